package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.concepts.ConceptWays.TODAY;
import static org.kiezfonds.db.Tables.CONCEPT_SUPPORT;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class DiscussConceptTest {

    @Autowired
    private Discussion discussion;

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private Concepts concepts;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private List<OwnData> ownData;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DSLContext db;

    private Cast cast;
    private Concept concept;
    private NeedId need;
    private SignedIn rana;

    @BeforeEach
    void a_version_under_discussion() {
        cast = ways.cast("lindenkiez");
        concept = ways.discussed(cast);
        need = concept.needs().findFirst().orElseThrow().id();
        rana = people.signIn(people.resident("rana@example.org"));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_comment_is_public_without_the_name_of_its_author() {
        comment(need, "Das fehlt wirklich.");
        people.signOut();
        Comment comment = reading().commentsOn(need).getFirst();
        assertThat(comment.body()).isEqualTo("Das fehlt wirklich.");
        assertThat(comment.name()).isNull();
        assertThat(reading().commentsOn(null)).isEmpty();
    }

    @Test
    void a_comment_that_is_sent_twice_is_written_once() {
        UUID key = Ids.next();
        SayAnswer first = discussion.comment(cast.area(), version(), need, "Ja.", key);
        SayAnswer second = discussion.comment(cast.area(), version(), need, "Ja.", key);
        assertThat(second).isEqualTo(first);
        assertThat(reading().comments()).hasSize(1);
    }

    @Test
    void an_empty_and_a_huge_comment_are_refused() {
        for (String text : List.of("  \n ", "x".repeat(3_001))) {
            assertThat(discussion.comment(cast.area(), version(), need, text, Ids.next()))
                    .isInstanceOf(SayAnswer.Invalid.class);
        }
        assertThat(discussion.comment(cast.area(), version(), NeedId.next(), "x", Ids.next()))
                .isInstanceOf(SayAnswer.NotFound.class);
        assertThat(discussion.propose(cast.area(), version(), "", "", Ids.next()))
                .isInstanceOfSatisfying(
                        SayAnswer.Invalid.class,
                        invalid -> assertThat(invalid.problems()).hasSize(2));
    }

    @Test
    void each_person_supports_a_need_once_however_often_they_try_at_once() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<SayAnswer>> tries = threads.invokeAll(Collections.nCopies(8, () -> {
                people.be(rana);
                return discussion.support(cast.area(), version(), need, true);
            }));
            for (Future<SayAnswer> each : tries) {
                assertThat(each.get()).isInstanceOf(SayAnswer.Done.class);
            }
        }
        assertThat(db.fetchCount(CONCEPT_SUPPORT)).isEqualTo(1);
        people.be(cast.council());
        discussion.support(cast.area(), version(), need, true);
        assertThat(reading().supports().of(need)).isEqualTo(2);
        discussion.support(cast.area(), version(), need, false);
        discussion.support(cast.area(), version(), need, false);
        assertThat(reading().supports().of(need)).isEqualTo(1);
    }

    @Test
    void nobody_takes_back_what_another_wrote() {
        UUID id = comment(need, "Meins.");
        people.be(cast.council());
        assertThat(discussion.withdraw(cast.area(), id)).isInstanceOf(SayAnswer.NotFound.class);
        people.be(rana);
        discussion.withdraw(cast.area(), id);
        Comment left = reading().comments().getFirst();
        assertThat(left.gone()).isEqualTo(Comment.Gone.WITHDRAWN);
        assertThat(left.body()).isEmpty();
    }

    @Test
    void after_the_last_day_and_after_the_closing_nothing_can_be_said() {
        clock.advance(Duration.ofDays(15));
        assertThat(discussion.comment(cast.area(), version(), need, "Zu spät", Ids.next()))
                .isEqualTo(new SayAnswer.Refused("concepts.refused.discussionOver"));
        assertThat(discussion.support(cast.area(), version(), need, true))
                .isEqualTo(new SayAnswer.Refused("concepts.refused.discussionOver"));
        clock.set(TestClock.START);
        assertThat(comment(need, "Pünktlich")).isNotNull();
        assertThat(concept.head().discussionUntil()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void a_version_of_another_area_is_not_there() {
        Cast other = ways.cast("uferkiez");
        people.be(rana);
        assertThat(discussion.comment(other.area(), version(), null, "x", Ids.next()))
                .isInstanceOf(SayAnswer.NotFound.class);
        UUID id = comment(need, "Hier.");
        people.be(other.team());
        assertThat(discussion.hide(other.area(), id, 1, "weg"))
                .isInstanceOf(SayAnswer.NotFound.class);
        assertThatThrownBy(() -> discussion.hide(cast.area(), id, 1, "weg"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_proposal_that_is_taken_up_becomes_a_need_of_the_version() {
        UUID id = ((SayAnswer.Done) discussion.propose(
                        cast.area(), version(), "Reparieren", "Ein Treff im Monat.", Ids.next()))
                .comment();
        people.be(cast.team());
        GoalId goal = concept.goals().findFirst().orElseThrow().id();
        assertThat(discussion.answer(
                        cast.area(), id, 1, Comment.Verdict.TAKEN_UP, "Gute Idee.", null))
                .isInstanceOf(SayAnswer.Invalid.class);
        assertThat(discussion.answer(
                        cast.area(), id, 1, Comment.Verdict.TAKEN_UP, "Gute Idee.", goal))
                .isInstanceOf(SayAnswer.Done.class);

        Comment answered = reading().proposals().getFirst();
        NeedId became =
                Objects.requireNonNull(Objects.requireNonNull(answered.answer()).takenUp());
        assertThat(drafts.open(cast.area())
                        .orElseThrow()
                        .need(became)
                        .orElseThrow()
                        .text()
                        .title())
                .isEqualTo("Reparieren");
        assertThat(log.last("concept.proposal-answered").orElseThrow().field("need"))
                .containsExactly(became.toString());
        assertThat(discussion.answer(cast.area(), id, 2, Comment.Verdict.NOT, "Doch nicht.", null))
                .isEqualTo(new SayAnswer.Refused("concepts.refused.isNeedAlready"));
    }

    @Test
    void an_answer_to_an_old_state_and_one_without_reason_are_refused() {
        UUID id = comment(need, "Frage?");
        people.be(cast.team());
        assertThat(discussion.answer(cast.area(), id, 7, Comment.Verdict.ANSWERED, "Antwort", null))
                .isEqualTo(new SayAnswer.Refused("concepts.refused.changedMeanwhile"));
        assertThat(discussion.answer(cast.area(), id, 1, Comment.Verdict.NOT, " ", null))
                .isInstanceOf(SayAnswer.Invalid.class);
        people.be(rana);
        assertThatThrownBy(() ->
                        discussion.answer(cast.area(), id, 1, Comment.Verdict.NOT, "Selbst", null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_hidden_comment_shows_its_reason_and_can_be_shown_again() {
        UUID id = comment(need, "Beleidigung");
        people.be(cast.team());
        assertThat(discussion.hide(cast.area(), id, 1, "Beleidigung"))
                .isInstanceOf(SayAnswer.Done.class);
        Comment hidden = reading().comments().getFirst();
        assertThat(hidden.body()).isEmpty();
        assertThat(hidden.hiddenReason()).isEqualTo("Beleidigung");
        assertThat(discussion.hide(cast.area(), id, 1, "noch einmal"))
                .isEqualTo(new SayAnswer.Refused("concepts.refused.changedMeanwhile"));
        discussion.show(cast.area(), id, 2);
        assertThat(reading().comments().getFirst().gone()).isNull();
    }

    @Test
    void too_many_comments_in_a_day_are_refused() {
        for (int i = 0; i < Discussion.MOST_A_DAY; i++) {
            comment(need, "Nr. " + i);
        }
        assertThat(discussion.comment(cast.area(), version(), need, "Noch einer", Ids.next()))
                .isEqualTo(new SayAnswer.Refused("concepts.refused.tooManyComments"));
    }

    @Test
    void erasing_a_person_takes_the_words_away_and_leaves_counts_and_answers() {
        UUID id = comment(need, "Von mir.");
        discussion.support(cast.area(), version(), need, true);
        assertThat(ownDataOf()).contains("Von mir.");
        people.be(cast.team());
        discussion.answer(cast.area(), id, 1, Comment.Verdict.ANSWERED, "Danke.", null);

        events.publishEvent(new PersonErased(rana.person()));

        Comment left = reading().comments().getFirst();
        assertThat(left.gone()).isEqualTo(Comment.Gone.ERASED);
        assertThat(left.body()).isEmpty();
        assertThat(left.answer()).isNotNull();
        assertThat(reading().supports().of(need)).isEqualTo(1);
        assertThat(ownDataOf()).doesNotContain("Von mir.");
    }

    private String ownDataOf() {
        return ownData.stream()
                .filter(part -> part.part().equals("concept-discussion"))
                .map(part -> part.of(rana.person()).toString())
                .findFirst()
                .orElseThrow();
    }

    private UUID comment(NeedId about, String text) {
        return ((SayAnswer.Done)
                        discussion.comment(cast.area(), version(), about, text, Ids.next()))
                .comment();
    }

    private UUID version() {
        return concept.head().id();
    }

    private ConceptReading reading() {
        return concepts.byNumber(cast.area(), 1).orElseThrow();
    }
}
