package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.ConflictAnswer.Field;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.CooperationData;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class FindConflictsTest {

    @Autowired
    private TestIdeas ideas;

    @Autowired
    private TestPanels test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private People accounts;

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private CheckActs checks;

    @Autowired
    private Panels panels;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Recusals recusals;

    @Autowired
    private ConflictAudit audit;

    @Autowired
    private LogReading log;

    private Open open;
    private List<Mandate> seats = List.of();

    @BeforeEach
    void a_round_with_a_body() {
        open = ideas.round("lindenkiez");
        seats = test.residents(open, 3);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void who_applies_never_decides_on_it_and_the_body_cannot_change_that() {
        PersonId author = seats.get(1).person();
        test.be(author);
        Idea idea = admitted(ideas.sent(open, TestIdeas.party()));

        assertThat(recusals.isBarred(author, idea.id())).isTrue();
        test.open(open, seats);

        Conflict found = only();
        assertThat(found.state()).isEqualTo(ConflictState.EFFECTIVE);
        assertThat(found.kind()).isEqualTo(Conflict.Kind.APPLICANT);
        assertThat(found.sign()).isEqualTo(Conflict.Sign.AUTHOR);
        LogItem entry = log.last("conflict.noted").orElseThrow();
        assertThat(entry.field("conflictAct")).containsExactly("found");
        assertThat(entry.field("sign")).containsExactly("author");
        test.be(author);
        assertThat(field(conflicts.dispute(found.id(), found.version(), "Ich bin neutral")))
                .isEqualTo(Field.FORM);
        assertThat(recusals.barred(author, idea.round())).containsExactly(idea.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_idea_that_is_admitted_later_is_looked_at_too() {
        test.open(open, seats);
        test.be(seats.get(2).person());
        Idea idea = ideas.sent(open, TestIdeas.party());
        people.be(open.team());
        assertThat(conflicts.of(open.area(), open.round().id())).isEmpty();

        admitted(idea);

        assertThat(only().person()).isEqualTo(seats.get(2).person());
    }

    @Test
    void the_same_address_is_a_question_that_the_member_answers() {
        PersonId author = people.resident("amina@example.org");
        PersonId neighbour = seats.getFirst().person();
        livesAt(author, "Lindenstr. 5", "12049");
        livesAt(neighbour, "lindenstr. 5 ", "12049");
        livesAt(seats.get(1).person(), "Lindenstr. 5", "10115");
        people.signIn(author);
        Idea idea = admitted(ideas.sent(open, TestIdeas.party()));
        test.open(open, seats);

        Conflict found = only();
        assertThat(found.person()).isEqualTo(neighbour);
        assertThat(found.sign()).isEqualTo(Conflict.Sign.SAME_ADDRESS);
        assertThat(found.kind()).isEqualTo(Conflict.Kind.FAMILY);
        assertThat(recusals.isBarred(neighbour, idea.id())).isFalse();
        assertThat(recusals.unanswered(neighbour, idea.round())).containsExactly(idea.id());
        test.be(neighbour);
        assertThat(field(conflicts.answer(found.id(), found.version(), false, " ")))
                .isEqualTo(Field.NOTE);
        Conflict denied = done(conflicts.answer(
                found.id(), found.version(), false, "Anderer Aufgang, wir kennen uns nicht."));
        assertThat(denied.state()).isEqualTo(ConflictState.DENIED);
        assertThat(recusals.unanswered(neighbour, idea.round())).isEmpty();
        assertThat(recusals.isBarred(neighbour, idea.id())).isFalse();
        assertThat(log.last("conflict.noted").orElseThrow().bytes()).doesNotContain("Aufgang");
        assertThat(conflicts.answer(found.id(), found.version(), true, ""))
                .isInstanceOf(ConflictAnswer.Stale.class);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_yes_is_in_force_at_once() {
        PersonId author = people.resident("amina@example.org");
        PersonId neighbour = seats.getFirst().person();
        livesAt(author, "Lindenstr. 5", "12049");
        livesAt(neighbour, "Lindenstr. 5", "12049");
        people.signIn(author);
        Idea idea = admitted(ideas.sent(open, TestIdeas.party()));
        test.open(open, seats);
        Conflict found = only();

        test.be(neighbour);
        done(conflicts.answer(found.id(), found.version(), true, ""));

        assertThat(recusals.isBarred(neighbour, idea.id())).isTrue();
        assertThat(recusals.unanswered(neighbour, idea.round())).isEmpty();
    }

    @Test
    void organisations_of_the_idea_and_those_who_work_with_them_are_asked_about() {
        people.be(open.team());
        PersonId team = seats.getFirst().person();
        PartnerId sports = bodies.partner(open.area(), "sport", team);
        PartnerId school = bodies.partner(open.area(), "schule", team);
        PartnerId mosque = bodies.partner(open.area(), "gemeinde", team);
        Mandate inSports = test.institution(open, sports, "sport@example.org");
        Mandate inSchool = test.institution(open, school, "schule@example.org");
        test.institution(open, mosque, "gemeinde@example.org");
        cooperations.record(
                open.area(),
                UUID.randomUUID(),
                new CooperationData(
                        "Ferienprogramm",
                        ActionField.EDUCATION,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "",
                        null,
                        List.of(sports, school)));
        people.signIn(people.resident("amina@example.org"));
        admitted(ideas.sent(open, TestIdeas.party().with(IdeaField.PARTNERS, sports.toString())));

        test.open(open, seats);

        people.be(open.team());
        assertThat(conflicts.of(open.area(), open.round().id()))
                .extracting(
                        each -> each.conflict().person(),
                        each -> each.conflict().sign())
                .containsExactlyInAnyOrder(
                        tuple(inSports.person(), Conflict.Sign.SAME_ORGANISATION),
                        tuple(inSchool.person(), Conflict.Sign.PARTNER_LINK));
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_steps_in_is_looked_at_and_what_was_answered_is_not_asked_again() {
        Substitute substitute = test.standIn(open, seats.get(2), "vertretung@example.org");
        test.be(substitute.person());
        Idea idea = admitted(ideas.sent(open, TestIdeas.party()));
        Panel panel = test.open(open, seats);
        assertThat(only().person()).isEqualTo(substitute.person());

        people.be(open.team());
        panels.stepIn(open.round().id(), panel.version(), substitute.id(), "Verhindert");

        assertThat(only().version()).isEqualTo(1);
        assertThat(recusals.barredFrom(idea.id())).containsExactly(substitute.person());
    }

    private Idea admitted(Idea idea) {
        people.be(open.team());
        ActAnswer answer = checks.admit(open.area(), idea.id(), idea.version());
        if (answer instanceof ActAnswer.Done(Idea now, UUID _)) {
            return now;
        }
        throw new AssertionError(answer);
    }

    private void livesAt(PersonId person, String street, String postcode) {
        people.signIn(person);
        People.Person before = accounts.get(person);
        accounts.change(
                person, new People.Profile("", "", street, postcode, "Berlin"), before.version());
    }

    private Conflict only() {
        people.be(open.team());
        List<ConflictCase> all = conflicts.of(open.area(), open.round().id());
        assertThat(all).hasSize(1);
        return all.getFirst().conflict();
    }

    private static Conflict done(ConflictAnswer answer) {
        return switch (answer) {
            case ConflictAnswer.Done(Conflict conflict, UUID _) -> conflict;
            default -> throw new AssertionError(answer);
        };
    }

    private static Field field(ConflictAnswer answer) {
        return ((ConflictAnswer.Refused) answer).field();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
