package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.PANEL;
import static org.kiezfonds.db.Tables.PANEL_CHANGE;
import static org.kiezfonds.db.Tables.PANEL_MEMBER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.PanelAnswer.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class OpenPanelTest {

    @Autowired
    private TestIdeas ideas;

    @Autowired
    private TestFunds funds;

    @Autowired
    private TestPanels test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Panels panels;

    @Autowired
    private Mandates mandates;

    @Autowired
    private PanelAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private Open open;

    @BeforeEach
    void a_round() {
        open = ideas.round("lindenkiez");
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void the_members_of_that_day_act_and_their_substitutes_stand_by() {
        List<Mandate> seats = test.residents(open, 3);
        Substitute substitute = test.standIn(open, seats.get(2), "vertretung@example.org");

        Panel panel = test.open(open, seats);

        assertThat(panel.acting()).extracting(PanelMember::mandate).hasSize(3);
        assertThat(panel.members())
                .filteredOn(PanelMember::isStandIn)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.person()).isEqualTo(substitute.person());
                    assertThat(each.isActing()).isFalse();
                    assertThat(each.isHeld()).isTrue();
                });
        assertThat(panel.lead().orElseThrow().mandate())
                .isEqualTo(seats.getFirst().id());
        assertThat(panel.with(Duty.DEPUTY).orElseThrow().mandate())
                .isEqualTo(seats.get(1).id());
        LogItem entry = log.last("panel.opened").orElseThrow();
        assertThat(entry.field("seats")).hasSize(3);
        assertThat(entry.field("substitutions")).containsExactly(substitute.id().toString());
        assertThat(entry.field("chair")).containsExactly(seats.getFirst().id().toString());
        assertThat(differences()).isEmpty();
    }

    @Test
    void it_is_opened_once_however_often_it_is_sent() {
        List<Mandate> seats = test.residents(open, 3);
        test.open(open, seats);

        assertThat(panels.open(open.area(), round(), seats.get(1).id(), null))
                .isInstanceOf(PanelAnswer.Stale.class);

        assertThat(test.now(open).version()).isEqualTo(1);
        assertThat(test.now(open).lead().orElseThrow().mandate())
                .isEqualTo(seats.getFirst().id());
    }

    @Test
    void it_needs_an_open_round_and_members_and_somebody_who_leads_it() {
        people.be(open.team());
        assertThat(field(panels.open(open.area(), round(), UUID.randomUUID(), null)))
                .isEqualTo(Field.FORM);
        List<Mandate> seats = test.residents(open, 2);

        assertThat(field(panels.open(open.area(), round(), null, null))).isEqualTo(Field.CHAIR);
        assertThat(field(panels.open(open.area(), round(), UUID.randomUUID(), null)))
                .isEqualTo(Field.CHAIR);
        UUID chair = seats.getFirst().id();
        assertThat(field(panels.open(open.area(), round(), chair, chair))).isEqualTo(Field.DEPUTY);
        Round planned = funds.plan(open.fund(), funds.terms(open.fund()));
        assertThat(field(panels.open(open.area(), planned.id(), chair, null)))
                .isEqualTo(Field.FORM);
        assertThat(panels.open(open.area(), RoundId.next(), chair, null))
                .isInstanceOf(PanelAnswer.NotFound.class);
        assertThat(log.last("panel.opened")).isEmpty();
    }

    @Test
    void neither_another_areas_team_nor_a_member_opens_it() {
        List<Mandate> seats = test.residents(open, 2);
        UUID chair = seats.getFirst().id();
        AreaId elsewhere = people.area("uferkiez");

        people.signIn(people.holding(Role.AREA_TEAM, elsewhere, "team@uferkiez.example"));
        assertThatThrownBy(() -> panels.open(open.area(), round(), chair, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(panels.open(elsewhere, round(), chair, null))
                .isInstanceOf(PanelAnswer.NotFound.class);
        test.be(seats.getFirst().person());
        assertThatThrownBy(() -> panels.open(open.area(), round(), chair, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_sits_in_it_sees_it_and_others_do_not() {
        List<Mandate> seats = test.residents(open, 2);
        test.standIn(open, seats.get(1), "vertretung@example.org");
        Panel panel = test.open(open, seats);

        test.be(seats.getFirst().person());
        assertThat(panels.of(round())).isPresent();
        assertThat(panels.mine(round()).orElseThrow().mandate())
                .isEqualTo(seats.getFirst().id());
        assertThat(panels.mine()).hasSize(1);
        test.be(standIn(panel).person());
        assertThat(panels.of(round())).isPresent();
        assertThat(panels.mine(round())).isEmpty();
        people.signIn(people.holding(Role.JUROR, open.area(), "andere@example.org"));
        assertThat(panels.of(round())).isEmpty();
        assertThat(panels.changes(round())).isEmpty();
        assertThat(panels.names(panel)).isEmpty();
        assertThat(panels.mine()).isEmpty();
    }

    @Test
    void a_seat_counts_once_when_somebody_steps_in_and_back() {
        List<Mandate> seats = test.residents(open, 3);
        Substitute substitute = test.standIn(open, seats.get(2), "vertretung@example.org");
        Panel panel = test.open(open, seats);

        panel = TestPanels.done(
                panels.stepIn(round(), panel.version(), substitute.id(), "Krank am Sitzungstag"));

        assertThat(panel.acting()).hasSize(3);
        assertThat(panel.acting(substitute.person())).isPresent();
        assertThat(panel.acting(seats.get(2).person())).isEmpty();
        LogItem entry = log.last("panel.changed").orElseThrow();
        assertThat(entry.field("panelChange")).containsExactly("stepped-in");
        assertThat(entry.bytes()).doesNotContain("Krank");
        UUID member = member(panel, seats.get(2)).id();
        panel = TestPanels.done(panels.stepBack(round(), panel.version(), member, "Wieder gesund"));
        assertThat(panel.acting(seats.get(2).person())).isPresent();
        assertThat(panel.acting(substitute.person())).isEmpty();
        assertThat(panels.changes(round()))
                .extracting(PanelChange::kind)
                .containsExactly(PanelChange.Kind.STEPPED_BACK, PanelChange.Kind.STEPPED_IN);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_substitute_named_later_can_step_in_too() {
        List<Mandate> seats = test.residents(open, 2);
        Panel panel = test.open(open, seats);
        Substitute later = test.standIn(open, seats.get(1), "vertretung@example.org");

        panel = TestPanels.done(panels.stepIn(round(), panel.version(), later.id(), "Auf Reisen"));

        assertThat(panel.acting(later.person())).isPresent();
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_leads_the_panel_lets_somebody_step_in_and_others_do_not() {
        List<Mandate> seats = test.residents(open, 3);
        Substitute substitute = test.standIn(open, seats.get(2), "vertretung@example.org");
        Panel panel = test.open(open, seats);

        test.be(seats.get(2).person());
        assertThat(panels.stepIn(round(), panel.version(), substitute.id(), "Ich kann nicht"))
                .isInstanceOf(PanelAnswer.NotFound.class);
        assertThat(panels.standIns(round())).isEmpty();
        test.be(seats.getFirst().person());
        assertThat(panels.standIns(round())).hasSize(1);
        assertThat(panels.stepIn(round(), panel.version(), substitute.id(), "Kann nicht"))
                .isInstanceOf(PanelAnswer.Done.class);
    }

    @Test
    void acts_with_an_old_picture_or_without_a_reason_change_nothing() {
        List<Mandate> seats = test.residents(open, 3);
        Panel panel = test.open(open, seats);
        UUID third = member(panel, seats.get(2)).id();

        assertThat(field(panels.nameChair(open.area(), round(), panel.version(), third, " ")))
                .isEqualTo(Field.REASON);
        assertThat(field(panels.leave(
                        open.area(), round(), panel.version(), third, "x".repeat(1_001))))
                .isEqualTo(Field.REASON);
        assertThat(panels.leave(open.area(), round(), 0, third, "Zieht weg"))
                .isInstanceOf(PanelAnswer.Stale.class);
        assertThat(panels.leave(open.area(), round(), panel.version(), UUID.randomUUID(), "Wer?"))
                .isInstanceOf(PanelAnswer.NotFound.class);
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
        assertThat(panels.leave(people.area("uferkiez"), round(), panel.version(), third, "Fremd"))
                .isInstanceOf(PanelAnswer.NotFound.class);
        assertThat(test.now(open)).isEqualTo(panel);
    }

    @Test
    void the_chair_and_the_deputy_can_change_and_there_is_one_of_each() {
        List<Mandate> seats = test.residents(open, 3);
        Panel panel = test.open(open, seats);
        UUID second = member(panel, seats.get(1)).id();
        UUID third = member(panel, seats.get(2)).id();

        panel = TestPanels.done(panels.nameChair(
                open.area(), round(), panel.version(), second, "Wechsel im Vorsitz"));
        assertThat(panel.lead().orElseThrow().id()).isEqualTo(second);
        assertThat(panel.with(Duty.DEPUTY)).isEmpty();
        panel = TestPanels.done(panels.nameDeputy(
                open.area(), round(), panel.version(), third, "Neue Stellvertretung"));
        assertThat(panel.with(Duty.DEPUTY).orElseThrow().id()).isEqualTo(third);
        assertThat(field(
                        panels.nameDeputy(open.area(), round(), panel.version(), second, "Beides")))
                .isEqualTo(Field.MEMBER);
        panel = TestPanels.done(panels.endDeputy(
                open.area(), round(), panel.version(), third, "Möchte nicht mehr"));
        assertThat(panel.with(Duty.DEPUTY)).isEmpty();
        assertThat(field(panels.leave(open.area(), round(), panel.version(), second, "Weg")))
                .isEqualTo(Field.MEMBER);
        assertThat(differences()).isEmpty();
    }

    @Test
    void when_the_chair_leaves_the_deputy_moves_up() {
        List<Mandate> seats = test.residents(open, 3);
        Panel panel = test.open(open, seats);

        panel = TestPanels.done(panels.leave(
                open.area(),
                round(),
                panel.version(),
                panel.lead().orElseThrow().id(),
                "Lange verreist"));

        assertThat(panel.acting()).hasSize(2);
        assertThat(panel.with(Duty.CHAIR).orElseThrow().mandate())
                .isEqualTo(seats.get(1).id());
        test.be(seats.getFirst().person());
        assertThat(panels.of(round())).isEmpty();
        assertThat(panels.mine(round())).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_loses_the_mandate_is_out_at_once_with_who_stood_in() {
        List<Mandate> seats = test.residents(open, 3);
        Substitute substitute = test.standIn(open, seats.getFirst(), "vertretung@example.org");
        Panel panel = test.open(open, seats);
        panels.stepIn(round(), panel.version(), substitute.id(), "Verhindert");

        test.end(open, seats.getFirst().id());

        panel = test.now(open);
        assertThat(panel.acting()).hasSize(2);
        assertThat(panel.lead().orElseThrow().mandate()).isEqualTo(seats.get(1).id());
        assertThat(panels.changes(round()))
                .extracting(PanelChange::kind)
                .contains(PanelChange.Kind.MANDATE_ENDED, PanelChange.Kind.CHAIR);
        test.be(seats.getFirst().person());
        assertThat(panels.mine(round())).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_gets_a_seat_later_joins_by_an_act_of_its_own() {
        List<Mandate> seats = test.residents(open, 3);
        Panel panel = test.open(open, seats.subList(0, 2));
        assertThat(panel.acting()).hasSize(3);
        test.end(open, seats.get(2).id());
        Mandate next = test.resident(open, "nachgerueckt@example.org");
        panel = test.now(open);
        assertThat(panels.newcomers(open.area(), round()))
                .extracting(each -> each.mandate().id())
                .containsExactly(next.id());
        assertThat(field(panels.join(
                        open.area(), round(), panel.version(), seats.get(2).id(), "Doch")))
                .isEqualTo(Field.MEMBER);
        assertThat(field(panels.join(open.area(), round(), panel.version(), next.id(), " ")))
                .isEqualTo(Field.REASON);
        assertThat(panels.join(open.area(), round(), 0, next.id(), "Nachgerückt"))
                .isInstanceOf(PanelAnswer.Stale.class);

        panel = TestPanels.done(
                panels.join(open.area(), round(), panel.version(), next.id(), "Nachgerückt"));

        assertThat(panel.acting(next.person())).isPresent();
        assertThat(panel.acting()).hasSize(3);
        assertThat(panels.newcomers(open.area(), round())).isEmpty();
        assertThat(log.last("panel.changed").orElseThrow().field("panelChange"))
                .containsExactly("joined");
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_is_given_a_seat_again_goes_on_as_the_same_member() {
        List<Mandate> seats = test.residents(open, 3);
        Panel panel = test.open(open, seats);
        UUID member = member(panel, seats.get(2)).id();
        test.end(open, seats.get(2).id());
        clock.advance(Duration.ofDays(1));
        people.be(open.team());
        Mandate again = test.resident(open, "juror3@example.org");
        assertThat(again.person()).isEqualTo(seats.get(2).person());
        panel = test.now(open);
        assertThat(panel.acting()).hasSize(2);

        panel = TestPanels.done(
                panels.join(open.area(), round(), panel.version(), again.id(), "Neu gewählt"));

        assertThat(panel.acting(again.person()).orElseThrow().id()).isEqualTo(member);
        assertThat(panel.acting()).hasSize(3);
        assertThat(differences()).isEmpty();
    }

    @Test
    void when_standing_in_ends_the_member_acts_again() {
        List<Mandate> seats = test.residents(open, 2);
        Substitute substitute = test.standIn(open, seats.get(1), "vertretung@example.org");
        Panel panel = test.open(open, seats);
        panels.stepIn(round(), panel.version(), substitute.id(), "Verhindert");

        mandates.endSubstitute(
                open.area(), seats.get(1).id(), substitute.id(), substitute.version());

        panel = test.now(open);
        assertThat(panel.acting(seats.get(1).person())).isPresent();
        assertThat(panel.acting()).hasSize(2);
        assertThat(panels.changes(round()).getFirst().kind())
                .isEqualTo(PanelChange.Kind.STAND_IN_ENDED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_term_that_runs_out_empties_the_seat_without_anybody_doing_anything() {
        List<Mandate> seats = test.residents(open, 2);
        test.open(open, seats);

        clock.advance(Duration.ofDays(400));
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));

        assertThat(panels.of(round()).orElseThrow().acting()).isEmpty();
    }

    @Test
    void the_database_refuses_to_forget_or_to_seat_two() {
        List<Mandate> seats = test.residents(open, 3);
        Panel panel = test.open(open, seats);
        panels.nameDeputy(
                open.area(),
                round(),
                panel.version(),
                member(panel, seats.get(2)).id(),
                "Wechsel");

        assertRefused(() -> db.deleteFrom(PANEL).execute());
        assertRefused(() -> db.deleteFrom(PANEL_MEMBER).execute());
        assertRefused(() -> db.deleteFrom(PANEL_CHANGE).execute());
        assertRefused(() -> db.update(PANEL_CHANGE).set(PANEL_CHANGE.REASON, "").execute());
        assertRefused(() -> db.update(PANEL_MEMBER)
                .set(PANEL_MEMBER.DUTY, Duty.CHAIR.name())
                .execute());
        assertRefused(() ->
                db.update(PANEL).set(PANEL.OPENED_ENTRY_ID, UUID.randomUUID()).execute());
    }

    @Test
    void the_audit_misses_what_the_log_does_not_tell() {
        Panel panel = test.open(open, 2);
        db.insertInto(PANEL_CHANGE)
                .set(PANEL_CHANGE.ID, UUID.randomUUID())
                .set(PANEL_CHANGE.ROUND_ID, round())
                .set(PANEL_CHANGE.MEMBER_ID, panel.members().getFirst().id())
                .set(PANEL_CHANGE.KIND, "LEFT")
                .set(PANEL_CHANGE.REASON, "")
                .set(PANEL_CHANGE.CHANGED_AT, clock.instant())
                .set(PANEL_CHANGE.ENTRY_ID, UUID.randomUUID())
                .execute();

        assertThat(differences()).hasSize(1).allMatch(each -> each.startsWith("ENTRY_MISSING"));
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfAny(
                        DataAccessException.class,
                        org.springframework.dao.DataAccessException.class);
    }

    private static PanelMember standIn(Panel panel) {
        return panel.members().stream()
                .filter(PanelMember::isStandIn)
                .findFirst()
                .orElseThrow();
    }

    private static PanelMember member(Panel panel, Mandate mandate) {
        return panel.members().stream()
                .filter(each -> each.mandate().equals(mandate.id()) && !each.isStandIn())
                .findFirst()
                .orElseThrow();
    }

    private RoundId round() {
        return open.round().id();
    }

    private static Field field(PanelAnswer answer) {
        return ((PanelAnswer.Refused) answer).field();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
