package org.kiezfonds.app.transparency.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/** What the log tells of the network. */
public sealed interface PartnerEntry extends LogEntry {

    /**
     * An organisation or initiative came into the register.
     *
     * @param version of what the register says of it
     * @param partnerKind what it is: a club, a school
     * @param by who brought it in: itself, the area team, a file
     * @param values what the register says of it, by name
     * @param actor null where nobody in person did it
     */
    @EntryType("partner.registered")
    record PartnerRegistered(
            AreaId area,
            UUID partner,
            int version,
            Word partnerKind,
            Word by,
            List<Disclosed> values,
            @Nullable Disclosed actor)
            implements PartnerEntry {}

    /**
     * The register says something else of a partner.
     *
     * @param version after the change
     * @param by who wanted it: the partner itself, or the area team
     * @param changed the names of what is other than before
     * @param values the new values of those that have any
     */
    @EntryType("partner.changed")
    record PartnerChanged(
            AreaId area,
            UUID partner,
            int version,
            Word by,
            List<Word> changed,
            List<Disclosed> values,
            Disclosed actor)
            implements PartnerEntry {}

    /**
     * A partner left the register.
     *
     * @param version after that
     * @param closedOn its last day
     * @param values the reason
     */
    @EntryType("partner.closed")
    record PartnerClosed(
            AreaId area,
            UUID partner,
            int version,
            LocalDate closedOn,
            List<Disclosed> values,
            Disclosed actor)
            implements PartnerEntry {}

    /**
     * A partner that had left the register is back in it.
     *
     * @param version after that
     * @param reopenedOn its first day
     * @param values the reason
     */
    @EntryType("partner.reopened")
    record PartnerReopened(
            AreaId area,
            UUID partner,
            int version,
            LocalDate reopenedOn,
            List<Disclosed> values,
            Disclosed actor)
            implements PartnerEntry {}

    /** Somebody wanted to register a partner, and the area team declined. */
    @EntryType("partner.declined")
    record PartnerDeclined(AreaId area, UUID partner, Disclosed actor) implements PartnerEntry {}

    /**
     * Partners came into the register from a file.
     *
     * @param file the key of the import
     * @param part of the file, counted from 1
     * @param count of partners in this part
     * @param digest of the whole file
     */
    @EntryType("partners.imported")
    record PartnersImported(
            AreaId area, UUID file, int part, int count, Digest digest, Disclosed actor)
            implements PartnerEntry {}

    /** From now on a person speaks for a partner. */
    @EntryType("partner.linked")
    record PartnerLinked(AreaId area, UUID partner, Disclosed person, Disclosed actor)
            implements PartnerEntry {}

    /** A person no longer speaks for a partner. */
    @EntryType("partner.unlinked")
    record PartnerUnlinked(AreaId area, UUID partner, Disclosed person, Disclosed actor)
            implements PartnerEntry {}

    /**
     * Partners work together.
     *
     * @param field of action
     * @param need of the action concept that it serves
     * @param values title and project
     */
    @EntryType("cooperation.recorded")
    record CooperationRecorded(
            AreaId area,
            UUID cooperation,
            List<UUID> partners,
            Word field,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable UUID need,
            List<Disclosed> values,
            Disclosed actor)
            implements PartnerEntry {}

    /** A co-operation came to its end. */
    @EntryType("cooperation.ended")
    record CooperationEnded(AreaId area, UUID cooperation, LocalDate endsOn, Disclosed actor)
            implements PartnerEntry {}

    /**
     * A co-operation was recorded by mistake, and is no longer part of the network.
     *
     * @param values the reason
     */
    @EntryType("cooperation.withdrawn")
    record CooperationWithdrawn(
            AreaId area, UUID cooperation, List<Disclosed> values, Disclosed actor)
            implements PartnerEntry {}

    /**
     * A partner, or a co-operation, gave something to the neighbourhood.
     *
     * @param contributionKind hours, rooms, things, money
     * @param quantity tenths of hours, times a room was used, pieces, or cents
     * @param year in which it was given
     * @param day null where only the year is known
     * @param values what for
     */
    @EntryType("contribution.recorded")
    record ContributionRecorded(
            AreaId area,
            UUID contribution,
            @Nullable UUID partner,
            @Nullable UUID cooperation,
            Word contributionKind,
            long quantity,
            Word year,
            @Nullable LocalDate day,
            List<Disclosed> values,
            Disclosed actor)
            implements PartnerEntry {}

    /**
     * A contribution was recorded by mistake and no longer counts.
     *
     * @param values the reason
     */
    @EntryType("contribution.withdrawn")
    record ContributionWithdrawn(
            AreaId area, UUID contribution, List<Disclosed> values, Disclosed actor)
            implements PartnerEntry {}
}
