package org.kiezfonds.app.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.Voices.Voice;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** What people get of what they said, and what goes with an account. */
@KiezfondsTest
class WhatStaysOfTalksTest {

    @Autowired
    private TestTalks test;

    @Autowired
    private TestPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private Talks talks;

    @Autowired
    private Questions questions;

    @Autowired
    private Supports supports;

    @Autowired
    private Gallery gallery;

    @Autowired
    private TalkTraces traces;

    @Autowired
    private TalkAudit audit;

    @Autowired
    private LogReading log;

    private Kiez kiez;
    private AreaId area = AreaId.next();
    private UUID question = UUID.randomUUID();

    @BeforeEach
    void much_was_said() {
        kiez = test.kiez();
        area = kiez.idea().area();
        test.join(kiez, kiez.bora(), "Boras Nachricht");
        test.toTeam(kiez, kiez.amina(), "Aminas Nachricht");
        test.fromTeam(kiez, "An Amina");
        test.ask(kiez, kiez.bora(), "Boras Frage");
        question = questions.on(kiez.idea().id()).getFirst().asked().id();
        supports.set(area, 1, SupportKind.HELP, true);
        people.be(kiez.amina());
        UUID talk = id(talks.ofMine(kiez.idea().id()).getLast());
        test.answer(kiez, kiez.amina(), talk, "An Bora");
        questions.answer(question, Ids.next(), "Aminas Antwort", Locale.GERMAN);
        people.be(kiez.open().team());
        questions.answerAsTeam(area, question, Ids.next(), "Antwort des Teams", Locale.GERMAN);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void each_gets_what_they_said_themselves() {
        people.be(kiez.bora());
        assertThat(accounts.export(kiez.neighbour()))
                .contains("Boras Nachricht", "Boras Frage", "HELP")
                .doesNotContain("Aminas Nachricht", "An Bora");
        people.be(kiez.amina());
        assertThat(accounts.export(kiez.author()))
                .contains("Aminas Nachricht", "An Bora", "Aminas Antwort")
                .doesNotContain("Boras Nachricht");
    }

    @Test
    void with_a_neighbour_goes_what_they_said_and_what_was_said_to_them() {
        people.be(kiez.bora());
        accounts.erase(kiez.neighbour());

        assertThat(traces.of(kiez.neighbour()).toString()).doesNotContain("Bora");
        people.be(kiez.amina());
        Talk talk = talks.ofMine(kiez.idea().id()).getLast();
        assertThat(talk.messages()).extracting(Talk.Message::words).containsExactly("", "");
        assertThat(talk.canBeWritten()).isFalse();
        assertThat(test.answer(kiez, kiez.amina(), id(talk), "Noch da?"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.gone"));
        assertThat(words()).containsExactly("", "Aminas Antwort", "Antwort des Teams");
        assertThat(gallery.supportOf(List.of(gallery.byNumber(area, 1).orElseThrow())))
                .isEmpty();
        assertThat(log.byId(question).orElseThrow().values())
                .extracting(LogItem.Value::kept)
                .containsOnly(LogItem.Kept.ERASED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void with_the_only_author_go_all_messages_on_the_idea() {
        people.be(kiez.amina());
        accounts.erase(kiez.author());

        people.be(kiez.open().team());
        Talk talk = talks.onDesk(area, kiez.idea().id()).getFirst();
        assertThat(talk.messages()).extracting(Talk.Message::words).containsExactly("", "");
        assertThat(talk.canBeWritten()).isFalse();
        assertThat(test.fromTeam(kiez, "Noch da?"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.noAuthors"));
        people.be(kiez.bora());
        assertThat(talks.withAuthors(area, 1).orElseThrow().messages())
                .extracting(Talk.Message::words)
                .containsExactly("", "");
        assertThat(words()).containsExactly("Boras Frage", "", "Antwort des Teams");
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_the_team_said_in_public_outlives_the_account_of_who_said_it() {
        people.be(kiez.open().team());
        accounts.erase(kiez.open().team().person());
        assertThat(words()).containsExactly("Boras Frage", "Aminas Antwort", "Antwort des Teams");
        LogItem answered = log.last("talk.question-answered").orElseThrow();
        assertThat(log.byId(answered.id()).orElseThrow().values())
                .filteredOn(value -> value.name().equals("answer-text"))
                .extracting(LogItem.Value::text)
                .containsExactly("Antwort des Teams");
    }

    private static UUID id(Talk talk) {
        return Objects.requireNonNull(talk.id());
    }

    private List<String> words() {
        var shown = gallery.questionsOn(gallery.byNumber(area, 1).orElseThrow()).getFirst();
        List<String> words = new ArrayList<>(List.of(shown.asked().words()));
        shown.answers().stream().map(Voice::words).forEach(words::add);
        return words;
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
