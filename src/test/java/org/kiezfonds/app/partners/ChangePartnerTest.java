package org.kiezfonds.app.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.PARTNER_ABSENCE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class ChangePartnerTest {

    @Autowired
    private PartnerRegister register;

    @Autowired
    private PartnerChanges changes;

    @Autowired
    private PartnerLinks links;

    @Autowired
    private Partners partners;

    @Autowired
    private People accounts;

    @Autowired
    private TestPeople people;

    @Autowired
    private Network network;

    @Autowired
    private DSLContext sql;

    private AreaId area = AreaId.next();
    private PersonId team = PersonId.next();
    private PersonId rana = PersonId.next();
    private PersonId omar = PersonId.next();
    private PartnerId choir = PartnerId.next();

    @BeforeEach
    void a_partner_for_whom_two_people_speak() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        rana = people.resident("rana@example.org");
        omar = people.resident("omar@example.org");
        people.signIn(team);
        choir = Samples.listed(register, area, "Kiezchor");
        for (PersonId person : List.of(rana, omar)) {
            people.signIn(person);
            assertThat(links.ask(choir)).isInstanceOf(ReviewOutcome.DoneQuietly.class);
            people.signIn(team);
            PartnerLink asked = links.waiting(area).getFirst();
            assertThat(links.accept(asked.id(), asked.version()))
                    .isInstanceOf(ReviewOutcome.Done.class);
        }
        sql.deleteFrom(MAIL).execute();
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void the_team_changes_an_entry_and_it_is_public_at_once() {
        people.signIn(team);
        Partner before = entry();
        assertThat(register.change(
                        choir, before.version(), data().with(PartnerField.SINCE, "2020")))
                .isInstanceOfSatisfying(
                        PartnerChangeOutcome.Changed.class,
                        changed ->
                                assertThat(changed.partner().profile().since()).isEqualTo(2020));
        assertThat(register.change(choir, entry().version(), data()))
                .isEqualTo(new PartnerChangeOutcome.Unchanged());
    }

    @Test
    void who_saves_after_somebody_else_is_shown_what_the_other_saved() {
        people.signIn(team);
        int version = entry().version();
        register.change(choir, version, data().with(PartnerField.SINCE, "2020"));
        assertThat(register.change(choir, version, data().with(PartnerField.KIND, "OTHER")))
                .isInstanceOfSatisfying(
                        PartnerChangeOutcome.Stale.class,
                        stale -> assertThat(stale.partner().profile().since()).isEqualTo(2020));
    }

    @Test
    void what_a_partner_wants_waits_and_is_shown_as_before_and_after() {
        propose(rana, PartnerField.PURPOSE, "Wir singen.");
        assertThat(entry().profile().purpose()).isEmpty();

        people.signIn(team);
        ProposedChange waiting = changes.waiting(area).getFirst();
        assertThat(waiting.differences()).containsExactly(PartnerField.PURPOSE);
        assertThat(waiting.contested()).isEmpty();
        assertThat(changes.accept(waiting.id(), waiting.partner().version()))
                .isInstanceOf(PartnerChangeOutcome.Changed.class);
        assertThat(entry().profile().purpose()).isEqualTo("Wir singen.");
        assertThat(mails()).containsExactly("partners.changeAccepted");
        assertThat(changes.accept(waiting.id(), entry().version()))
                .isEqualTo(new PartnerChangeOutcome.NotFound());
        assertThat(changes.waiting(area)).isEmpty();
    }

    @Test
    void a_no_needs_a_reason_and_leaves_the_entry_alone() {
        propose(rana, PartnerField.PURPOSE, "Wir singen.");
        people.signIn(team);
        UUID waiting = changes.waiting(area).getFirst().id();
        assertThat(changes.decline(waiting, " "))
                .isEqualTo(new ReviewOutcome.Refused("partners.reason.missing"));
        assertThat(changes.decline(waiting, "Zu kurz."))
                .isInstanceOf(ReviewOutcome.DoneQuietly.class);
        assertThat(changes.decline(waiting, "Zu kurz.")).isEqualTo(new ReviewOutcome.NotFound());
        assertThat(mails()).containsExactly("partners.changeDeclined");
        assertThat(entry().profile().purpose()).isEmpty();
    }

    @Test
    void two_proposals_both_count_where_they_change_different_things() {
        propose(rana, PartnerField.PURPOSE, "Wir singen.");
        propose(omar, PartnerField.SKILLS, "Auftritte");
        people.signIn(team);
        List<ProposedChange> waiting = changes.waiting(area);
        changes.accept(waiting.get(0).id(), entry().version());
        // The second was looked at before the first was accepted.
        assertThat(changes.accept(waiting.get(1).id(), waiting.get(1).partner().version()))
                .isInstanceOf(PartnerChangeOutcome.Stale.class);
        ProposedChange second = changes.waiting(area).getFirst();
        assertThat(second.differences()).containsExactly(PartnerField.SKILLS);
        changes.accept(second.id(), entry().version());
        assertThat(entry().profile().purpose()).isEqualTo("Wir singen.");
        assertThat(entry().profile().skills()).containsExactly("Auftritte");
    }

    @Test
    void where_two_want_the_same_field_the_second_is_marked() {
        propose(rana, PartnerField.PURPOSE, "Wir singen.");
        propose(omar, PartnerField.PURPOSE, "Wir summen.");
        people.signIn(team);
        changes.accept(changes.waiting(area).getFirst().id(), entry().version());
        assertThat(changes.waiting(area).getFirst().contested())
                .containsExactly(PartnerField.PURPOSE);
    }

    @Test
    void a_later_proposal_of_a_person_takes_the_place_of_the_earlier_and_can_be_taken_back() {
        propose(rana, PartnerField.PURPOSE, "Eins.");
        propose(rana, PartnerField.PURPOSE, "Zwei.");
        ProposedChange own = changes.own(choir).orElseThrow();
        assertThat(own.wanted().get(PartnerField.PURPOSE)).isEqualTo("Zwei.");
        people.signIn(omar);
        assertThat(changes.withdraw(own.id())).isEqualTo(new ReviewOutcome.NotFound());
        people.signIn(rana);
        assertThat(changes.withdraw(own.id())).isInstanceOf(ReviewOutcome.DoneQuietly.class);
        assertThat(changes.own(choir)).isEmpty();
    }

    @Test
    void who_does_not_speak_for_a_partner_proposes_nothing() {
        people.signIn(people.resident("eve@example.org"));
        assertThat(changes.propose(choir, 1, data()))
                .isEqualTo(new PartnerChangeOutcome.NotFound());
        assertThat(register.changeable(choir)).isEmpty();
        assertThat(changes.propose(PartnerId.next(), 1, data()))
                .isEqualTo(new PartnerChangeOutcome.NotFound());
        people.signOut();
        assertThatThrownBy(() -> changes.propose(choir, 1, data()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void proposals_are_checked_like_everything_else() {
        people.signIn(rana);
        assertThat(changes.propose(choir, entry().version(), PartnerData.EMPTY))
                .isInstanceOf(PartnerChangeOutcome.Invalid.class);
        assertThat(changes.propose(choir, entry().version(), data()))
                .isEqualTo(new PartnerChangeOutcome.Unchanged());
        assertThat(changes.propose(choir, entry().version() + 1, data()))
                .isInstanceOf(PartnerChangeOutcome.Stale.class);
    }

    @Test
    void only_the_team_of_the_area_decides() {
        propose(rana, PartnerField.PURPOSE, "Wir singen.");
        people.signIn(team);
        ProposedChange waiting = changes.waiting(area).getFirst();
        AreaId other = people.area("hafenviertel");
        for (PersonId stranger :
                List.of(rana, people.holding(Role.AREA_TEAM, other, "team2@example.org"))) {
            people.signIn(stranger);
            assertThat(changes.accept(waiting.id(), waiting.partner().version()))
                    .isEqualTo(new PartnerChangeOutcome.NotFound());
            assertThat(changes.decline(waiting.id(), "Nein"))
                    .isEqualTo(new ReviewOutcome.NotFound());
            assertThatThrownBy(() -> changes.waiting(area))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(links.of(choir)).isEmpty();
        }
    }

    @Test
    void a_link_is_asked_for_once_and_ended_by_either_side() {
        people.signIn(rana);
        assertThat(links.ask(choir))
                .isEqualTo(new ReviewOutcome.Refused("partners.link.asked.already"));
        PartnerLink own = links.own(area).getFirst();
        people.signIn(omar);
        assertThat(links.end(own.id(), own.version())).isEqualTo(new ReviewOutcome.NotFound());
        people.signIn(rana);
        assertThat(links.end(own.id(), own.version())).isInstanceOf(ReviewOutcome.Done.class);
        assertThat(links.end(own.id(), own.version() + 1)).isEqualTo(new ReviewOutcome.NotFound());
        assertThat(partners.isLinked(rana, choir)).isFalse();
        assertThat(links.ask(choir)).isInstanceOf(ReviewOutcome.DoneQuietly.class);
        people.signIn(team);
        PartnerLink asked = links.waiting(area).getFirst();
        assertThat(links.decline(asked.id(), asked.version(), ""))
                .isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(links.decline(asked.id(), asked.version(), "Unbekannt."))
                .isInstanceOf(ReviewOutcome.DoneQuietly.class);
        assertThat(links.accept(asked.id(), asked.version())).isEqualTo(new ReviewOutcome.Stale());
        assertThat(mails()).containsExactly("partners.notLinked");
    }

    @Test
    void an_account_that_is_erased_speaks_for_nobody_and_proposes_nothing() {
        propose(rana, PartnerField.PURPOSE, "Wir singen.");
        String export = accounts.export(rana);
        assertThat(export).contains("speaksFor").contains("Kiezchor").contains("Wir singen.");
        accounts.erase(rana);
        people.signIn(team);
        assertThat(partners.isLinked(rana, choir)).isFalse();
        assertThat(partners.isLinked(omar, choir)).isTrue();
        assertThat(changes.waiting(area)).isEmpty();
        assertThat(links.of(choir)).extracting(PartnerLink::person).containsExactly(omar);
    }

    @Test
    void a_closed_partner_comes_back_under_its_old_address_and_its_absence_is_kept() {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, "Singkreis");
        register.close(id, 1, "Aufgelöst.");
        assertThat(register.reopen(id, 2, " "))
                .isEqualTo(new ReviewOutcome.Refused(Reason.REFUSAL));
        assertThat(register.reopen(id, 1, "Neuer Vorstand.")).isEqualTo(new ReviewOutcome.Stale());
        assertThat(register.reopen(id, 2, "Neuer Vorstand."))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(register.reopen(id, 3, "Noch einmal.")).isEqualTo(new ReviewOutcome.Stale());

        people.signOut();
        PartnerFacts facts = network.partner(area, "singkreis").orElseThrow();
        assertThat(facts.partner().state()).isEqualTo(PartnerState.LISTED);
        assertThat(facts.partner().closedReason()).isEmpty();
        assertThat(facts.absences())
                .extracting(PartnerAbsence::closedReason, PartnerAbsence::reopenedReason)
                .containsExactly(tuple("Aufgelöst.", "Neuer Vorstand."));
        assertThatThrownBy(() -> sql.deleteFrom(PARTNER_ABSENCE).execute())
                .hasStackTraceContaining("never deleted");
    }

    @Test
    void a_closed_partner_does_not_come_back_while_another_has_its_name() {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, "Singkreis");
        register.close(id, 1, "Aufgelöst.");
        Samples.listed(register, area, "SINGKREIS");
        assertThat(register.reopen(id, 2, "Wieder da."))
                .isEqualTo(new ReviewOutcome.Refused("partners.reopen.nameTaken"));
        assertThat(register.readable(id).orElseThrow().state()).isEqualTo(PartnerState.CLOSED);
        assertThat(sql.fetchCount(PARTNER_ABSENCE)).isZero();
    }

    @Test
    void only_the_team_of_the_area_reopens_and_never_what_was_never_in_the_register() {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, "Singkreis");
        register.close(id, 1, "Aufgelöst.");
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        assertThat(register.reopen(id, 2, "Ja.")).isEqualTo(new ReviewOutcome.NotFound());
        people.signIn(people.resident("neu@example.org"));
        assertThat(register.reopen(id, 2, "Ja.")).isEqualTo(new ReviewOutcome.NotFound());
        register.register(area, Ids.next(), Samples.partner("Nie dabei"));
        Partner waiting = register.ownWaiting(area).getFirst();
        people.signIn(team);
        register.decline(waiting.id(), 1, "Nein.");
        assertThat(register.reopen(waiting.id(), 2, "Doch."))
                .isEqualTo(new ReviewOutcome.NotFound());
    }

    private void propose(PersonId who, PartnerField field, String text) {
        people.signIn(who);
        assertThat(changes.propose(choir, entry().version(), data().with(field, text)))
                .isInstanceOf(PartnerChangeOutcome.Proposed.class);
    }

    private Partner entry() {
        return register.readable(choir).orElseThrow();
    }

    private PartnerData data() {
        return PartnerData.of(entry().profile());
    }

    private List<String> mails() {
        return sql.select(MAIL.KIND).from(MAIL).orderBy(MAIL.ID).fetch(MAIL.KIND);
    }
}
