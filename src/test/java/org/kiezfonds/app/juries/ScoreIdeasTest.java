package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CONFLICT;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.SCORE;
import static org.kiezfonds.db.Tables.SCORING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.ScoreSheet.Mark;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.juries.ScoreSheet.Words;
import org.kiezfonds.app.juries.Scorings.Done;
import org.kiezfonds.app.juries.tally.IdeaTally;
import org.kiezfonds.app.juries.tally.Tally;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.EntryAudit.Difference;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class ScoreIdeasTest {

    @Autowired
    private TestScores test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Scorings scorings;

    @Autowired
    private ScoreDesk desk;

    @Autowired
    private ScoreResults results;

    @Autowired
    private RevealedScores revealed;

    @Autowired
    private ScoreAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private Open open;
    private Idea garden;
    private Idea feast;
    private List<PersonId> jurors = List.of();

    @BeforeEach
    void a_panel_of_three_and_two_ideas() {
        begin(test.round("lindenkiez"));
    }

    private void begin(Open round) {
        open = round;
        garden = test.admitted(open, "Gemeinschaftsgarten");
        feast = test.admitted(open, "Straßenfest");
        List<Mandate> seats = panels.residents(open, 3);
        panels.open(open, seats);
        jurors = seats.stream().map(Mandate::person).toList();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void points_are_kept_turn_by_turn_and_the_last_ones_hold() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        assertThat(give(garden, "many", 2, 0)).isInstanceOf(ScoreAnswer.Saved.class);
        assertThat(give(garden, "many", 4, 1)).isInstanceOf(ScoreAnswer.Saved.class);
        assertThat(give(garden, "many", 4, 1))
                .as("a double click")
                .isInstanceOf(ScoreAnswer.Saved.class);
        assertThat(give(garden, "lasting", null, 0)).isInstanceOf(ScoreAnswer.Saved.class);
        assertThat(sheet(garden).marks())
                .containsOnly(
                        Map.entry("many", new Mark(4, 2)), Map.entry("lasting", new Mark(null, 1)));
        assertThat(sheet(garden).idea().state()).isEqualTo(State.DONE);
        assertThat(db.fetchCount(SCORE)).isEqualTo(3);
    }

    @Test
    void of_two_windows_of_a_member_the_one_that_shows_old_points_is_told() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        give(garden, "many", 2, 0);
        assertThat(give(garden, "many", 5, 0))
                .isInstanceOfSatisfying(
                        ScoreAnswer.Stale.class,
                        stale -> assertThat(stale.sheet().marks())
                                .containsEntry("many", new Mark(2, 1)));
        assertThat(sheet(garden).marks()).containsEntry("many", new Mark(2, 1));
        desk.note(open.round().id(), garden.id(), "Kosten nachfragen", 0);
        assertThat(desk.note(open.round().id(), garden.id(), "Anderes", 0))
                .isInstanceOf(ScoreAnswer.Stale.class);
        desk.comment(open.round().id(), garden.id(), "Gute Lage.", 0);
        assertThat(desk.comment(open.round().id(), garden.id(), "Anderes", 0))
                .isInstanceOf(ScoreAnswer.Stale.class);
        assertThat(sheet(garden).note()).isEqualTo(new Words("Kosten nachfragen", 1));
        assertThat(sheet(garden).comment()).isEqualTo(new Words("Gute Lage.", 1));
    }

    @Test
    void every_member_has_an_own_order_that_stays() {
        IntStream.range(0, 6).forEach(i -> test.admitted(open, "Idee " + (char) ('a' + i)));
        test.opened(open);
        List<List<IdeaId>> orders = new ArrayList<>();
        for (PersonId juror : jurors) {
            people.signIn(juror);
            List<IdeaId> order = task().ideas().stream().map(DeskIdea::id).toList();
            assertThat(task().ideas()).extracting(DeskIdea::id).isEqualTo(order);
            orders.add(order);
        }
        assertThat(orders.getFirst()).hasSize(8);
        assertThat(orders).doesNotHaveDuplicates();
        assertThat(orders.get(1)).containsExactlyInAnyOrderElementsOf(orders.getFirst());
    }

    @Test
    void only_who_acts_in_the_panel_scores() {
        test.opened(open);
        PersonId other = people.holding(Role.JUROR, open.area(), "juror@elsewhere.example");
        PersonId district = people.holding(Role.DISTRICT, open.area(), "bezirk@example.org");
        for (PersonId person : List.of(other, district, open.team().person())) {
            people.signIn(person);
            assertThat(give(garden, "many", 3, 0)).isInstanceOf(ScoreAnswer.NotFound.class);
            assertThat(desk.sheet(open.area(), garden.publicNumber())).isEmpty();
            assertThat(desk.task(open.round().id())).isEmpty();
        }
        people.signInByCode(jurors.getFirst());
        assertThat(give(garden, "many", 3, 0))
                .as("without the second factor")
                .isInstanceOf(ScoreAnswer.NotFound.class);
        people.signOut();
        assertThatThrownBy(() -> give(garden, "many", 3, 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(db.fetchCount(SCORE)).isZero();
    }

    @Test
    void nothing_off_the_scale_and_no_criterion_from_elsewhere() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        for (int points : List.of(0, 6, -1, Integer.MAX_VALUE)) {
            assertThat(give(garden, "many", points, 0)).isInstanceOf(ScoreAnswer.NotFound.class);
        }
        assertThat(give(garden, "elsewhere", 3, 0)).isInstanceOf(ScoreAnswer.NotFound.class);
        Open other = test.round("hafenviertel");
        Idea foreign = test.admitted(other, "Hafenlicht");
        people.signIn(jurors.getFirst());
        assertThat(give(foreign, "many", 3, 0)).isInstanceOf(ScoreAnswer.NotFound.class);
        assertThat(desk.comment(open.round().id(), garden.id(), "x".repeat(2_001), 0))
                .isInstanceOf(ScoreAnswer.Refused.class);
        assertThat(desk.note(open.round().id(), garden.id(), "x".repeat(3_001), 0))
                .isInstanceOf(ScoreAnswer.Refused.class);
    }

    @Test
    void nothing_is_taken_before_the_opening_after_the_deadline_or_the_reveal() {
        people.signIn(jurors.getFirst());
        assertThat(give(garden, "many", 3, 0)).isInstanceOf(ScoreAnswer.NotFound.class);
        Scoring scoring = test.opened(open);
        clock.set(scoring.until().minusSeconds(1));
        people.signIn(jurors.getFirst());
        assertThat(give(garden, "many", 3, 0)).isInstanceOf(ScoreAnswer.Saved.class);
        clock.set(scoring.until());
        assertThat(give(garden, "many", 4, 1))
                .isEqualTo(ScoreAnswer.Refused.of("juries.problem.scoringOver"));
        scorings.reveal(open.round().id(), scoring.version());
        assertThat(give(garden, "many", 4, 1))
                .isEqualTo(ScoreAnswer.Refused.of("juries.problem.revealed"));
        clock.set(TestClock.START.plusSeconds(60));
        assertThat(give(garden, "many", 4, 1))
                .as("with the clock turned back")
                .isEqualTo(ScoreAnswer.Refused.of("juries.problem.revealed"));
        assertThatThrownBy(() -> db.insertInto(SCORE)
                        .set(SCORE.MEMBER_ID, member(jurors.getFirst()))
                        .set(SCORE.IDEA_ID, garden.id())
                        .set(SCORE.ATTEMPT, 1)
                        .set(SCORE.CRITERION, "many")
                        .set(SCORE.TURN, 2)
                        .set(SCORE.POINTS, 5)
                        .set(SCORE.GIVEN_AT, clock.instant())
                        .execute())
                .hasMessageContaining("no points after the reveal");
    }

    @Test
    void points_and_scorings_cannot_be_changed_in_the_database_either() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        give(garden, "many", 3, 0);
        assertThatThrownBy(() -> db.update(SCORE).set(SCORE.POINTS, 5).execute())
                .hasMessageContaining("points stay");
        assertThatThrownBy(() -> db.deleteFrom(SCORE).execute())
                .hasMessageContaining("points stay");
        assertThatThrownBy(() -> db.update(SCORING)
                        .set(SCORING.UNTIL_AT, TestClock.START.plusSeconds(1))
                        .execute())
                .hasMessageContaining("a scoring stays");
    }

    @Test
    void who_is_barred_or_has_not_answered_does_not_score() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        test.score(open, garden, 5, 5);
        conflict(jurors.getFirst(), garden, "EFFECTIVE");
        conflict(jurors.get(1), feast, "PROPOSED");
        assertThat(give(garden, "many", 1, 1))
                .isEqualTo(ScoreAnswer.Refused.of("juries.problem.barred"));
        assertThat(sheet(garden).idea().state()).isEqualTo(State.BARRED);
        people.signIn(jurors.get(1));
        assertThat(give(feast, "many", 1, 0))
                .isEqualTo(ScoreAnswer.Refused.of("juries.problem.answerFirst"));
        assertThat(task().progress().needed()).isEqualTo(2);
        assertThat(task().progress().unanswered()).isEqualTo(1);
    }

    @Test
    void chair_and_area_team_learn_how_many_are_done_and_others_do_not() {
        test.opened(open);
        people.signIn(jurors.get(2));
        test.score(open, garden, 3, 3);
        test.score(open, feast, 3, null);
        assertThat(scorings.progress(open.round().id())).as("a member").isEmpty();
        assertThat(scorings.done(open.round().id())).contains(new Done(1, 3));
        for (PersonId person : List.of(jurors.getFirst(), open.team().person())) {
            people.signIn(person);
            ScoringProgress progress = scorings.progress(open.round().id()).orElseThrow();
            assertThat(progress.members())
                    .extracting(each -> each.done())
                    .containsExactlyInAnyOrder(0, 0, 2);
            assertThat(progress.isComplete()).isFalse();
        }
        people.signIn(people.holding(Role.AUDITOR, open.area(), "pruefung@example.org"));
        assertThat(scorings.done(open.round().id())).isEmpty();
        assertThat(scorings.of(open.round().id())).isEmpty();
    }

    @Test
    void all_done_and_chair_or_team_reveal_before_the_deadline() {
        Scoring scoring = test.opened(open);
        everybodyScores();
        people.signIn(jurors.get(2));
        assertThat(scorings.reveal(open.round().id(), scoring.version()))
                .as("a member without a duty")
                .isInstanceOf(ScoringAnswer.NotFound.class);
        people.be(open.team());
        Scoring done = TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        assertThat(done.isRevealed()).isTrue();
        assertThat(scorings.reveal(open.round().id(), scoring.version()))
                .as("twice")
                .isInstanceOf(ScoringAnswer.Stale.class);
        Tally tally = revealed.of(open.round().id()).orElseThrow();
        // garden 3 × (5 + 4 + 3)/3 + 1 × (1 + 2 + 3)/3 by 4; feast (3 × 2 + 2) by 4
        assertThat(tally.ideas())
                .extracting(IdeaTally::idea)
                .containsExactly(garden.key(), feast.key());
        assertThat(tally.ideas().getFirst().total()).contains(Fraction.of(7, 2));
        assertThat(tally.ideas().getLast().total()).contains(Fraction.of(2, 1));
        people.signIn(jurors.get(2));
        assertThat(results.of(open.round().id(), 1).orElseThrow().points()).hasSize(12);
        assertThat(differences()).isEmpty();
    }

    @Test
    void after_the_deadline_only_chair_and_deputy_reveal_what_is_incomplete() {
        Scoring scoring = test.opened(open);
        people.signIn(jurors.getFirst());
        give(garden, "many", 4, 0);
        assertThat(scorings.reveal(open.round().id(), scoring.version()))
                .isInstanceOfSatisfying(
                        ScoringAnswer.Refused.class,
                        refused ->
                                assertThat(refused.textKey()).isEqualTo("juries.problem.tooEarly"));
        clock.set(scoring.until());
        people.be(open.team());
        assertThat(scorings.reveal(open.round().id(), scoring.version()))
                .isInstanceOfSatisfying(
                        ScoringAnswer.Refused.class,
                        refused -> assertThat(refused.textKey())
                                .isEqualTo("juries.problem.chairReveals"));
        people.signIn(jurors.get(1));
        assertThat(scorings.reveal(open.round().id(), scoring.version()))
                .as("the deputy")
                .isInstanceOf(ScoringAnswer.Done.class);
        Tally tally = revealed.of(open.round().id()).orElseThrow();
        assertThat(tally.ideas().getFirst().total()).contains(Fraction.of(4, 1));
        assertThat(tally.ideas().getLast().total()).isEmpty();
    }

    @Test
    void who_became_barred_no_longer_counts_before_the_reveal_and_after_it() {
        Scoring scoring = test.opened(open);
        everybodyScores();
        conflict(jurors.getFirst(), garden, "EFFECTIVE");
        people.be(open.team());
        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        assertThat(total(garden)).isEqualTo(Fraction.of(13, 4)); // (3 × 7/2 + 5/2) by 4
        conflict(jurors.get(1), garden, "DISPUTED");
        assertThat(total(garden)).isEqualTo(Fraction.of(3, 1));
        people.signIn(jurors.get(1));
        ScoreResults.Results seen = results.of(open.round().id(), 1).orElseThrow();
        assertThat(seen.ideas()).containsOnlyKeys(feast.key());
        assertThat(seen.points()).allMatch(score -> score.idea().equals(feast.key()));
        assertThat(seen.hidden()).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void only_seats_that_are_held_count_and_a_seat_counts_once() {
        Scoring scoring = test.opened(open);
        everybodyScores();
        panels.end(
                open,
                panels.now(open).members().stream()
                        .filter(each -> each.person().equals(jurors.get(2)))
                        .map(PanelMember::mandate)
                        .findFirst()
                        .orElseThrow());
        people.signIn(jurors.get(2));
        assertThat(give(garden, "many", 1, 1)).isInstanceOf(ScoreAnswer.NotFound.class);
        people.signIn(jurors.getFirst());
        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        assertThat(revealed.of(open.round().id())
                        .orElseThrow()
                        .ideas()
                        .getFirst()
                        .members())
                .isEqualTo(2);
    }

    @Test
    void an_idea_that_is_taken_back_needs_no_points_any_more() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        test.score(open, garden, 4, 4);
        assertThat(task().progress().isDone()).isFalse();
        db.update(IDEA)
                .set(IDEA.STATE, "WITHDRAWN")
                .where(IDEA.ID.eq(feast.id()))
                .execute();
        assertThat(task().progress().isDone()).isTrue();
        assertThat(give(feast, "many", 3, 0))
                .isEqualTo(ScoreAnswer.Refused.of("juries.problem.notAdmitted"));
    }

    @Test
    void opening_takes_a_panel_criteria_ideas_and_a_deadline_to_come() {
        Open bare = test.round("hafenviertel");
        people.be(bare.team());
        assertThat(open(bare, TestScores.UNTIL)).isInstanceOf(ScoringAnswer.NotFound.class);
        panels.open(bare, panels.residents(bare, 1));
        assertThat(open(bare, TestScores.UNTIL)).isEqualTo(refused("juries.problem.noIdeas"));
        people.be(bare.team());
        assertThat(scorings.open(bare.area(), open.round().id(), 1, TestScores.UNTIL))
                .as("a round of another area")
                .isInstanceOf(ScoringAnswer.NotFound.class);
        people.signIn(jurors.getFirst());
        assertThatThrownBy(() -> open(open, TestScores.UNTIL))
                .isInstanceOf(AccessDeniedException.class);
        people.be(open.team());
        assertThat(open(open, clock.instant()))
                .isInstanceOfSatisfying(
                        ScoringAnswer.Refused.class,
                        refused ->
                                assertThat(refused.field()).isEqualTo(ScoringAnswer.Field.UNTIL));
        assertThat(open(open, null)).isInstanceOf(ScoringAnswer.Refused.class);
        assertThat(open(open, clock.instant().plus(Duration.ofDays(400))))
                .isInstanceOf(ScoringAnswer.Refused.class);
        assertThat(open(open, TestScores.UNTIL.plusNanos(123_456_789)))
                .as("to the second, so that log and database say the same")
                .isInstanceOf(ScoringAnswer.Done.class);
        assertThat(open(open, TestScores.UNTIL)).isInstanceOf(ScoringAnswer.Stale.class);
        assertThat(scorings.open(open.area(), open.round().id(), 2, TestScores.UNTIL))
                .isEqualTo(refused("juries.problem.scoringOpen"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void more_time_is_given_with_a_reason_also_after_the_deadline() {
        Scoring scoring = test.opened(open);
        clock.set(scoring.until().plusSeconds(1));
        people.signIn(jurors.get(2));
        assertThat(extend(scoring, 9, "Krankheit")).isInstanceOf(ScoringAnswer.NotFound.class);
        people.signIn(jurors.getFirst());
        assertThat(extend(scoring, 9, " ")).isInstanceOf(ScoringAnswer.Refused.class);
        assertThat(extend(scoring, 6, "Krankheit")).isInstanceOf(ScoringAnswer.Refused.class);
        Scoring later = TestScores.done(extend(scoring, 9, "Krankheit"));
        assertThat(later.until()).isEqualTo(TestClock.START.plus(Duration.ofDays(9)));
        assertThat(extend(scoring, 10, "Krankheit")).isInstanceOf(ScoringAnswer.Stale.class);
        assertThat(give(garden, "many", 3, 0)).isInstanceOf(ScoreAnswer.Saved.class);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_second_scoring_comes_after_the_first_where_the_criteria_allow_it() {
        Scoring scoring = test.opened(open);
        everybodyScores();
        people.be(open.team());
        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        assertThat(scorings.open(open.area(), open.round().id(), 2, TestScores.UNTIL))
                .isEqualTo(refused("juries.problem.scoredOnce"));
        people.signOut();
        Open twice = test.round(
                "hafenviertel", new Whole(null, true), TestScores.MANY, TestScores.LASTING);
        open = twice;
        garden = test.admitted(open, "Hafengarten");
        feast = test.admitted(open, "Hafenfest");
        List<Mandate> seats = panels.residents(open, 3);
        panels.open(open, seats);
        jurors = seats.stream().map(Mandate::person).toList();
        Scoring first = test.opened(open);
        everybodyScores();
        people.be(open.team());
        TestScores.done(scorings.reveal(open.round().id(), first.version()));
        Scoring second = test.opened(open, 2, TestScores.UNTIL);
        people.signIn(jurors.getFirst());
        assertThat(sheet(garden).marks()).isEmpty();
        assertThat(sheet(garden).first()).containsEntry("many", new Mark(5, 1));
        give(garden, "many", 2, 0);
        desk.keepFirst(open.round().id(), garden.id());
        assertThat(sheet(garden).marks())
                .containsEntry("many", new Mark(2, 1))
                .containsEntry("lasting", new Mark(1, 1));
        assertThat(results.of(open.round().id(), 1)).as("the first stays open").isPresent();
        assertThat(results.of(open.round().id(), 2)).as("the second is sealed").isEmpty();
        clock.set(second.until());
        TestScores.done(scorings.reveal(open.round().id(), second.version()));
        assertThat(total(garden)).isEqualTo(Fraction.of(7, 4));
        assertThat(results.of(open.round().id(), 1)
                        .orElseThrow()
                        .tally()
                        .ideas()
                        .getFirst()
                        .total())
                .contains(Fraction.of(7, 2));
        people.be(open.team());
        assertThat(scorings.open(open.area(), open.round().id(), 3, TestScores.UNTIL))
                .isEqualTo(refused("juries.problem.scoredTwice"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_log_tells_of_the_acts_and_of_no_value() {
        Scoring scoring = test.opened(open);
        everybodyScores();
        people.be(open.team());
        Scoring done = TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        List<LogItem> items = new ArrayList<>();
        log.forEach("scores.revealed", items::add);
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.id())
                    .isEqualTo(Objects.requireNonNull(done.revealed()).entry());
            assertThat(item.field("scoresDigest"))
                    .containsExactly(done.revealed().digest().hex());
            assertThat(item.field("scorers")).containsExactly("3");
            assertThat(item.field("ideasScored")).containsExactly("2");
            assertThat(item.field("scores")).containsExactly("12");
        });
    }

    @Test
    void the_file_that_was_revealed_can_be_made_again_from_what_was_given() {
        Scoring scoring = test.opened(open);
        everybodyScores();
        people.be(open.team());
        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        String content = Objects.requireNonNull(
                db.select(SCORING.SCORES_FILE).from(SCORING).fetchSingle(SCORING.SCORES_FILE));
        assertThat(ScoreFile.read(content).write()).isEqualTo(content);
        assertThat(content).contains("\"criteria\":[\"many\",\"lasting\"]", "\"points\":[5,1]");
        assertThat(content).doesNotContain("juror1", jurors.getFirst().toString());
    }

    private void everybodyScores() {
        for (int i = 0; i < jurors.size(); i++) {
            people.signIn(jurors.get(i));
            test.score(open, garden, 5 - i, 1 + i);
            test.score(open, feast, 2, i == 0 ? 2 : null);
        }
    }

    private ScoreAnswer give(Idea idea, String criterion, @Nullable Integer points, int seen) {
        return desk.give(open.round().id(), idea.id(), criterion, points, seen);
    }

    private ScoreSheet sheet(Idea idea) {
        return desk.sheet(open.area(), idea.publicNumber()).orElseThrow();
    }

    private ScoreDesk.Task task() {
        return desk.task(open.round().id()).orElseThrow();
    }

    private Fraction total(Idea idea) {
        return revealed.of(open.round().id()).orElseThrow().ideas().stream()
                .filter(each -> each.idea().equals(idea.key()))
                .findFirst()
                .flatMap(IdeaTally::total)
                .orElseThrow();
    }

    private ScoringAnswer open(Open round, @Nullable Instant until) {
        return scorings.open(round.area(), round.round().id(), 1, until);
    }

    private ScoringAnswer extend(Scoring scoring, int days, String reason) {
        return scorings.extend(
                scoring.round(),
                scoring.version(),
                TestClock.START.plus(Duration.ofDays(days)),
                reason);
    }

    private static ScoringAnswer refused(String key) {
        return ScoringAnswer.Refused.of(ScoringAnswer.Field.FORM, key);
    }

    private UUID member(PersonId person) {
        return panels.now(open).members().stream()
                .filter(each -> each.person().equals(person))
                .map(PanelMember::id)
                .findFirst()
                .orElseThrow();
    }

    private void conflict(PersonId person, Idea idea, String state) {
        db.insertInto(CONFLICT)
                .set(CONFLICT.ID, Ids.next())
                .set(CONFLICT.AREA_ID, idea.area())
                .set(CONFLICT.IDEA_ID, idea.id())
                .set(CONFLICT.PERSON_ID, person)
                .set(CONFLICT.KIND, "FAMILY")
                .set(CONFLICT.SOURCE, "MEMBER")
                .set(CONFLICT.STATE, state)
                .set(CONFLICT.NOTE, "")
                .set(CONFLICT.VERSION, 1)
                .execute();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (Difference what, String key) -> found.add(what + " " + key));
        return found;
    }
}
