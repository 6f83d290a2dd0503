package org.kiezfonds.app.transparency.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/** What the log tells of operator calls: released, published, opened, scored, decided. */
public sealed interface CallEntry extends LogEntry {

    /**
     * A steering round gave something free for a call.
     *
     * @param need of the adopted concept; null where a measure is named
     * @param measure likewise
     * @param idea from which it came, if from one
     * @param vote of the steering round's session, if it voted
     * @param frame for all years together
     * @param values what for, and the reason
     */
    @EntryType("call.released")
    record CallReleased(
            AreaId area,
            UUID body,
            @Nullable UUID need,
            @Nullable UUID measure,
            @Nullable UUID idea,
            @Nullable UUID vote,
            LocalDate decidedOn,
            int firstYear,
            int lastYear,
            Money frame,
            List<Disclosed> values,
            Disclosed actor)
            implements CallEntry {}

    /**
     * A call was published, or published anew with a change.
     *
     * @param paper counted from 1
     * @param callDigest of what was published
     * @param values the title, and for a change its reason
     */
    @EntryType("call.published")
    record CallPublished(
            AreaId area,
            UUID operatorCall,
            int paper,
            UUID release,
            @Nullable UUID fund,
            Digest callDigest,
            Money frame,
            Instant closesAt,
            Instant scoresUntil,
            List<Disclosed> values,
            Disclosed actor)
            implements CallEntry {}

    /**
     * A question of an operator was answered, for all alike.
     *
     * @param values question and answer
     */
    @EntryType("call.answered")
    record CallAnswered(
            AreaId area,
            UUID operatorCall,
            UUID questionKey,
            List<Disclosed> values,
            Disclosed actor)
            implements CallEntry {}

    /**
     * What was handed in until the deadline was opened.
     *
     * @param sketchDigests of all, in the order of their digits; each holds a random value
     */
    @EntryType("call.opened")
    record CallOpened(
            AreaId area,
            UUID operatorCall,
            int sketches,
            List<Digest> sketchDigests,
            Disclosed actor)
            implements CallEntry {}

    /**
     * Somebody was named for the panel that selects, or left it.
     *
     * @param selectorChange named or left
     * @param selectorPart whom they stand for
     * @param isHead whether they lead the panel
     */
    @EntryType("call.selector")
    record CallSelector(
            AreaId area,
            UUID operatorCall,
            UUID selector,
            Word selectorChange,
            Word selectorPart,
            boolean isHead,
            Disclosed person,
            Disclosed actor)
            implements CallEntry {}

    /**
     * A conflict of interest of somebody with a sketch was noted, or lifted.
     *
     * @param sketchTie why they do not decide on it
     */
    @EntryType("call.conflict")
    record CallConflict(
            AreaId area,
            UUID operatorCall,
            UUID conflict,
            Word sketchTie,
            boolean inForce,
            Disclosed person,
            Disclosed actor)
            implements CallEntry {}

    /**
     * The points were revealed.
     *
     * @param scorers who gave points
     */
    @EntryType("call.revealed")
    record CallRevealed(
            AreaId area,
            UUID operatorCall,
            int sketches,
            int scorers,
            Digest scoresDigest,
            Disclosed actor)
            implements CallEntry {}

    /**
     * The panel selected an operator, or nobody.
     *
     * @param chosen digest of the sketch; null where nobody was selected
     * @param sum asked of the fund in it
     * @param values organisation and reason
     */
    @EntryType("call.decided")
    record CallDecided(
            AreaId area,
            UUID operatorCall,
            int sketches,
            @Nullable Digest chosen,
            @Nullable Money sum,
            List<Disclosed> values,
            Disclosed actor)
            implements CallEntry {}
}
