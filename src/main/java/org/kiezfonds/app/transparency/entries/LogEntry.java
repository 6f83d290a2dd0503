package org.kiezfonds.app.transparency.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/**
 * What can stand in the log. Each record is the schema of its kind: the names of the components are
 * the names in the published bytes, null is left out. Only these types may be used, for the log
 * cannot forget: {@code int}, {@code long}, {@code boolean}, {@link java.time.Instant}, {@link
 * LocalDate}, {@link UUID}, {@link AreaId}, {@link org.kiezfonds.app.shared.Money} (published in
 * cents), {@link org.kiezfonds.app.shared.Share}, {@link Word}, {@link Digest}, {@link Origin},
 * {@link Vkey}, {@link Disclosed}, and lists of these.
 *
 * <p>A component {@code area} or {@code idea} makes the entry appear in that area's or idea's list.
 */
public sealed interface LogEntry
        permits LogEntry.OfInstallation,
                PartnerEntry,
                ConceptEntry,
                BodyEntry,
                FundEntry,
                IdeaEntry,
                TalkEntry,
                JuryEntry,
                SessionEntry,
                CallEntry,
                DecisionEntry {

    /** Neighbourhoods, people, the site, and the log itself. */
    sealed interface OfInstallation extends LogEntry {}

    /**
     * A neighbourhood was founded.
     *
     * @param version of the settings that it began with
     * @param values its settings by name
     * @param actor null where it was there before the log
     */
    @EntryType("area.founded")
    record AreaFounded(
            AreaId area,
            int version,
            Word slug,
            Word addressForm,
            List<Word> languages,
            List<Disclosed> values,
            @Nullable Disclosed actor)
            implements OfInstallation {}

    /**
     * Settings of a neighbourhood were changed.
     *
     * @param version of the settings after the change
     * @param changed the names of the settings that are other than before
     * @param values the new values of those that have any
     */
    @EntryType("area.changed")
    record AreaChanged(
            AreaId area, int version, List<Word> changed, List<Disclosed> values, Disclosed actor)
            implements OfInstallation {}

    /**
     * A neighbourhood got another map, or has none from now on.
     *
     * @param version of the map
     * @param mapDigest of the map as canonical GeoJSON; null where it was taken away
     * @param streets how many it has
     * @param spots how many named places it has
     */
    @EntryType("area.map-changed")
    record AreaMapChanged(
            AreaId area,
            int version,
            @Nullable Digest mapDigest,
            int streets,
            int spots,
            Disclosed actor)
            implements OfInstallation {}

    /**
     * Somebody got a role.
     *
     * @param area null where the role is one of the whole installation
     * @param grant the key of the role given
     * @param endsOn its last day; null where it is open
     * @param by what gave it: a role, the settings of the program, or {@code before-the-log}
     * @param actor null where nobody in person gave it
     */
    @EntryType("role.given")
    record RoleGiven(
            @Nullable AreaId area,
            UUID grant,
            Word role,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Word by,
            Disclosed person,
            @Nullable Disclosed actor)
            implements OfInstallation {}

    /**
     * A role ended before its term was over.
     *
     * @param reason ended by somebody, or with the account
     * @param actor null where the role ended with its holder's account
     */
    @EntryType("role.ended")
    record RoleEnded(
            @Nullable AreaId area,
            UUID grant,
            Word role,
            Word reason,
            Word by,
            @Nullable Disclosed actor)
            implements OfInstallation {}

    /** An account was kept out. */
    @EntryType("account.blocked")
    record AccountBlocked(Disclosed person, Disclosed actor) implements OfInstallation {}

    /** A blocked account was opened again. */
    @EntryType("account.unblocked")
    record AccountUnblocked(Disclosed person, Disclosed actor) implements OfInstallation {}

    /**
     * An account and what told whose it was were erased.
     *
     * @param ground the legal ground
     */
    @EntryType("account.erased")
    record AccountErased(Word ground) implements OfInstallation {}

    /**
     * What is demanded of people who sign in changed.
     *
     * @param secondFactorRoles roles that work only after a passkey or a second factor
     */
    @EntryType("sign-in.policy-changed")
    record SignInPolicyChanged(
            int codeMinutes,
            int codeTries,
            int signInHours,
            int idleMinutes,
            int freshProofMinutes,
            List<Word> secondFactorRoles)
            implements OfInstallation {}

    /**
     * A legal text of the site was changed.
     *
     * @param text which one
     * @param version after the change
     */
    @EntryType("site-text.changed")
    record SiteTextChanged(Word text, Word language, int version, Disclosed actor)
            implements OfInstallation {}

    /**
     * Values behind digests of an entry were erased.
     *
     * @param entry whose values they were
     * @param count of values
     * @param ground the legal ground
     */
    @EntryType("disclosure.erased")
    record DisclosureErased(UUID entry, int count, Word ground) implements OfInstallation {}

    /** From here on a new key signs too. */
    @EntryType("key.rotated")
    record KeyRotated(Vkey vkey) implements OfInstallation {}

    /** From here on an old key signs no more. */
    @EntryType("key.retired")
    record KeyRetired(Vkey vkey) implements OfInstallation {}

    /**
     * The first entry of a log that takes the place of another.
     *
     * @param previous the log that was given up
     * @param size of its last head that is to be trusted
     * @param root of that head
     */
    @EntryType("log.continued")
    record LogContinued(Origin previous, long size, Digest root, Word reason)
            implements OfInstallation {}

    /**
     * The database was restored from a backup that lacked entries; they were taken back from the
     * published files.
     *
     * @param from the first of them
     * @param until the one after the last
     */
    @EntryType("log.reimported")
    record LogReimported(long from, long until) implements OfInstallation {}
}
