package org.kiezfonds.app.accounts;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.mails.Mails;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who is what, where and until when. The operator gives every role; an area team gives those of its
 * own area that product rules leave to it, never its own.
 */
@Service
public class Roles {

    /** The roles an area team may give in its area. */
    public static final Set<Role> GIVEN_BY_TEAM =
            Set.of(Role.JUROR, Role.COUNCIL_MEMBER, Role.DEPARTMENT);

    private static final Word SETTINGS = new Word("settings");

    private final RoleStore store;
    private final PersonStore people;
    private final Access access;
    private final Mails mails;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Roles(
            RoleStore store,
            PersonStore people,
            Access access,
            Mails mails,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.store = store;
        this.people = people;
        this.access = access;
        this.mails = mails;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** Gives a role in an area. Makes the account where the address has none yet. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public GrantAnswer grant(EmailAddress to, Role role, AreaId area, Term term) {
        if (role == Role.RESIDENT || role == Role.OPERATOR) {
            return new GrantAnswer.NotYours();
        }
        if (!access.isOperator() && !GIVEN_BY_TEAM.contains(role)) {
            return new GrantAnswer.NotYours();
        }
        Word by = Word.of(access.isOperator() ? Role.OPERATOR : Role.AREA_TEAM);
        return give(to, role, area, term, access.requirePerson(), by);
    }

    /**
     * Gives the role that goes with a mandate, for those days of the term on which the person does
     * not hold it anyway. Makes the account where the address has none yet.
     *
     * @param role one of those that the team gives
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public MandateRoles grantForMandate(EmailAddress to, Role role, AreaId area, Term term) {
        return grantForMandate(findOrInsert(to), role, area, term);
    }

    /** Ends roles that were given for a mandate; those that have ended already stay as they are. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public void endForMandate(AreaId area, List<UUID> given) {
        given.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .filter(item -> area.equals(item.area()) && GIVEN_BY_TEAM.contains(item.role()))
                .forEach(item -> end(item.id()));
    }

    /** Whose account has the address; for the team that fills seats. */
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<PersonId> holderOf(EmailAddress address, AreaId area) {
        return people.findByEmail(address);
    }

    /** The same for somebody who has an account. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public MandateRoles grantForMandate(PersonId person, Role role, AreaId area, Term term) {
        if (!GIVEN_BY_TEAM.contains(role)) {
            throw new IllegalArgumentException("no role of a mandate: " + role);
        }
        store.lock(person);
        Optional<EmailAddress> address = people.emailOf(person);
        List<UUID> given = new ArrayList<>();
        if (address.isPresent() && !term.isOver(today())) {
            Word by = Word.of(access.isOperator() ? Role.OPERATOR : Role.AREA_TEAM);
            for (Term days : term.without(store.terms(person, role, area))) {
                if (give(address.get(), role, area, days, access.requirePerson(), by)
                        instanceof GrantAnswer.Granted(UUID id, var _, var _)) {
                    given.add(id);
                }
            }
        }
        return new MandateRoles(person, given);
    }

    /** Makes somebody an operator of the installation. */
    @Act
    @PreAuthorize("@access.isOperator()")
    public GrantAnswer grantOperator(EmailAddress to, Term term) {
        Word by = Word.of(Role.OPERATOR);
        return give(to, Role.OPERATOR, null, term, access.requirePerson(), by);
    }

    /** The first operator, named in the settings: nobody could give the role yet. */
    @Act
    void grantFirstOperator(EmailAddress to) {
        PersonId person = findOrInsert(to);
        LocalDate today = today();
        if (store.lockOperatorsOtherThan(person, today) == 0
                && !store.overlaps(person, Role.OPERATOR, null, new Term(today, null))) {
            give(to, Role.OPERATOR, null, new Term(today, null), person, SETTINGS);
        }
    }

    private GrantAnswer give(
            EmailAddress to, Role role, @Nullable AreaId area, Term term, PersonId giver, Word by) {
        if (term.endsOn() != null && term.endsOn().isBefore(today())) {
            return new GrantAnswer.TermOver();
        }
        PersonId person = findOrInsert(to);
        store.lock(person);
        if (store.overlaps(person, role, area, term)) {
            return new GrantAnswer.HoldsAlready();
        }
        UUID id = store.insert(person, role, area, term, giver, clock.instant());
        UUID entry = log.append(new LogEntry.RoleGiven(
                area,
                id,
                Word.of(role),
                term.startsOn(),
                term.endsOn(),
                by,
                Disclosed.who(person),
                by.equals(SETTINGS) ? null : Disclosed.who(giver)));
        people.raiseRightsVersion(person);
        Locale language = people.language(person);
        String where = store.find(id).orElseThrow().areaName();
        mails.send(new Mail(
                to.value(),
                language,
                "accounts.role",
                List.of(
                        Texts.get(language, "accounts.role." + role),
                        where.isEmpty() ? "Kiezfonds" : where),
                null,
                URI.create("/app/"),
                null));
        return new GrantAnswer.Granted(id, person, entry);
    }

    private PersonId findOrInsert(EmailAddress email) {
        return people.findByEmail(email)
                .orElseGet(() -> people.insert(email, Languages.GERMAN, clock.instant()));
    }

    /** Ends a role before its term is over. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public EndAnswer end(UUID id) {
        Optional<Item> found = store.find(id).filter(this::mayEnd);
        if (found.isEmpty() || found.get().endedAt() != null) {
            return new EndAnswer.NotFound();
        }
        Item item = found.get();
        if (item.role() == Role.OPERATOR
                && store.lockOperatorsOtherThan(item.person(), today()) == 0) {
            return new EndAnswer.LastOperator();
        }
        Instant now = clock.instant();
        if (!store.end(id, access.requirePerson(), now)) {
            return new EndAnswer.NotFound();
        }
        people.raiseRightsVersion(item.person());
        UUID entry = log.append(new LogEntry.RoleEnded(
                item.area(),
                id,
                Word.of(item.role()),
                new Word("ended"),
                Word.of(access.isOperator() ? Role.OPERATOR : Role.AREA_TEAM),
                Disclosed.who(access.requirePerson())));
        return new EndAnswer.Ended(entry);
    }

    private boolean mayEnd(Item item) {
        return access.isOperator()
                || (item.area() != null
                        && access.holds(Role.AREA_TEAM, item.area())
                        && GIVEN_BY_TEAM.contains(item.role()));
    }

    /** Who holds a role in an area now or later. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Item> list(AreaId area) {
        return store.list(area, today());
    }

    /** Who is an operator now or later. */
    @Act
    @PreAuthorize("@access.isOperator()")
    public List<Item> listOperators() {
        return store.list(null, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * From a first day to a last one, both included; open where the last is null. A last day
     * before the first is refused.
     */
    public record Term(LocalDate startsOn, @Nullable LocalDate endsOn) {
        public Term {
            if (endsOn != null && endsOn.isBefore(startsOn)) {
                throw new IllegalArgumentException("a term ends before it starts");
            }
        }

        boolean isOver(LocalDate day) {
            return endsOn != null && endsOn.isBefore(day);
        }

        /** The days of this term that lie in none of the others, as few terms, the first first. */
        List<Term> without(List<Term> others) {
            List<Term> left = new ArrayList<>();
            LocalDate next = startsOn;
            for (Term other :
                    others.stream().sorted(Comparator.comparing(Term::startsOn)).toList()) {
                if (other.isOver(next)) {
                    continue;
                }
                if (endsOn != null && other.startsOn.isAfter(endsOn)) {
                    break;
                }
                if (other.startsOn.isAfter(next)) {
                    left.add(new Term(next, other.startsOn.minusDays(1)));
                }
                if (other.endsOn == null) {
                    return left;
                }
                next = other.endsOn.plusDays(1);
            }
            if (endsOn == null || !next.isAfter(endsOn)) {
                left.add(new Term(next, endsOn));
            }
            return left;
        }
    }

    /** A role that a person holds, held or will hold. */
    public record Item(
            UUID id,
            PersonId person,
            String name,
            String email,
            Role role,
            @Nullable AreaId area,
            String areaName,
            Term term,
            @Nullable Instant endedAt) {}

    /**
     * Who holds a mandate's role.
     *
     * @param given the keys of the roles given now; none where the person held it all along
     */
    public record MandateRoles(PersonId person, List<UUID> given) {
        public MandateRoles {
            given = List.copyOf(given);
        }
    }

    /** What giving a role brought. */
    public sealed interface GrantAnswer {
        /**
         * Given.
         *
         * @param entry in the transparency log
         */
        record Granted(UUID id, PersonId person, UUID entry) implements GrantAnswer {}

        /** The person holds it already for some of these days. */
        record HoldsAlready() implements GrantAnswer {}

        /** The last day lies in the past. */
        record TermOver() implements GrantAnswer {}

        /** Only the operator gives this role. */
        record NotYours() implements GrantAnswer {}
    }

    /** What ending a role brought. */
    public sealed interface EndAnswer {
        /**
         * Ended.
         *
         * @param entry in the transparency log
         */
        record Ended(UUID entry) implements EndAnswer {}

        /** No such role in force that the asker may end. */
        record NotFound() implements EndAnswer {}

        /** Without an operator nobody could give roles any more. */
        record LastOperator() implements EndAnswer {}
    }
}
