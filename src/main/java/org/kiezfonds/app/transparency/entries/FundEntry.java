package org.kiezfonds.app.transparency.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/** What the log tells of funds, their rules and rounds. */
public sealed interface FundEntry extends LogEntry {

    /**
     * A fund was set up.
     *
     * @param fundKind action fund, project fund, building fund, citizens' budget or another
     * @param values what it says of itself, by name
     */
    @EntryType("fund.founded")
    record FundFounded(
            AreaId area, UUID fund, Word fundKind, List<Disclosed> values, Disclosed actor)
            implements FundEntry {}

    /**
     * What a fund says of itself was changed.
     *
     * @param version of it after the change
     * @param changed what is other than before
     * @param values the new values of those that have any
     */
    @EntryType("fund.changed")
    record FundChanged(
            AreaId area,
            UUID fund,
            int version,
            List<Word> changed,
            List<Disclosed> values,
            Disclosed actor)
            implements FundEntry {}

    /**
     * A fund got a further pot beside the one that it was set up with.
     *
     * @param values its name
     */
    @EntryType("pot.added")
    record PotAdded(AreaId area, UUID fund, UUID pot, List<Disclosed> values, Disclosed actor)
            implements FundEntry {}

    /**
     * Something happened to the money of a pot.
     *
     * @param booking its key
     * @param bookingKind given, taken back, promised, released, spent, or returned
     * @param left in the pot after it
     * @param subject the decision or project that it is for, if any
     * @param values what it is, by name
     * @param actor null where the program booked what a decision says
     */
    @EntryType("pot.booked")
    record PotBooked(
            AreaId area,
            UUID fund,
            UUID pot,
            UUID booking,
            Word bookingKind,
            Money amount,
            Money left,
            @Nullable UUID subject,
            List<Disclosed> values,
            @Nullable Disclosed actor)
            implements FundEntry {}

    /**
     * A version of a fund's rules was published; rounds can be opened with it from then on.
     *
     * @param digest of the rules as canonical JSON
     */
    @EntryType("rule-set.published")
    record RuleSetPublished(
            AreaId area, UUID fund, UUID ruleSet, int version, Digest digest, Disclosed actor)
            implements FundEntry {}

    /**
     * A version of a fund's score criteria was published.
     *
     * @param digest of the criteria as canonical JSON
     */
    @EntryType("criteria.published")
    record CriteriaPublished(
            AreaId area, UUID fund, UUID criteria, int version, Digest digest, Disclosed actor)
            implements FundEntry {}

    /**
     * A round was opened; what is named by a digest here cannot be changed for it any more.
     *
     * @param amount that it gives out at most
     * @param rulesDigest of the rule set
     * @param scoringDigest of the score criteria; null where nothing is scored
     * @param procedureDigest of the deciding body's rules of procedure; null where residents vote
     * @param countingDigest of the counting rule and the order of ties
     * @param termsDigest of pot, sum and all dates
     */
    @EntryType("round.opened")
    record RoundOpened(
            AreaId area,
            UUID fund,
            UUID round,
            int number,
            UUID pot,
            Money amount,
            LocalDate opensOn,
            LocalDate closesOn,
            LocalDate decidesBy,
            Digest rulesDigest,
            @Nullable Digest scoringDigest,
            @Nullable Digest procedureDigest,
            Digest countingDigest,
            Digest termsDigest,
            Disclosed actor)
            implements FundEntry {}

    /** A round takes no more applications. */
    @EntryType("round.closed")
    record RoundClosed(AreaId area, UUID fund, UUID round, int number, Disclosed actor)
            implements FundEntry {}
}
