package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.sessions.minutes.MinutesFile;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Points;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Rows;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Words;
import org.kiezfonds.app.sessions.minutes.MinutesPoll;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Standing;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.sessions.web.MinutesPapers.Kind;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** Rankings and elections stand in the minutes, with all that made them and no ballot. */
@KiezfondsTest
class PollsInMinutesTest {

    private static final PollRule ONE = new PollRule(PollRule.Way.APPROVAL, 0, 1, 1);

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPolls test;

    @Autowired
    private TestMinutes minutes;

    @Autowired
    private TestPeople people;

    @Autowired
    private Polls polls;

    @Autowired
    private Candidacies candidacies;

    @Autowired
    private Sessions planning;

    @Autowired
    private PublicMinutes open;

    @Autowired
    private MinutesPapers papers;

    @Autowired
    private LogTurns turns;

    @BeforeEach
    void a_log_of_its_own() {
        turns.begin();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Hall hall(Map<String, String> rules, int members, int here) {
        return sessions.begun(sessions.round(rules), members, here);
    }

    private MinutesDocument draft(Hall hall) {
        return minutes.sheet(hall).draft();
    }

    private List<MinutesPoll> written(Hall hall) {
        return draft(hall).items().getLast().polls();
    }

    private MinutesPaper paper(Hall hall) {
        return papers.draft(
                hall.open().area(), draft(hall), minutes.sheet(hall).legend(), Reader.MEMBERS);
    }

    private static String words(MinutesPaper paper) {
        return paper.blocks().stream()
                .map(block -> switch (block) {
                    case MinutesPaper.Heading(int _, String text) -> text;
                    case Words(String text, boolean _) -> text;
                    case Points(boolean _, List<String> points) -> String.join("\n", points);
                    case Rows rows ->
                        rows.rows().stream()
                                .map(row -> String.join(" | ", row))
                                .collect(Collectors.joining("\n"));
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_ranking_stands_there_with_its_question_its_figures_and_its_places() {
        Hall hall = hall(TestSessions.USUAL, 5, 4);
        Poll poll = test.opened(hall);
        assertThat(written(hall).getFirst().closedAt()).isNull();
        assertThat(words(paper(hall))).contains("Die Zettel sind ausgegeben.");
        test.castAll(hall, poll, "A3 B2", "B3 C2", "A3 C2", "");
        test.closed(hall, poll);
        MinutesPoll written = written(hall).getFirst();
        assertThat(written.question()).isEqualTo("Was zuerst?");
        assertThat(written.ballots()).isEqualTo(3);
        assertThat(written.abstained()).isEqualTo(1);
        assertThat(written.voters()).isEqualTo(4);
        assertThat(written.options())
                .extracting(option -> option.place() + " " + option.title() + " "
                        + option.standing() + " " + option.gained() + "/" + option.outOf())
                .containsExactly(
                        "1 Apfelbaum TAKEN 6/3",
                        "2 Bank NOT_TAKEN 5/3",
                        "3 Chorabend NOT_TAKEN 4/3");
        assertThat(words(paper(hall)))
                .contains("Rangfolge 1: „Was zuerst?“")
                .contains("Verteilt wurden bis zu 5 Punkte, höchstens 3 auf eine Möglichkeit.")
                .contains("Apfelbaum | 1 | 2 im Mittel (6 Punkte auf 3 Zetteln) | hat einen");
    }

    @Test
    void of_a_secret_one_no_ballot_stands_there() {
        assertThat(finished(Map.of("ballot", "\"secret\"")).isSecret()).isTrue();
    }

    @Test
    void of_one_by_name_no_ballot_stands_there_either() {
        assertThat(finished(Map.of("ballot", "\"by-name\"")).isSecret()).isFalse();
    }

    private MinutesPoll finished(Map<String, String> rules) {
        Hall hall = hall(rules, 3, 3);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3", "A2 B1", "");
        test.closed(hall, poll);
        done(planning.close(hall.session(), sessions.version(hall)));
        minutes.finished(hall);
        String file = open.file(hall.open().area(), hall.session(), 1).orElseThrow();
        MinutesPoll shown = MinutesFile.read(file).items().getLast().polls().getFirst();
        assertThat(shown.options())
                .extracting(MinutesPoll.Option::gained)
                .containsExactly(5L, 1L, 0L);
        hall.seats().forEach(seat -> assertThat(file).doesNotContain(seat.id().toString()));
        return shown;
    }

    @Test
    void a_straw_poll_is_called_one_and_gives_no_place() {
        Hall hall = hall(TestSessions.USUAL, 5, 2);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3", "A3");
        test.closed(hall, poll);
        assertThat(written(hall).getFirst().options())
                .allMatch(option -> option.standing() == Standing.NOT_TAKEN);
        assertThat(words(paper(hall)))
                .contains("Nur ein Meinungsbild: Das Gremium war nicht beschlussfähig.")
                .doesNotContain("hat einen Platz");
    }

    @Test
    void an_error_its_reason_and_the_repetition_stand_there() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3", "A3", "A3");
        test.closed(hall, poll);
        done(polls.annul(poll.id(), Flaw.ERROR, "Ein Zettel war falsch."));
        Poll again = done(polls.again(poll.id(), Ids.next()));
        test.castAll(hall, again, "B3", "B3", "A3");
        test.closed(hall, again);
        List<MinutesPoll> written = written(hall);
        assertThat(written).extracting(MinutesPoll::stands).containsExactly(false, true);
        assertThat(written.getFirst().flaw()).isEqualTo("ERROR");
        assertThat(written.getLast().repeats()).isEqualTo(1);
        assertThat(words(paper(hall)))
                .contains("Was dazu gesagt wurde: Ein Zettel war falsch.")
                .contains("Wiederholt die Abstimmung mit der Nummer 1.");
    }

    @Test
    void a_tie_that_a_second_vote_broke_says_so() {
        Hall second = hall(Map.of("tie", "\"second-vote\""), 2, 2);
        Poll tied = tie(second);
        Poll runoff = done(polls.runoff(tied.id(), Ids.next()));
        test.castAll(second, runoff, "A3", "A1");
        test.closed(second, runoff);
        assertThat(written(second).getLast().runoffOf()).isEqualTo(1);
        assertThat(words(paper(second)))
                .contains("Stichwahl zwischen denen, die bei Nummer 1 gleich standen.");
    }

    @Test
    void a_tie_that_who_presides_broke_says_so() {
        Hall chair = hall(Map.of("tie", "\"chair-decides\""), 2, 2);
        tie(chair);
        assertThat(written(chair).getFirst().options())
                .extracting(MinutesPoll.Option::standing)
                .containsExactly(Standing.DECIDED, Standing.NOT_TAKEN, Standing.NOT_TAKEN);
    }

    @Test
    void a_lot_can_be_drawn_again_from_what_stands_there() {
        Hall hall = hall(Map.of("tie", "\"lot\""), 2, 2);
        Poll poll = tie(hall);
        assertThat(written(hall).getFirst().options())
                .filteredOn(option -> option.standing() == Standing.TIED)
                .hasSize(2);
        turns.turn();
        sessions.be(hall, 0);
        Poll drawn = done(polls.drawLot(poll.id(), "4 2"));
        MinutesPoll written = written(hall).getFirst();
        MinutesPoll.Drawn lot = Objects.requireNonNull(written.lot());
        assertThat(lot.value()).isEqualTo("4 2");
        assertThat(lot.order()).isEqualTo(Objects.requireNonNull(drawn.lot()).order());
        assertThat(written.options())
                .filteredOn(option -> option.standing() == Standing.DRAWN)
                .extracting(MinutesPoll.Option::id)
                .containsExactlyElementsOf(drawn.taken());
        assertThat(words(paper(hall))).contains("Gelost wurde in dieser Reihenfolge:", lot.value());
    }

    private Poll tie(Hall hall) {
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3 B2", "B3 A2");
        return test.closed(hall, poll);
    }

    @Test
    void ideas_have_keys_and_their_titles_stand_beside_the_document() throws Exception {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        Poll poll = test.opened(hall, test.ofIdeas(hall, TestPolls.POINTS, 2));
        test.castAll(hall, poll, "A3", "A3", "B3");
        test.closed(hall, poll);
        done(planning.close(hall.session(), sessions.version(hall)));
        minutes.finished(hall);
        MinutesRead read = open.find(hall.open().area(), hall.session(), null).orElseThrow();
        MinutesPoll.Option first =
                read.document().items().getLast().polls().getFirst().options().getFirst();
        assertThat(first.title()).isEmpty();
        assertThat(read.legend().ideas()).containsKey(Objects.requireNonNull(first.idea()));
        String title = poll.options().getFirst().title();
        assertThat(words(papers.paper(read, Reader.EVERYBODY)))
                .contains(title + " (Idee " + first.ideaNumber() + ") | 1 |");
        assertThat(new String(
                        papers.file(read, Reader.EVERYBODY, Kind.HTML, null),
                        StandardCharsets.UTF_8))
                .contains(title + " (Idee " + first.ideaNumber() + ")");
    }

    @Test
    void who_stood_has_a_number_and_in_public_a_name_only_with_consent() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        minutes.name(hall.person(1), "Birgit Birke", true);
        minutes.name(hall.person(2), "Cem Cypresse", false);
        SessionItem item = sessions.called(hall, ItemData.free("Steuerungsrunde"));
        for (int juror : List.of(1, 2)) {
            sessions.be(hall, juror);
            candidacies.stand(item.id(), true);
        }
        sessions.be(hall, 0);
        Poll poll = done(polls.open(item.id(), Ids.next(), PollData.ofPeople("Wen?", ONE)));
        test.castAll(hall, poll, "A1", "A1", "B1");
        test.closed(hall, poll);
        done(planning.close(hall.session(), sessions.version(hall)));
        assertThat(words(paper(hall)))
                .contains("Wahl 1: „Wen?“")
                .contains("Birgit Birke | ")
                .contains("Cem Cypresse | ");
        minutes.finished(hall);
        MinutesRead read = open.find(hall.open().area(), hall.session(), null).orElseThrow();
        assertThat(words(papers.paper(read, Reader.EVERYBODY)))
                .contains("Birgit Birke | ")
                .contains("Mitglied 3 | ")
                .doesNotContain("Cem");
    }

    @Test
    void a_file_from_before_there_were_polls_can_be_read() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        sessions.called(hall, ItemData.free("Begrüßung"));
        MinutesDocument document = draft(hall);
        String before = MinutesFile.of(document).content().replace(",\"polls\":[]", "");
        assertThat(before).doesNotContain("polls");
        assertThat(MinutesFile.read(before)).isEqualTo(document);
    }
}
