package org.kiezfonds.app.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.PARTNER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class RegisterPartnerTest {

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Partners partners;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext sql;

    private AreaId area = AreaId.next();
    private PersonId team = PersonId.next();
    private PersonId rana = PersonId.next();

    @BeforeEach
    void a_neighbourhood() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        rana = people.resident("rana@example.org");
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void what_the_team_brings_in_is_public_at_once() {
        people.signIn(team);
        assertThat(register.register(area, Ids.next(), Samples.whole()))
                .isInstanceOf(RegisterOutcome.Listed.class);
        people.signOut();
        assertThat(partners.namesOf(area))
                .extracting(PartnerName::name, PartnerName::slug)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Lesewelt Lindenkiez e. V.", "lesewelt-lindenkiez-e-v"));
    }

    @Test
    void all_that_was_typed_comes_back_as_it_was_typed() {
        people.signIn(team);
        register.register(area, Ids.next(), Samples.whole());
        Partner kept = register.list(area, "", 0, 10).getFirst();
        assertThat(PartnerData.of(kept.profile()))
                .isEqualTo(Samples.whole().with(PartnerField.FIELDS, "EDUCATION CLIMATE"));
    }

    @Test
    void what_somebody_else_brings_in_waits_and_then_that_person_speaks_for_it() {
        people.signIn(rana);
        PartnerId id = waiting("Nachbarschaftschor");
        assertThat(partners.namesOf(area)).isEmpty();
        assertThat(partners.find(id)).isEmpty();
        assertThat(partners.isLinked(rana, id)).isFalse();

        people.signIn(team);
        assertThat(register.waiting(area)).extracting(Partner::id).containsExactly(id);
        assertThat(register.accept(id, 1)).isInstanceOf(ReviewOutcome.Done.class);

        assertThat(partners.namesOf(area)).extracting(PartnerName::id).containsExactly(id);
        assertThat(partners.isLinked(rana, id)).isTrue();
        assertThat(partners.linkedTo(rana)).extracting(PartnerName::id).containsExactly(id);
        assertThat(mails()).containsExactly("partners.listed");
    }

    @Test
    void a_second_yes_finds_nothing_to_do() {
        people.signIn(rana);
        PartnerId id = waiting("Nachbarschaftschor");
        people.signIn(team);
        register.accept(id, 1);
        assertThat(register.accept(id, 1)).isEqualTo(new ReviewOutcome.Stale());
        assertThat(register.decline(id, 2, "Doch nicht.")).isEqualTo(new ReviewOutcome.Stale());
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_no_needs_a_reason_which_the_person_gets_by_mail() {
        people.signIn(rana);
        PartnerId id = waiting("Nachbarschaftschor");
        people.signIn(team);
        assertThat(register.decline(id, 1, "  "))
                .isEqualTo(new ReviewOutcome.Refused("partners.reason.missing"));
        assertThat(register.decline(id, 1, "x".repeat(601)))
                .isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(register.decline(id, 1, "Liegt nicht im Quartier."))
                .isInstanceOf(ReviewOutcome.Done.class);

        assertThat(mails()).containsExactly("partners.declined");
        assertThat(partners.isLinked(rana, id)).isFalse();
        people.signIn(rana);
        assertThat(register.ownWaiting(area))
                .extracting(Partner::closedReason)
                .containsExactly("Liegt nicht im Quartier.");
        // The name is free again.
        waiting("Nachbarschaftschor");
    }

    @Test
    void a_name_that_differs_only_in_capitals_and_blanks_is_taken() {
        people.signIn(team);
        Samples.listed(register, area, "Kita  Sonnenblume");
        assertThat(register.register(area, Ids.next(), Samples.partner("KITA Sonnenblume ")))
                .isInstanceOfSatisfying(
                        RegisterOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(PartnerProblem::textKey)
                                .containsExactly("partners.problem.nameTaken"));
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
        assertThat(register.register(other, Ids.next(), Samples.partner("Kita Sonnenblume")))
                .isInstanceOf(RegisterOutcome.Listed.class);
    }

    @Test
    void a_form_that_is_sent_twice_registers_once_and_gets_the_same_answer() {
        people.signIn(team);
        UUID key = Ids.next();
        RegisterOutcome first = register.register(area, key, Samples.whole());
        assertThat(register.register(area, key, Samples.whole())).isEqualTo(first);
        assertThat(sql.fetchCount(PARTNER)).isEqualTo(1);
    }

    @Test
    void of_many_who_register_the_same_name_at_once_one_does() throws Exception {
        SignedIn signedIn = people.signIn(team);
        List<Future<RegisterOutcome>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> {
                    people.be(signedIn);
                    return register.register(area, Ids.next(), Samples.partner("Bauspielplatz"));
                }));
            }
        }
        int listed = 0;
        for (Future<RegisterOutcome> answer : answers) {
            if (answer.get() instanceof RegisterOutcome.Listed) {
                listed++;
            }
        }
        assertThat(listed).isEqualTo(1);
        assertThat(sql.fetchCount(PARTNER)).isEqualTo(1);
    }

    @Test
    void names_that_make_the_same_address_get_different_ones() {
        people.signIn(team);
        Samples.listed(register, area, "Café Müller");
        Samples.listed(register, area, "Cafe Mueller");
        Samples.listed(register, area, "مقهى");
        assertThat(partners.namesOf(area))
                .extracting(PartnerName::slug)
                .containsExactlyInAnyOrder("cafe-mueller", "cafe-mueller-2", "partner");
    }

    @Test
    void everything_that_does_not_fit_is_named_at_once() {
        people.signIn(team);
        PartnerData wrong = Samples.partner("x".repeat(161))
                .with(PartnerField.KIND, "ZIRKUS")
                .with(PartnerField.PURPOSE, "x".repeat(2001))
                .with(PartnerField.FIELDS, "ZAUBEREI")
                .with(PartnerField.LANGUAGES, "de klingonisch")
                .with(PartnerField.PLACES, "x".repeat(201))
                .with(PartnerField.ROOMS, "x\n".repeat(21))
                .with(PartnerField.SINCE, "2028")
                .with(PartnerField.CONTACT_EMAIL, "kein at")
                .with(PartnerField.CONTACT_WEB, "kein web");
        assertThat(problems(register.register(area, Ids.next(), wrong)))
                .containsExactly(
                        PartnerField.NAME,
                        PartnerField.KIND,
                        PartnerField.PURPOSE,
                        PartnerField.FIELDS,
                        PartnerField.LANGUAGES,
                        PartnerField.PLACES,
                        PartnerField.ROOMS,
                        PartnerField.SINCE,
                        PartnerField.CONTACT_WEB,
                        PartnerField.CONTACT_EMAIL,
                        PartnerField.CONTACT_AGREED);
        assertThat(problems(register.register(area, Ids.next(), PartnerData.EMPTY)))
                .containsExactly(PartnerField.NAME, PartnerField.KIND, PartnerField.FIELDS);
        assertThat(sql.fetchCount(PARTNER)).isZero();
    }

    @Test
    void a_web_address_is_completed_and_emoji_count_as_one() {
        people.signIn(team);
        register.register(
                area,
                Ids.next(),
                Samples.whole()
                        .with(PartnerField.NAME, "🌳".repeat(160))
                        .with(PartnerField.CONTACT_WEB, "www.linden.example"));
        assertThat(register.list(area, "🌳", 0, 5)
                        .getFirst()
                        .profile()
                        .contact()
                        .web())
                .isEqualTo("https://www.linden.example");
    }

    @Test
    void nobody_has_more_than_five_entries_waiting() {
        people.signIn(rana);
        for (int i = 1; i <= 5; i++) {
            waiting("Initiative " + i);
        }
        assertThat(register.register(area, Ids.next(), Samples.partner("Initiative 6")))
                .isEqualTo(new RegisterOutcome.TooManyWaiting(5));
    }

    @Test
    void who_is_not_signed_in_registers_nothing_and_an_unknown_area_is_not_found() {
        assertThatThrownBy(() -> register.register(area, Ids.next(), Samples.whole()))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(rana);
        assertThat(register.register(AreaId.next(), Ids.next(), Samples.whole()))
                .isEqualTo(new RegisterOutcome.NotFound());
    }

    @Test
    void only_the_team_of_the_area_reviews_changes_and_closes() {
        people.signIn(rana);
        PartnerId id = waiting("Nachbarschaftschor");
        AreaId other = people.area("hafenviertel");
        for (PersonId stranger : List.of(
                rana,
                people.holding(Role.AREA_TEAM, other, "team2@example.org"),
                people.holding(Role.DISTRICT, area, "bezirk@example.org"))) {
            people.signIn(stranger);
            assertThat(register.accept(id, 1)).isEqualTo(new ReviewOutcome.NotFound());
            assertThat(register.decline(id, 1, "Nein")).isEqualTo(new ReviewOutcome.NotFound());
            assertThat(register.change(id, 1, Samples.whole()))
                    .isEqualTo(new PartnerChangeOutcome.NotFound());
            assertThat(register.close(id, 1, "Weg")).isEqualTo(new ReviewOutcome.NotFound());
            assertThatThrownBy(() -> register.waiting(area))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_closed_partner_leaves_the_register_and_frees_its_name() {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, "Bauspielplatz");
        assertThat(register.close(id, 2, "Weggezogen.")).isEqualTo(new ReviewOutcome.Stale());
        assertThat(register.close(id, 1, "")).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(register.close(id, 1, "Weggezogen.")).isInstanceOf(ReviewOutcome.Done.class);
        assertThat(register.close(id, 2, "Weggezogen.")).isEqualTo(new ReviewOutcome.Stale());
        assertThat(partners.namesOf(area)).isEmpty();
        assertThat(partners.find(id)).isPresent();
        assertThat(Samples.listed(register, area, "Bauspielplatz")).isNotEqualTo(id);
    }

    @Test
    void the_database_refuses_what_no_form_lets_through() {
        people.signIn(team);
        Samples.listed(register, area, "Bauspielplatz");
        assertThatThrownBy(() -> sql.deleteFrom(PARTNER).execute())
                .hasStackTraceContaining("never deleted");
        assertThatThrownBy(() ->
                        sql.update(PARTNER).set(PARTNER.CONTACT_NAME, "Rana").execute())
                .hasStackTraceContaining("partner_contact");
        assertThatThrownBy(() -> sql.update(PARTNER).set(PARTNER.STATE, "WEG").execute())
                .hasStackTraceContaining("CONSTRAINT");
    }

    private PartnerId waiting(String name) {
        RegisterOutcome outcome = register.register(area, Ids.next(), Samples.partner(name));
        assertThat(outcome).isInstanceOf(RegisterOutcome.Waiting.class);
        return ((RegisterOutcome.Waiting) outcome).id();
    }

    private List<String> mails() {
        return sql.select(MAIL.KIND).from(MAIL).orderBy(MAIL.ID).fetch(MAIL.KIND);
    }

    private static List<PartnerField> problems(RegisterOutcome outcome) {
        return outcome instanceof RegisterOutcome.Invalid(List<PartnerProblem> problems)
                ? problems.stream().map(PartnerProblem::field).toList()
                : List.of();
    }
}
