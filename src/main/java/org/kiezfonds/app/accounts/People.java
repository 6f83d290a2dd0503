package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.mails.Mails;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.Disclosures;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** A person's own data: seen, corrected, exported, erased by that person. */
@Service
public class People {

    /** The longest name. */
    public static final int NAME_LENGTH = 120;

    /** The right to erasure, article 17 of the General Data Protection Regulation. */
    private static final Word GROUND = new Word("gdpr-17");

    private static final Word ERASED = new Word("account-erased");
    private static final Word HOLDER = new Word("holder");

    private static final String OWN = "@access.isSignedIn() and #person == @access.requirePerson()";

    private final PersonStore store;
    private final PersonQueries queries;
    private final RoleStore roles;
    private final List<OwnData> parts;
    private final Mails mails;
    private final TransparencyLog log;
    private final Disclosures disclosures;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    People(
            PersonStore store,
            PersonQueries queries,
            RoleStore roles,
            List<OwnData> parts,
            Mails mails,
            TransparencyLog log,
            Disclosures disclosures,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock,
            ZoneId zone) {
        this.store = store;
        this.queries = queries;
        this.roles = roles;
        this.parts = List.copyOf(parts);
        this.mails = mails;
        this.log = log;
        this.disclosures = disclosures;
        this.events = events;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** The person as stored. */
    @Act
    @PreAuthorize(OWN)
    public Person get(PersonId person) {
        return queries.find(person).orElseThrow();
    }

    /** Corrects name and contact data, unless somebody changed them since they were read. */
    @Act
    @PreAuthorize(OWN)
    public ChangeAnswer change(PersonId person, Profile profile, int version) {
        return store.change(person, profile, version)
                ? new ChangeAnswer.Changed(version + 1)
                : new ChangeAnswer.Stale(queries.find(person).orElseThrow());
    }

    @Act
    @PreAuthorize(OWN)
    public void setLanguage(PersonId person, Locale language) {
        store.setLanguage(person, language);
    }

    @Act
    @PreAuthorize(OWN)
    public void setTheme(PersonId person, Theme theme) {
        store.setTheme(person, theme);
    }

    /** Everything the program knows about the person, as a JSON text made to be read by people. */
    @Act
    @PreAuthorize(OWN)
    public String export(PersonId person) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", clock.instant().toString());
        parts.forEach(part -> all.put(part.part(), part.of(person)));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /**
     * Erases what tells who the person is. What law and log demand stays, under a bare key: roles
     * held, acts done. Roles that run end with it.
     */
    @Act
    @PreAuthorize(OWN + " and @access.isFresh()")
    public EraseAnswer erase(PersonId person) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean operator = roles.inForce(person, today).stream()
                .anyMatch(grant -> grant.role() == Role.OPERATOR);
        if (operator && roles.lockOperatorsOtherThan(person, today) == 0) {
            return new EraseAnswer.LastOperator();
        }
        Optional<Person> found = queries.find(person);
        roles.endAllOf(person, person, today, now).forEach(this::writeDownEnd);
        events.publishEvent(new PersonErased(person));
        log.append(new LogEntry.AccountErased(GROUND));
        disclosures.eraseAbout(person, GROUND);
        found.map(Person::email).ifPresent(mails::forget);
        store.erase(person, now);
        return new EraseAnswer.Erased();
    }

    private void writeDownEnd(Roles.Item role) {
        log.append(new LogEntry.RoleEnded(
                role.area(), role.id(), Word.of(role.role()), ERASED, HOLDER, null));
    }

    /**
     * A person with the own contact data.
     *
     * @param version to be handed back with a change
     */
    public record Person(
            PersonId id,
            Profile profile,
            String email,
            Locale language,
            Theme theme,
            Instant createdAt,
            int version) {}

    /** What a person can correct by typing. */
    public record Profile(String name, String phone, String street, String postcode, String city) {}

    /** What a correction brought. */
    public sealed interface ChangeAnswer {
        record Changed(int version) implements ChangeAnswer {}

        /** Changed elsewhere meanwhile; {@code now} is what is stored. */
        record Stale(Person now) implements ChangeAnswer {}
    }

    /** What the wish to be erased brought. */
    public sealed interface EraseAnswer {
        record Erased() implements EraseAnswer {}

        /** Another operator is needed first. */
        record LastOperator() implements EraseAnswer {}
    }

    /** The part of the export that this module knows. */
    record Export(
            String id,
            String name,
            @Nullable String email,
            String phone,
            String street,
            String postcode,
            String city,
            String language,
            String theme,
            String createdAt,
            List<RoleExport> roles,
            List<ConsentExport> consents,
            List<SignInExport> signIns,
            List<PasskeyExport> passkeys,
            boolean authenticatorApp) {}

    record RoleExport(
            String role,
            String area,
            String startsOn,
            @Nullable String endsOn,
            @Nullable String endedAt) {}

    record ConsentExport(
            String purpose, String givenAt, @Nullable String withdrawnAt) {}

    record SignInExport(
            String method,
            String device,
            String startedAt,
            String seenAt,
            @Nullable String endedAt) {}

    record PasskeyExport(String label, String createdAt, String lastUsedAt) {}
}
