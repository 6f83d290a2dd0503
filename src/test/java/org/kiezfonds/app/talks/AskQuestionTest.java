package org.kiezfonds.app.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.TALK_POST;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Voices.By;
import org.kiezfonds.app.ideas.Voices.Question;
import org.kiezfonds.app.ideas.Voices.Voice;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Public questions on an idea, their answers, and what is taken out of sight. */
@KiezfondsTest
class AskQuestionTest {

    @Autowired
    private TestTalks test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Questions questions;

    @Autowired
    private Gallery gallery;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private TalkAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    private Kiez kiez;
    private AreaId area = AreaId.next();

    @BeforeEach
    void an_idea_that_was_sent() {
        kiez = test.kiez();
        area = kiez.idea().area();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void a_resident_asks_authors_and_team_answer_and_everybody_reads_it() {
        UUID question = ask("Gibt es auch etwas ohne Fleisch? 🥗");
        people.be(kiez.amina());
        answer(question, "Ja, das meiste.");
        people.be(kiez.open().team());
        assertThat(questions.answerAsTeam(
                        area, question, Ids.next(), "Und Geschirr leihen wir.", Locale.GERMAN))
                .isInstanceOf(SayAnswer.Said.class);

        people.signOut();
        Question shown = shown().getFirst();
        assertThat(shown.asked().words()).isEqualTo("Gibt es auch etwas ohne Fleisch? 🥗");
        assertThat(shown.asked().by()).isEqualTo(By.NEIGHBOUR);
        assertThat(shown.asked().name()).isEmpty();
        assertThat(shown.answers())
                .extracting(Voice::words)
                .containsExactly("Ja, das meiste.", "Und Geschirr leihen wir.");
        assertThat(shown.answers()).extracting(Voice::by).containsExactly(By.AUTHORS, By.TEAM);
        assertThat(test.mails())
                .containsExactly(
                        "talks.asked amina@example.org",
                        "talks.questionAnswered bora@example.org",
                        "talks.questionAnswered bora@example.org");
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_agreed_to_be_named_is_named() {
        test.named(kiez.bora(), "Bora Yilmaz");
        ask("Wann?");
        people.signOut();
        assertThat(shown().getFirst().asked().name()).isEqualTo("Bora Yilmaz");
    }

    @Test
    void question_and_answer_stand_in_the_log_of_the_area_behind_a_digest() {
        UUID question = ask("Wann genau?");
        people.be(kiez.amina());
        answer(question, "Um drei.");
        LogItem asked = log.byId(question).orElseThrow();
        assertThat(asked.type()).isEqualTo("talk.question-asked");
        assertThat(asked.bytes()).doesNotContain("Wann genau?");
        assertThat(asked.values()).extracting(LogItem.Value::text).contains("Wann genau?");
        LogItem answered = log.last("talk.question-answered").orElseThrow();
        assertThat(answered.field("question")).containsExactly(question.toString());
        assertThat(answered.field("by")).containsExactly("authors");
    }

    @Test
    void what_is_hidden_leaves_a_trace_with_its_reason_and_is_shown_again() {
        UUID question = ask("Eine Beleidigung");
        people.be(kiez.open().team());
        assertThat(questions.hide(area, question, " ")).isInstanceOf(SayAnswer.Invalid.class);
        assertThat(questions.hide(area, question, "a".repeat(1_001)))
                .isInstanceOf(SayAnswer.Invalid.class);
        assertThat(questions.hide(area, question, "Beleidigt jemanden."))
                .isInstanceOf(SayAnswer.Said.class);
        assertThat(questions.hide(area, question, "Noch einmal."))
                .isEqualTo(new SayAnswer.Closed("talks.closed.asItIs"));
        assertThat(questions.on(kiez.idea().id()).getFirst().asked().words())
                .isEqualTo("Eine Beleidigung");

        people.signOut();
        Voice hidden = shown().getFirst().asked();
        assertThat(hidden.words()).isEmpty();
        assertThat(hidden.hidden()).isNotNull();
        assertThat(hidden.toString()).contains("Beleidigt jemanden.");
        assertThat(log.byId(question).orElseThrow().values())
                .extracting(LogItem.Value::text)
                .doesNotContain("Eine Beleidigung");
        assertThat(log.last("talk.hidden").orElseThrow().field("post"))
                .containsExactly(question.toString());
        people.be(kiez.amina());
        assertThat(answer(question, "Wieso?"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.hiddenQuestion"));
        assertThat(differences()).isEmpty();

        people.be(kiez.open().team());
        questions.show(area, question, "War doch keine.");
        people.signOut();
        assertThat(shown().getFirst().asked().words()).isEqualTo("Eine Beleidigung");
        assertThat(test.mails())
                .containsExactly(
                        "talks.asked amina@example.org",
                        "talks.hidden bora@example.org",
                        "talks.shown bora@example.org");
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_answer_is_hidden_as_well() {
        UUID question = ask("Wann?");
        people.be(kiez.amina());
        answer(question, "Geht dich nichts an.");
        UUID answer =
                questions.on(kiez.idea().id()).getFirst().answers().getFirst().id();
        people.be(kiez.open().team());
        questions.hide(area, answer, "Unfreundlich.");
        people.signOut();
        assertThat(shown().getFirst().answers()).extracting(Voice::words).containsExactly("");
        assertThat(test.mails()).endsWith("talks.hidden amina@example.org");
    }

    @Test
    void a_click_that_comes_twice_asks_once() {
        people.be(kiez.bora());
        UUID key = Ids.next();
        questions.ask(area, 1, key, "Einmal", Locale.GERMAN);
        questions.ask(area, 1, key, "Einmal", Locale.GERMAN);
        assertThat(shown()).hasSize(1);
        assertThat(test.mails()).hasSize(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_said() {
        assertThat(test.ask(kiez, kiez.bora(), "\n")).isInstanceOf(SayAnswer.Invalid.class);
        assertThat(test.ask(kiez, kiez.bora(), "a".repeat(601)))
                .isEqualTo(new SayAnswer.Invalid("talks.problem.tooLong", List.of(600, 601)));
        assertThat(test.ask(kiez, kiez.bora(), "a".repeat(600))).isInstanceOf(SayAnswer.Said.class);
        assertThat(test.ask(kiez, kiez.amina(), "Wann?"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.ownQuestion"));
        assertThat(questions.ask(area, 9, Ids.next(), "Wann?", Locale.GERMAN))
                .isEqualTo(new SayAnswer.NotFound());
        people.be(kiez.open().team());
        steps.step(area, kiez.idea().id(), 2, IdeaState.REFUSED);
        assertThat(test.ask(kiez, kiez.bora(), "Wann?"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
    }

    @Test
    void on_an_idea_out_of_sight_nobody_asks_and_only_its_people_read() {
        ask("Wann?");
        people.be(kiez.open().team());
        steps.hide(area, kiez.idea().id(), 2, true);
        assertThat(test.ask(kiez, kiez.bora(), "Und jetzt?"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
        assertThat(questions.on(kiez.idea().id())).isEmpty();
        assertThat(shown()).isEmpty();
        people.be(kiez.amina());
        assertThat(questions.on(kiez.idea().id())).hasSize(1);
    }

    @Test
    void others_neither_answer_nor_hide() {
        UUID question = ask("Wann?");
        assertThat(answer(question, "Nie.")).isEqualTo(new SayAnswer.NotFound());
        assertThatThrownBy(() -> questions.hide(area, question, "Weg"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> questions.show(area, question, "Da"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        questions.answerAsTeam(area, question, Ids.next(), "Nie.", Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
        var other = people.area("uferkiez");
        people.signIn(people.holding(Role.AREA_TEAM, other, "team@uferkiez.example2"));
        assertThat(questions.hide(other, question, "Weg")).isEqualTo(new SayAnswer.NotFound());
        assertThat(questions.answerAsTeam(other, question, Ids.next(), "Nie.", Locale.GERMAN))
                .isEqualTo(new SayAnswer.NotFound());
        people.signOut();
        assertThatThrownBy(() -> questions.ask(area, 1, Ids.next(), "Wann?", Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answer(question, "Nie."))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_question_that_was_changed_past_the_log_is_found() {
        UUID question = ask("Wann?");
        db.update(TALK_POST).set(TALK_POST.IS_HIDDEN, true).execute();
        assertThat(differences()).containsExactly("DIFFERENT " + question);
    }

    private UUID ask(String words) {
        SayAnswer answer = test.ask(kiez, kiez.bora(), words);
        assertThat(answer).isInstanceOf(SayAnswer.Said.class);
        return shown().getLast().asked().id();
    }

    private SayAnswer answer(UUID question, String words) {
        return questions.answer(question, Ids.next(), words, Locale.GERMAN);
    }

    private List<Question> shown() {
        return gallery.questionsOn(gallery.byNumber(area, 1).orElseThrow());
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
