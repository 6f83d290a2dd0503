package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CONSENT;
import static org.kiezfonds.db.Tables.LOGIN_CODE;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.PASSKEY;
import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.PERSON_CONTACT;
import static org.kiezfonds.db.Tables.SIGN_IN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People.ChangeAnswer;
import org.kiezfonds.app.accounts.People.EraseAnswer;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KiezfondsTest
class OwnDataTest {

    private static final EmailAddress ADDRESS = new EmailAddress("amina@example.org");
    private static final Profile PROFILE =
            new Profile("Amina Yıldız", "030 5550 123", "Lindenallee 7", "12999", "Berlin");

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private Codes codes;

    @Autowired
    private RateLimits limits;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Roles roles;

    @Autowired
    private Access access;

    @Autowired
    private TestPeople tests;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private JsonMapper json;

    private PersonId amina = PersonId.next();

    @BeforeEach
    void amina_is_signed_in() {
        limits.clear();
        amina = tests.resident(ADDRESS.value());
        tests.signIn(amina);
    }

    @Test
    void a_person_corrects_the_own_data() {
        assertThat(people.change(amina, PROFILE, 0)).isEqualTo(new ChangeAnswer.Changed(1));
        assertThat(people.get(amina).profile()).isEqualTo(PROFILE);
    }

    @Test
    void a_correction_from_an_old_form_is_refused_and_says_what_is_stored() {
        people.change(amina, PROFILE, 0);

        ChangeAnswer answer = people.change(amina, new Profile("A", "", "", "", ""), 0);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChangeAnswer.Stale.class,
                        stale -> assertThat(stale.now().profile()).isEqualTo(PROFILE));
    }

    @Test
    void nobody_reads_changes_exports_or_erases_somebody_elses_data() {
        PersonId bernd = tests.resident("bernd@example.org");

        assertThatThrownBy(() -> people.get(bernd)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.change(bernd, PROFILE, 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.export(bernd)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.erase(bernd)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> consents.set(bernd, Purpose.PUBLIC_NAME, true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signIns.list(bernd)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_operator_reads_nobody_elses_data_either() {
        tests.signIn(tests.holding(Role.OPERATOR, null, "hatice@example.org"));
        assertThatThrownBy(() -> people.get(amina)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.export(amina)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_export_holds_everything_in_a_readable_form() {
        people.change(amina, PROFILE, 0);
        consents.set(amina, Purpose.PUBLIC_NAME, true);

        JsonNode account = json.readTree(people.export(amina)).get("account");

        assertThat(account.get("name").asString()).isEqualTo("Amina Yıldız");
        assertThat(account.get("email").asString()).isEqualTo(ADDRESS.value());
        assertThat(account.get("street").asString()).isEqualTo("Lindenallee 7");
        assertThat(account.get("consents").get(0).get("purpose").asString())
                .isEqualTo("PUBLIC_NAME");
        assertThat(account.get("signIns")).hasSize(1);
    }

    @Test
    void a_consent_is_given_and_withdrawn_and_both_are_kept() {
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        assertThat(consents.given(amina)).containsExactly(Purpose.PUBLIC_NAME);

        consents.set(amina, Purpose.PUBLIC_NAME, false);
        assertThat(consents.given(amina)).isEmpty();
        assertThat(db.fetchCount(CONSENT)).isEqualTo(1);
    }

    @Test
    void erasing_deletes_all_that_tells_who_it_was_and_keeps_the_bare_key() {
        people.change(amina, PROFILE, 0);
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        codes.askToSignIn(ADDRESS, BrowserKey.random(), "10.0.0.1", Locale.GERMAN);

        assertThat(people.erase(amina)).isEqualTo(new EraseAnswer.Erased());

        assertThat(db.fetchCount(PERSON_CONTACT)).isZero();
        assertThat(db.fetchCount(CONSENT)).isZero();
        assertThat(db.fetchCount(SIGN_IN)).isZero();
        assertThat(db.fetchCount(PASSKEY)).isZero();
        assertThat(db.fetchCount(LOGIN_CODE)).isZero();
        assertThat(db.fetchCount(MAIL)).isZero();
        var left = db.selectFrom(PERSON).fetchSingle();
        assertThat(left.getId()).isEqualTo(amina);
        assertThat(left.getDisplayName()).isEmpty();
        assertThat(left.getErasedAt()).isNotNull();
    }

    @Test
    void erasing_ends_running_roles_and_all_devices() {
        AreaId area = tests.area("lindenkiez");
        PersonId bernd = tests.holding(Role.JUROR, area, "bernd@example.org");
        SignedIn device = tests.signIn(bernd);

        people.erase(bernd);

        assertThat(signIns.lookUp(device)).isEmpty();
        tests.signIn(tests.holding(Role.OPERATOR, null, "hatice@example.org"));
        assertThat(roles.list(area)).isEmpty();
    }

    @Test
    void erasing_needs_a_fresh_proof() {
        clock.advance(Access.FRESH);
        assertThat(access.isFresh()).isFalse();
        assertThatThrownBy(() -> people.erase(amina)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_last_operator_cannot_erase_the_own_account() {
        PersonId hatice = tests.holding(Role.OPERATOR, null, "hatice@example.org");
        tests.signIn(hatice);

        assertThat(people.erase(hatice)).isEqualTo(new EraseAnswer.LastOperator());
        roles.grantOperator(
                new EmailAddress("second@example.org"), new Term(LocalDate.of(2027, 3, 1), null));
        assertThat(people.erase(hatice)).isEqualTo(new EraseAnswer.Erased());
    }

    @Test
    void after_erasing_the_address_can_make_a_new_account_that_knows_nothing_of_the_old() {
        people.erase(amina);
        PersonId again = tests.resident(ADDRESS.value());
        assertThat(again).isNotEqualTo(amina);
    }

    @Test
    void a_device_is_ended_from_another_one() {
        SignedIn phone = tests.signIn(amina);
        SignedIn laptop = tests.signIn(amina);

        signIns.end(amina, phone.signIn());

        assertThat(signIns.lookUp(phone)).isEmpty();
        assertThat(signIns.lookUp(laptop)).isPresent();
        assertThat(signIns.list(amina)).extracting(SignIns.Item::id).contains(laptop.signIn());
    }

    @Test
    void nobody_ends_somebody_elses_device() {
        SignedIn device = access.signedIn().orElseThrow();
        PersonId bernd = tests.resident("bernd@example.org");
        tests.signIn(bernd);

        signIns.end(bernd, device.signIn());

        assertThat(signIns.lookUp(device)).isPresent();
    }

    @Test
    void all_other_devices_are_ended_at_once() {
        SignedIn other = access.signedIn().orElseThrow();
        SignedIn here = tests.signIn(amina);

        signIns.endOthers(amina, here.signIn());

        assertThat(signIns.lookUp(other)).isEmpty();
        assertThat(signIns.lookUp(here)).isPresent();
    }

    @Test
    void a_sign_in_ends_after_twelve_hours_whatever_happens() {
        SignedIn device = access.signedIn().orElseThrow();
        clock.advance(SignIns.ABSOLUTE_LIMIT.minusSeconds(1));
        assertThat(signIns.lookUp(device)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIns.lookUp(device)).isEmpty();
        assertThat(List.copyOf(signIns.list(amina))).isEmpty();
    }
}
