package org.kiezfonds.app.transparency.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/** What the log tells of ideas on their way to a decision. */
public sealed interface IdeaEntry extends LogEntry {

    /**
     * An idea was sent, or sent again after it was mended.
     *
     * @param number of it within the area
     * @param sending how often it was sent so far
     * @param by who wrote it down: its author, or the area team for somebody
     * @param authors how many people with an account apply with it together
     * @param contentDigest of all that was sent, as canonical JSON
     * @param values what everybody may read of it, by name
     */
    @EntryType("idea.received")
    record IdeaReceived(
            AreaId area,
            UUID idea,
            UUID round,
            int number,
            int sending,
            Word by,
            int authors,
            Digest contentDigest,
            List<Disclosed> values,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * Somebody for whom the area team wrote an idea down says that it is theirs.
     *
     * @param sending which one was read
     * @param confirmation by code, or by a signature of which there is a scan
     * @param signedOn the day of the signature; null where there is none
     * @param scanDigests of the scan, which is not public
     * @param actor the person, or for a signature the member of the area team
     */
    @EntryType("idea.confirmed")
    record IdeaConfirmed(
            AreaId area,
            UUID idea,
            int number,
            int sending,
            Word confirmation,
            @Nullable LocalDate signedOn,
            List<Digest> scanDigests,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * Who was asked whether an idea is theirs says that it is not.
     *
     * @param sending which one was read
     * @param actor null where the person came with the link of the mail alone
     */
    @EntryType("idea.disowned")
    record IdeaDisowned(
            AreaId area,
            UUID idea,
            int number,
            int sending,
            @Nullable Disclosed actor) implements IdeaEntry {}

    /**
     * Somebody applies together with the authors of an idea that was sent.
     *
     * @param authors how many there are now
     */
    @EntryType("idea.author-joined")
    record IdeaAuthorJoined(AreaId area, UUID idea, int number, int authors, Disclosed actor)
            implements IdeaEntry {}

    /**
     * One of the authors of an idea that was sent no longer takes part.
     *
     * @param authors how many there are now
     */
    @EntryType("idea.author-left")
    record IdeaAuthorLeft(AreaId area, UUID idea, int number, int authors, Disclosed actor)
            implements IdeaEntry {}

    /**
     * Its author took an idea back, or the area team did it for somebody without an account.
     *
     * @param saidHow how that person said so; null where the author did it
     * @param saidOn the day on which they said so
     * @param scanDigests of the paper, which is not public, where there is one
     * @param values the reason, where one was given
     * @param actor the author, or the member of the area team
     */
    @EntryType("idea.withdrawn")
    record IdeaWithdrawn(
            AreaId area,
            UUID idea,
            int number,
            @Nullable Word saidHow,
            @Nullable LocalDate saidOn,
            List<Digest> scanDigests,
            List<Disclosed> values,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * What a fund asks in its form was changed; it holds for ideas begun from then on.
     *
     * @param version of the form
     * @param formDigest of the form as canonical JSON
     */
    @EntryType("idea-form.changed")
    record IdeaFormChanged(AreaId area, UUID fund, int version, Digest formDigest, Disclosed actor)
            implements IdeaEntry {}

    /**
     * The area team gave an idea back to its author to be mended.
     *
     * @param sending which one was looked at
     * @param mendUntil the last day for it
     * @param checkDigest of the formal check as canonical JSON
     * @param values what is to be mended, for those whom it concerns
     */
    @EntryType("idea.returned")
    record IdeaReturned(
            AreaId area,
            UUID idea,
            int number,
            int sending,
            LocalDate mendUntil,
            Digest checkDigest,
            List<Disclosed> values,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * The area team found that an idea meets the rules; the body will decide on it.
     *
     * @param sending which one was looked at
     * @param checkDigest of the formal check as canonical JSON
     */
    @EntryType("idea.admitted")
    record IdeaAdmitted(
            AreaId area, UUID idea, int number, int sending, Digest checkDigest, Disclosed actor)
            implements IdeaEntry {}

    /**
     * The area team found that an idea does not meet the rules.
     *
     * @param sending which one was looked at
     * @param checkDigest of the formal check as canonical JSON
     * @param values the reason
     */
    @EntryType("idea.refused")
    record IdeaRefused(
            AreaId area,
            UUID idea,
            int number,
            int sending,
            Digest checkDigest,
            List<Disclosed> values,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * The area team looks at an idea again that it had refused or admitted.
     *
     * @param values the reason
     */
    @EntryType("idea.reopened")
    record IdeaReopened(AreaId area, UUID idea, int number, List<Disclosed> values, Disclosed actor)
            implements IdeaEntry {}

    /**
     * An idea goes on as a part of another one.
     *
     * @param into the other one
     * @param intoNumber its number within the area
     * @param values the reason
     */
    @EntryType("idea.merged")
    record IdeaMerged(
            AreaId area,
            UUID idea,
            int number,
            UUID into,
            int intoNumber,
            List<Disclosed> values,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * An idea was put into another round, of the same fund or another.
     *
     * @param values the reason
     */
    @EntryType("idea.handed-on")
    record IdeaHandedOn(
            AreaId area,
            UUID idea,
            int number,
            UUID roundFrom,
            UUID roundTo,
            List<Disclosed> values,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * The area team took the title and summary of an idea out of public sight.
     *
     * @param values the reason, never the texts
     */
    @EntryType("idea.hidden")
    record IdeaHidden(AreaId area, UUID idea, int number, List<Disclosed> values, Disclosed actor)
            implements IdeaEntry {}

    /**
     * The title and summary of an idea are public again.
     *
     * @param values the reason
     */
    @EntryType("idea.shown")
    record IdeaShown(AreaId area, UUID idea, int number, List<Disclosed> values, Disclosed actor)
            implements IdeaEntry {}

    /**
     * A lower sum was offered to who sent an idea.
     *
     * @param sending whose costs are cut
     * @param occasion on whose behalf: the area team's, or that of a decision
     * @param decision the key of the decision; null where the area team offers by itself
     * @param answerUntil the last day for the answer
     * @param offerDigest of what becomes of each row of the cost plan, as canonical JSON
     * @param values the reason
     * @param actor null where a decision offers it
     */
    @EntryType("idea.sum-offered")
    record IdeaSumOffered(
            AreaId area,
            UUID idea,
            int number,
            UUID offer,
            int sending,
            Word occasion,
            @Nullable UUID decision,
            Money sumAsked,
            Money sumOffered,
            LocalDate answerUntil,
            Digest offerDigest,
            List<Disclosed> values,
            @Nullable Disclosed actor)
            implements IdeaEntry {}

    /**
     * Who sent an idea accepted a lower sum, or the area team did it for somebody without an
     * account: it was sent again with those costs.
     *
     * @param sending how often it was sent so far
     * @param sumAsked that is asked for from now on
     * @param contentDigest of all that the idea says now, as canonical JSON
     * @param saidHow how that person said so; null where the author did it
     * @param saidOn the day on which they said so
     * @param scanDigests of the paper, which is not public, where there is one
     * @param actor the author, or the member of the area team
     */
    @EntryType("idea.sum-accepted")
    record IdeaSumAccepted(
            AreaId area,
            UUID idea,
            int number,
            UUID offer,
            int sending,
            Money sumAsked,
            Digest contentDigest,
            @Nullable Word saidHow,
            @Nullable LocalDate saidOn,
            List<Digest> scanDigests,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * Who sent an idea declined a lower sum, or the area team did it for somebody without an
     * account: it goes on as it was sent.
     *
     * @param saidHow how that person said so; null where the author did it
     * @param saidOn the day on which they said so
     * @param scanDigests of the paper, which is not public, where there is one
     * @param actor the author, or the member of the area team
     */
    @EntryType("idea.sum-declined")
    record IdeaSumDeclined(
            AreaId area,
            UUID idea,
            int number,
            UUID offer,
            @Nullable Word saidHow,
            @Nullable LocalDate saidOn,
            List<Digest> scanDigests,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * A department was asked for its opinion on an idea.
     *
     * @param opinion the key of the matter
     * @param dueOn the last day for the answer
     * @param values the question
     * @param department who is asked
     */
    @EntryType("opinion.asked")
    record OpinionAsked(
            AreaId area,
            UUID idea,
            int number,
            UUID opinion,
            LocalDate dueOn,
            List<Disclosed> values,
            Disclosed department,
            Disclosed actor)
            implements IdeaEntry {}

    /**
     * A department gave its opinion. It is public once the idea is decided on.
     *
     * @param late whether it came after the day
     * @param opinionDigest of the opinion as canonical JSON
     */
    @EntryType("opinion.given")
    record OpinionGiven(
            AreaId area,
            UUID idea,
            int number,
            UUID opinion,
            boolean late,
            Digest opinionDigest,
            Disclosed actor)
            implements IdeaEntry {}
}
