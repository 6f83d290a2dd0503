package org.kiezfonds.app.transparency.entries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/** What the log tells of who decides in a round, and who does not because it is about them. */
public sealed interface JuryEntry extends LogEntry {

    /**
     * The panel of a round was opened: who decides stands fast from here on.
     *
     * @param procedureDigest of the rules of procedure that the round was opened with
     * @param seats the mandates that act, residents first
     * @param substitutions who stands by for one of them, by the key of the substitution
     * @param chair the mandate of who leads it; the deputy may be null
     */
    @EntryType("panel.opened")
    record PanelOpened(
            AreaId area,
            UUID round,
            UUID body,
            Digest procedureDigest,
            List<UUID> seats,
            List<UUID> substitutions,
            UUID chair,
            @Nullable UUID deputy,
            Disclosed actor)
            implements JuryEntry {}

    /**
     * Something changed in the panel of a round.
     *
     * @param mandate the seat
     * @param substitution who acts for it, or no longer does, where that is not the member
     * @param acting how many seats somebody acts for now
     * @param values the reason, where it is not in the entry of the mandate
     * @param person whom it is about
     * @param actor null where an account was erased
     */
    @EntryType("panel.changed")
    record PanelChanged(
            AreaId area,
            UUID round,
            Word panelChange,
            UUID mandate,
            @Nullable UUID substitution,
            int acting,
            List<Disclosed> values,
            Disclosed person,
            @Nullable Disclosed actor)
            implements JuryEntry {}

    /**
     * Something was said about whether somebody may decide on an idea.
     *
     * @param number of the idea within the area
     * @param conflict the key of the matter
     * @param conflictAct what was done: declared, found, asserted, confirmed, denied, disputed
     * @param conflictKind what the person has to do with the idea
     * @param inForce whether the person is kept from deciding from now on
     * @param sign what the program found; null where a person said it
     * @param values the words with it
     * @param person whom it is about
     * @param actor null where the program found it
     */
    @EntryType("conflict.noted")
    record ConflictNoted(
            AreaId area,
            UUID idea,
            int number,
            UUID conflict,
            Word conflictAct,
            Word conflictKind,
            boolean inForce,
            @Nullable Word sign,
            List<Disclosed> values,
            Disclosed person,
            @Nullable Disclosed actor)
            implements JuryEntry {}

    /**
     * The body decided whether somebody may decide on an idea.
     *
     * @param conflictAct upheld or lifted
     * @param votesYes for the motion that there is no conflict
     * @param votesNeeded for it, by the rules of procedure of the round
     * @param quorum how many had to vote, by the same rules
     * @param values the reason
     * @param actor who wrote it down
     */
    @EntryType("conflict.decided")
    record ConflictDecided(
            AreaId area,
            UUID idea,
            int number,
            UUID conflict,
            Word conflictAct,
            Word conflictKind,
            boolean inForce,
            int votesYes,
            int votesNo,
            int votesAbstained,
            long votesNeeded,
            long quorum,
            List<Disclosed> values,
            Disclosed person,
            Disclosed actor)
            implements JuryEntry {}

    /**
     * The panel of a round can score until a moment.
     *
     * @param whichScoring 1, or 2 after the debate
     * @param scoredUntil the first moment at which no more points are taken
     * @param criteriaDigest of the criteria that the round was opened with
     * @param ideasScored how many are to be scored
     */
    @EntryType("scoring.opened")
    record ScoringOpened(
            AreaId area,
            UUID round,
            int whichScoring,
            Instant scoredUntil,
            Digest criteriaDigest,
            int ideasScored,
            Disclosed actor)
            implements JuryEntry {}

    /**
     * The panel of a round got more time to score.
     *
     * @param values the reason
     */
    @EntryType("scoring.extended")
    record ScoringExtended(
            AreaId area,
            UUID round,
            int whichScoring,
            Instant scoredUntilBefore,
            Instant scoredUntil,
            List<Disclosed> values,
            Disclosed actor)
            implements JuryEntry {}

    /**
     * The body undid a conflict of interest while the scores were sealed: those that it had withdrawn
     * count again.
     *
     * @param criteriaScored in how many criteria there are points
     * @param person whose scores they are
     */
    @EntryType("scores.returned")
    record ScoresReturned(
            AreaId area,
            UUID idea,
            int number,
            UUID round,
            int whichScoring,
            UUID conflict,
            int criteriaScored,
            Disclosed person,
            Disclosed actor)
            implements JuryEntry {}

    /**
     * All scores of a round were revealed to its panel at once.
     *
     * @param ideasScored how many there are
     * @param scorers members whose scores count
     * @param scores how many count, those of members who could not judge included
     * @param scoresDigest of the file of all of them, as canonical JSON without names
     */
    @EntryType("scores.revealed")
    record ScoresRevealed(
            AreaId area,
            UUID round,
            int whichScoring,
            int ideasScored,
            int scorers,
            int scores,
            Digest scoresDigest,
            Disclosed actor)
            implements JuryEntry {}
}
