package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.AREA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** People and areas for tests, and being one of the people. */
@TestComponent
public class TestPeople {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final PersonStore people;
    private final RoleStore roles;
    private final SignIns signIns;
    private final DSLContext db;
    private final Clock clock;
    private final SecurityContextHolderStrategy holder;

    TestPeople(
            PersonStore people,
            RoleStore roles,
            SignIns signIns,
            DSLContext db,
            Clock clock,
            SecurityContextHolderStrategy holder) {
        this.people = people;
        this.roles = roles;
        this.signIns = signIns;
        this.db = db;
        this.clock = clock;
        this.holder = holder;
    }

    /** An area, as little as one can have. */
    public AreaId area(String slug) {
        AreaId id = AreaId.next();
        db.insertInto(AREA)
                .set(AREA.ID, id)
                .set(AREA.SLUG, slug)
                .set(AREA.NAME, slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1))
                .set(AREA.DISTRICT, "Musterbezirk")
                .set(AREA.ADDRESS_FORM, "FORMAL")
                .set(AREA.SUMMARY, "")
                .set(AREA.CONTACT_NAME, "")
                .set(AREA.CONTACT_EMAIL, "")
                .set(AREA.CONTACT_PHONE, "")
                .set(AREA.CONTACT_ADDRESS, "")
                .set(AREA.OPENING_HOURS, "")
                .set(AREA.VERSION, 0)
                .set(AREA.CREATED_AT, clock.instant())
                .execute();
        return id;
    }

    /** Somebody with an account and no role. */
    public PersonId resident(String email) {
        return people.insert(new EmailAddress(email), Locale.GERMAN, clock.instant());
    }

    /** Somebody with a role since long ago; the area is null for the operator. */
    public PersonId holding(Role role, @Nullable AreaId area, String email) {
        PersonId person = resident(email);
        roles.insert(person, role, area, new Term(LONG_AGO, null), person, clock.instant());
        return person;
    }

    /** Gives somebody one more role, held since long ago. */
    public void also(PersonId person, Role role, AreaId area) {
        roles.insert(person, role, area, new Term(LONG_AGO, null), person, clock.instant());
    }

    /** Signs in by code: without a second factor, so roles that decide rest. */
    public SignedIn signInByCode(PersonId person) {
        return signIn(person, Method.CODE);
    }

    /** Signs in by passkey: all roles are in force. */
    public SignedIn signIn(PersonId person) {
        return signIn(person, Method.PASSKEY);
    }

    private SignedIn signIn(PersonId person, Method method) {
        SignedIn signedIn = signIns.begin(person, method, new Device("Test"));
        be(signedIn);
        return signedIn;
    }

    /** Acts as somebody who has signed in before. */
    public void be(SignedIn signedIn) {
        useOurHolder();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(signedIn));
        SecurityContextHolder.setContext(context);
    }

    /** Acts as nobody. */
    public void signOut() {
        useOurHolder();
        SecurityContextHolder.clearContext();
    }

    /** Each program that starts puts its own in this one place; tests have several programs. */
    private void useOurHolder() {
        SecurityContextHolder.setContextHolderStrategy(holder);
    }
}
