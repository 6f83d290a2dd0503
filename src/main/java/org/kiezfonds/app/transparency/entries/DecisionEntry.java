package org.kiezfonds.app.transparency.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/**
 * What the log tells of decisions and of what becomes of them. A decision is made by the program
 * from what was voted; nobody writes it.
 */
public sealed interface DecisionEntry extends LogEntry {

    /**
     * A body decided on an idea.
     *
     * @param number of the idea within the area
     * @param decisionNumber of the decision, counted from 1 within the area
     * @param occasion a vote; a second decision after an appeal, or after a vote did not stand
     * @param after the decision that it takes the place of; null for the first one
     * @param session in which it was voted
     * @param vote that decided
     * @param votesInOrder all votes on main motions on the idea in that session, in their order
     * @param decisionOutcome granted, granted-less, refused or postponed
     * @param isConditional whether the words of the motion are conditions
     * @param refusal why it was refused: the reason of the motion, or that none was carried; null
     *     where money was granted
     * @param sumAsked of the fund
     * @param sumGranted nothing where it was refused or postponed
     * @param costKinds the kinds of the rows of the cost plan, in their order
     * @param costsAsked what each row costs
     * @param costsGranted what of each row can be spent; empty where nothing was granted
     * @param sending of the idea that was decided on
     * @param contentDigest of that sending
     * @param need that it serves; null where the rules ask for none
     * @param concept the key of the version that held on that day; null where there was none
     * @param conceptDigest of that version
     * @param rulesDigest of the rule set that the round was opened with
     * @param scoringDigest of the score criteria
     * @param procedureDigest of the rules of procedure
     * @param countingDigest of counting rule and order of ties
     * @param termsDigest of the terms of the round
     * @param booking that promises the sum; null where nothing was granted
     * @param answerUntil the last day to accept a lower sum; null where nothing is to be accepted
     * @param appealUntil the last day for an appeal
     * @param values the title, the words that were voted on, the reason, the legal notice
     */
    @EntryType("decision.taken")
    record DecisionTaken(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            int decisionNumber,
            Word occasion,
            @Nullable UUID after,
            UUID fund,
            UUID round,
            UUID session,
            UUID vote,
            List<UUID> votesInOrder,
            Word decisionOutcome,
            boolean isConditional,
            @Nullable Word refusal,
            Money sumAsked,
            Money sumGranted,
            List<Word> costKinds,
            List<Money> costsAsked,
            List<Money> costsGranted,
            int sending,
            Digest contentDigest,
            @Nullable UUID need,
            @Nullable UUID concept,
            @Nullable Digest conceptDigest,
            Digest rulesDigest,
            @Nullable Digest scoringDigest,
            Digest procedureDigest,
            Digest countingDigest,
            Digest termsDigest,
            @Nullable UUID booking,
            @Nullable LocalDate answerUntil,
            @Nullable LocalDate appealUntil,
            List<Disclosed> values)
            implements DecisionEntry {}

    /**
     * A body voted on an idea, and what it voted cannot take effect as it stands.
     *
     * @param obstacles what is in the way
     */
    @EntryType("decision.held")
    record DecisionHeld(
            AreaId area, UUID idea, int number, UUID session, UUID vote, List<Word> obstacles)
            implements DecisionEntry {}

    /**
     * Who sent the idea accepted what was granted, and it holds for good.
     *
     * @param offer that was answered
     */
    @EntryType("decision.accepted")
    record DecisionAccepted(
            AreaId area, UUID idea, int number, UUID decision, UUID offer, Money sumGranted)
            implements DecisionEntry {}

    /**
     * What was granted is not taken: the money is free again.
     *
     * @param lapse declined, not answered in time, or the idea was withdrawn
     * @param booking that released the sum
     */
    @EntryType("decision.lapsed")
    record DecisionLapsed(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            Word lapse,
            @Nullable UUID booking) implements DecisionEntry {}

    /**
     * The vote does not stand, and the decision falls with it.
     *
     * @param vote that does not stand
     * @param booking that released the sum; null where none was promised
     */
    @EntryType("decision.annulled")
    record DecisionAnnulled(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            UUID vote,
            @Nullable UUID booking) implements DecisionEntry {}

    /**
     * Something about a decision was put right that changes neither sum nor outcome.
     *
     * @param correction its key
     * @param values what is right, and the reason
     */
    @EntryType("decision.corrected")
    record DecisionCorrected(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            UUID correction,
            List<Disclosed> values,
            Disclosed actor)
            implements DecisionEntry {}

    /**
     * The applicant was told of a decision, or of what became of it.
     *
     * @param noticeNumber from 1 for each decision
     * @param notice digest of the document that they got, which is not public
     * @param recipients how many got it
     */
    @EntryType("notice.given")
    record NoticeGiven(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            int noticeNumber,
            Digest notice,
            int recipients)
            implements DecisionEntry {}

    /**
     * Who sent the idea appealed against a decision, or the area team wrote it down for them.
     *
     * @param isInTime whether it came until the last day
     * @param values what they say, for those whom it concerns
     */
    @EntryType("appeal.made")
    record AppealMade(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            UUID appeal,
            boolean isInTime,
            List<Disclosed> values,
            Disclosed actor)
            implements DecisionEntry {}

    /**
     * An appeal was answered.
     *
     * @param appealAnswer the body decides again, it stays as it is, or it was taken back
     * @param session that is to decide again; null where none does
     * @param values the reason
     */
    @EntryType("appeal.answered")
    record AppealAnswered(
            AreaId area,
            UUID idea,
            int number,
            UUID decision,
            UUID appeal,
            Word appealAnswer,
            @Nullable UUID session,
            List<Disclosed> values,
            Disclosed actor)
            implements DecisionEntry {}

    /**
     * A file of open data of a day: what it says can be held against this digest for ever.
     *
     * @param openData which file
     * @param day whose state it has
     * @param bytes how long it is
     */
    @EntryType("open-data.published")
    record OpenDataPublished(AreaId area, Word openData, LocalDate day, long bytes, Digest digest)
            implements DecisionEntry {}
}
