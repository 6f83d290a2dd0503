package org.kiezfonds.app.transparency.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/** What the log tells of action concepts. */
public sealed interface ConceptEntry extends LogEntry {

    /**
     * The district adopted a version of the action concept.
     *
     * @param concept the key of the version
     * @param number of the version, counted from 1
     * @param adoptedOn the day of the district's decision
     * @param digest of the version as its JSON export says it
     * @param replaces the version that held before, if any
     */
    @EntryType("concept.adopted")
    record ConceptAdopted(
            AreaId area,
            UUID concept,
            int number,
            LocalDate adoptedOn,
            Digest digest,
            @Nullable UUID replaces,
            Disclosed actor)
            implements ConceptEntry {}

    /**
     * The team began the first version of an area's concept.
     *
     * @param concept the key of the version
     */
    @EntryType("concept.begun")
    record ConceptBegun(AreaId area, UUID concept, int number, Disclosed actor)
            implements ConceptEntry {}

    /**
     * The team began a new version as a copy of the one that holds.
     *
     * @param concept the key of the new version
     * @param copyOf the key of the version that holds
     */
    @EntryType("concept.revision-begun")
    record ConceptRevisionBegun(AreaId area, UUID concept, int number, UUID copyOf, Disclosed actor)
            implements ConceptEntry {}

    /**
     * From now on everybody may read and discuss a version.
     *
     * @param lastDay of the discussion, as announced
     */
    @EntryType("concept.discussion-opened")
    record ConceptDiscussionOpened(
            AreaId area, UUID concept, int number, LocalDate lastDay, Disclosed actor)
            implements ConceptEntry {}

    /**
     * The discussion of a version ended.
     *
     * @param comments that were written, withdrawn ones included
     * @param proposals for new needs that were made
     * @param supports that were given to needs
     */
    @EntryType("concept.discussion-closed")
    record ConceptDiscussionClosed(
            AreaId area,
            UUID concept,
            int number,
            int comments,
            int proposals,
            int supports,
            Disclosed actor)
            implements ConceptEntry {}

    /**
     * The council gave its advice on a version.
     *
     * @param sessionOn the day of its session
     * @param result what it advises
     * @param votesYes votes for that result
     * @param by who recorded it: a member of the council, or the team on its behalf
     * @param vote in a session that carried it; null where it was written down by hand
     * @param values the conditions or reasons, and why it was written down by hand, by name
     */
    @EntryType("concept.advised")
    record ConceptAdvised(
            AreaId area,
            UUID concept,
            int number,
            LocalDate sessionOn,
            Word result,
            int votesYes,
            int votesNo,
            int votesAbstained,
            Word by,
            @Nullable UUID vote,
            List<Disclosed> values,
            Disclosed actor)
            implements ConceptEntry {}

    /** After the advice the team took a version back to mend it; it needs a new advice. */
    @EntryType("concept.rework-begun")
    record ConceptReworkBegun(AreaId area, UUID concept, int number, Disclosed actor)
            implements ConceptEntry {}

    /** The team answered a comment of the discussion; its words are public there. */
    @EntryType("concept.comment-answered")
    record ConceptCommentAnswered(
            AreaId area, UUID concept, UUID comment, Word answer, Disclosed actor)
            implements ConceptEntry {}

    /**
     * The team answered the proposal of a new need; its words are public there.
     *
     * @param need the need that it became, where it was taken up
     */
    @EntryType("concept.proposal-answered")
    record ConceptProposalAnswered(
            AreaId area,
            UUID concept,
            UUID comment,
            Word answer,
            @Nullable UUID need,
            Disclosed actor)
            implements ConceptEntry {}

    /**
     * The team hid a comment that breaks the rules.
     *
     * @param values the reason, by name
     */
    @EntryType("concept.comment-hidden")
    record ConceptCommentHidden(
            AreaId area, UUID concept, UUID comment, List<Disclosed> values, Disclosed actor)
            implements ConceptEntry {}

    /** The team showed a hidden comment again. */
    @EntryType("concept.comment-shown")
    record ConceptCommentShown(AreaId area, UUID concept, UUID comment, Disclosed actor)
            implements ConceptEntry {}

    /**
     * How often a new version is due was changed.
     *
     * @param years between two versions
     */
    @EntryType("concept.cycle-changed")
    record ConceptCycleChanged(AreaId area, int version, int years, Disclosed actor)
            implements ConceptEntry {}
}
