package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kiezfonds.app.concepts.ConceptWays.TODAY;
import static org.kiezfonds.db.Tables.CONCEPT_ACT;
import static org.kiezfonds.db.Tables.CONCEPT_NEED;
import static org.kiezfonds.db.Tables.CONCEPT_VERSION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.kiezfonds.app.concepts.ConceptActs.AdoptionData;
import org.kiezfonds.app.concepts.ConceptActs.AdviceData;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class AdoptConceptTest {

    @Autowired
    private ConceptActs acts;

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private Concepts concepts;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private Cast cast;

    @BeforeEach
    void an_area_with_its_people() {
        cast = ways.cast("lindenkiez");
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_version_goes_from_draft_over_discussion_and_advice_to_adoption() {
        Concept draft = ways.draft(cast);
        assertThat(draft.head().state()).isEqualTo(ConceptState.DRAFT);
        assertThat(concepts.versionsOf(cast.area())).isEmpty();

        ConceptHead discussed = ways.discussed(cast, draft.head()).head();
        assertThat(discussed.isDiscussedOn(TODAY)).isTrue();
        assertThat(concepts.versionsOf(cast.area())).hasSize(1);

        ConceptHead advised = ways.advised(cast, ways.closed(cast, discussed));
        assertThat(advised.state()).isEqualTo(ConceptState.ADVISED);

        ConceptHead adopted = ways.adopted(cast, advised);
        assertThat(adopted.state()).isEqualTo(ConceptState.ADOPTED);
        assertThat(adopted.adoptionReference()).isEqualTo("BA-Beschluss 12/2027");
        assertThat(concepts.needsOf(cast.area()))
                .extracting(NeedName::number, NeedName::title)
                .containsExactly(tuple("1.1.1", "Ein Ort für alle"));
        assertThat(concepts.goalsOf(cast.area()))
                .extracting(GoalName::field)
                .containsExactly("Integration und Nachbarschaft");
    }

    @Test
    void the_log_has_the_digest_of_the_published_file() {
        ConceptHead adopted = ways.adopted(cast);
        String export = concepts.export(cast.area(), 1).orElseThrow();

        LogItem entry = log.last("concept.adopted").orElseThrow();
        assertThat(entry.field("digest"))
                .containsExactly(
                        Digest.of(export.getBytes(StandardCharsets.UTF_8)).hex())
                .containsExactly(adopted.digest());
        assertThat(entry.field("adoptedOn")).containsExactly("2027-03-01");
    }

    @Test
    void nobody_but_the_district_of_the_area_adopts() {
        ConceptHead advised =
                ways.advised(cast, ways.closed(cast, ways.discussed(cast).head()));
        Cast other = ways.cast("uferkiez");
        List<SignedIn> others = List.of(
                cast.team(),
                cast.council(),
                other.district(),
                people.signIn(people.resident("rana@example.org")),
                people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org")),
                people.signInByCode(
                        people.holding(Role.DISTRICT, cast.area(), "ohne-schluessel@example.org")));
        for (SignedIn person : others) {
            people.be(person);
            assertThatThrownBy(() -> adopt(advised)).isInstanceOf(AccessDeniedException.class);
        }
        people.signOut();
        assertThatThrownBy(() -> adopt(advised)).isInstanceOf(AccessDeniedException.class);
        people.be(other.district());
        assertThat(acts.adopt(
                        other.area(), advised.id(), advised.version(), ConceptWays.decision()))
                .isInstanceOf(ActAnswer.NotFound.class);
        assertThat(concepts.goalsOf(cast.area())).isEmpty();
    }

    @Test
    void of_many_adoptions_at_once_one_is_done_and_the_others_are_told_so() throws Exception {
        ConceptHead advised =
                ways.advised(cast, ways.closed(cast, ways.discussed(cast).head()));
        List<ActAnswer> answers = atOnce(8, () -> {
            people.be(cast.district());
            return adopt(advised);
        });
        assertThat(answers).filteredOn(ActAnswer.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof ActAnswer.Done))
                .allSatisfy(answer -> assertThat(answer)
                        .isEqualTo(new ActAnswer.NotNow("concepts.refused.state.ADOPTED")));
        assertThat(db.fetchCount(CONCEPT_ACT, CONCEPT_ACT.KIND.eq("ADOPTED"))).isEqualTo(1);
    }

    @Test
    void adopting_the_next_version_supersedes_the_one_before_in_the_same_moment() {
        ConceptHead first = ways.adopted(cast);
        people.be(cast.team());
        ConceptHead draft = ((BeginAnswer.Begun) drafts.begin(cast.area())).head();
        assertThat(draft.copyOf()).isEqualTo(first.id());
        assertThat(draft.number()).isEqualTo(2);

        ConceptHead second = ways.adopted(
                cast,
                ways.advised(cast, ways.closed(cast, ways.discussed(cast, draft).head())));

        assertThat(concepts.versionsOf(cast.area()))
                .extracting(ConceptHead::state)
                .containsExactly(ConceptState.ADOPTED, ConceptState.SUPERSEDED);
        assertThat(log.last("concept.adopted").orElseThrow().field("replaces"))
                .containsExactly(first.id().toString());
        assertThat(second.supersededOn()).isNull();
    }

    @Test
    void the_database_itself_holds_one_adopted_and_one_open_version() {
        ConceptHead adopted = ways.adopted(cast);
        people.be(cast.team());
        ConceptHead draft = ((BeginAnswer.Begun) drafts.begin(cast.area())).head();

        assertThatThrownBy(() -> db.update(CONCEPT_VERSION)
                        .set(CONCEPT_VERSION.STATE, "ADOPTED")
                        .setNull(CONCEPT_VERSION.IS_OPEN)
                        .set(CONCEPT_VERSION.IS_ADOPTED, true)
                        .where(CONCEPT_VERSION.ID.eq(draft.id()))
                        .execute())
                .hasMessageContaining("concept_version_one_adopted");
        assertThatThrownBy(() -> db.update(CONCEPT_VERSION)
                        .set(CONCEPT_VERSION.TITLE, "Anders")
                        .where(CONCEPT_VERSION.ID.eq(adopted.id()))
                        .execute())
                .hasMessageContaining("fixed");
        assertThatThrownBy(() -> db.update(CONCEPT_NEED)
                        .set(CONCEPT_NEED.TITLE, "Anders")
                        .where(CONCEPT_NEED.VERSION_ID.eq(adopted.id()))
                        .execute())
                .hasMessageContaining("fixed");
        assertThatThrownBy(() -> db.deleteFrom(CONCEPT_VERSION).execute())
                .hasMessageContaining("never deleted");
    }

    @Test
    void no_step_is_left_out_and_none_is_done_twice() {
        ConceptHead draft = ways.draft(cast).head();
        people.be(cast.district());
        assertThat(adopt(draft)).isEqualTo(notNow("DRAFT"));
        people.be(cast.council());
        assertThat(advise(draft, ConceptWays.recommendation())).isEqualTo(notNow("DRAFT"));

        ConceptHead discussed = ways.discussed(cast, draft).head();
        people.be(cast.council());
        assertThat(advise(discussed, ConceptWays.recommendation()))
                .isEqualTo(new ActAnswer.NotNow("concepts.refused.stillDiscussed"));
        people.be(cast.team());
        assertThat(acts.openDiscussion(
                        cast.area(), draft.id(), discussed.version(), TODAY.plusDays(3)))
                .isEqualTo(notNow("DISCUSSION"));

        ConceptHead closed = ways.closed(cast, discussed);
        assertThat(acts.closeDiscussion(cast.area(), closed.id(), closed.version()))
                .isEqualTo(new ActAnswer.NotNow("concepts.refused.discussionClosed"));
        assertThat(acts.closeDiscussion(cast.area(), closed.id(), discussed.version()))
                .isInstanceOf(ActAnswer.Stale.class);
    }

    @Test
    void an_empty_or_nameless_version_is_not_opened_for_discussion() {
        people.be(cast.team());
        ConceptHead empty = ((BeginAnswer.Begun) drafts.begin(cast.area())).head();
        assertThat(acts.openDiscussion(cast.area(), empty.id(), empty.version(), TODAY.plusDays(3)))
                .isEqualTo(new ActAnswer.NotNow("concepts.refused.noNeed"));

        UUID field = drafts.open(cast.area()).orElseThrow().fields().getFirst().id();
        UUID goal = ways.add(cast, empty.id(), NodeKind.GOAL, field);
        ways.add(cast, empty.id(), NodeKind.NEED, goal);
        assertThat(acts.openDiscussion(cast.area(), empty.id(), empty.version(), TODAY.plusDays(3)))
                .isEqualTo(new ActAnswer.NotNow("concepts.refused.nameless", List.of(2L)));
    }

    @Test
    void a_discussion_has_a_last_day_that_is_not_over_and_not_years_away() {
        ConceptHead draft = ways.draft(cast).head();
        for (LocalDate until : new LocalDate[] {null, TODAY.minusDays(1), TODAY.plusYears(3)}) {
            assertThat(acts.openDiscussion(cast.area(), draft.id(), draft.version(), until))
                    .isInstanceOfSatisfying(
                            ActAnswer.Invalid.class,
                            invalid -> assertThat(invalid.problems())
                                    .extracting(ConceptProblem::field)
                                    .containsExactly("until"));
        }
    }

    @Test
    void advice_needs_votes_a_day_and_its_conditions() {
        ConceptHead head = ways.closed(cast, ways.discussed(cast).head());
        people.be(cast.council());
        assertThat(problems(advise(head, new AdviceData(null, null, 0, 0, 0, ""))))
                .containsExactly("sessionOn", "result");
        assertThat(problems(advise(
                        head,
                        new AdviceData(
                                TODAY.plusDays(1), Advice.Result.WITH_CONDITIONS, -1, 0, 0, " "))))
                .containsExactly("sessionOn", "votes", "conditions");
        assertThat(problems(acts.advise(
                        cast.area(), head.id(), head.version(), ConceptWays.recommendation(), " ")))
                .containsExactly("reason");
        assertThat(problems(
                        advise(head, new AdviceData(TODAY, Advice.Result.RECOMMENDS, 3, 3, 0, ""))))
                .containsExactly("votes");
    }

    @Test
    void the_team_records_advice_on_behalf_of_the_council_and_the_log_says_so() {
        ConceptHead head = ways.closed(cast, ways.discussed(cast).head());
        people.be(cast.team());
        advise(
                head,
                new AdviceData(
                        TODAY, Advice.Result.WITH_CONDITIONS, 9, 2, 1, "Mehr Bäume am Platz."));
        LogItem entry = log.last("concept.advised").orElseThrow();
        assertThat(entry.field("by")).containsExactly("area-team");
        assertThat(entry.field("result")).containsExactly("with-conditions");
        assertThat(entry.bytes()).doesNotContain("Bäume");
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::name, LogItem.Value::text)
                .contains(
                        tuple("conditions", "Mehr Bäume am Platz."),
                        tuple("reason-text", ConceptWays.BY_HAND));
        people.signOut();
        assertThat(concepts.byNumber(cast.area(), 1).orElseThrow().advice().getFirst())
                .satisfies(advice -> assertThat(advice.onBehalf()).isTrue())
                .satisfies(advice ->
                        assertThat(advice.conditions()).isEqualTo("Mehr Bäume am Platz."));
    }

    @Test
    void a_resident_and_another_councils_member_record_no_advice() {
        ConceptHead head = ways.closed(cast, ways.discussed(cast).head());
        Cast other = ways.cast("uferkiez");
        people.be(other.council());
        assertThatThrownBy(() -> advise(head, ConceptWays.recommendation()))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(people.resident("rana@example.org"));
        assertThatThrownBy(() -> advise(head, ConceptWays.recommendation()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_the_council_asked_for_is_mended_and_advised_on_again() {
        ConceptHead advised =
                ways.advised(cast, ways.closed(cast, ways.discussed(cast).head()));
        people.be(cast.team());
        Concept.Need need =
                drafts.open(cast.area()).orElseThrow().needs().findFirst().orElseThrow();
        NodeText.Need better = NodeText.Need.titled("Ein Ort für alle, auch abends", "");
        assertThat(drafts.save(
                        cast.area(), advised.id(), need.id().value(), need.version(), better))
                .isEqualTo(new SaveAnswer.Fixed("concepts.refused.state.ADVISED"));

        ConceptHead back =
                ((ActAnswer.Done) acts.rework(cast.area(), advised.id(), advised.version())).head();
        assertThat(back.state()).isEqualTo(ConceptState.DISCUSSION);
        assertThat(back.isDiscussionOpen()).isFalse();
        assertThat(drafts.save(
                        cast.area(), advised.id(), need.id().value(), need.version(), better))
                .isInstanceOf(SaveAnswer.Saved.class);
        ways.adopted(cast, ways.advised(cast, back));
        assertThat(concepts.byNumber(cast.area(), 1).orElseThrow().advice()).hasSize(2);
    }

    @Test
    void an_adoption_says_when_and_where_it_is_written() {
        ConceptHead advised =
                ways.advised(cast, ways.closed(cast, ways.discussed(cast).head()));
        people.be(cast.district());
        assertThat(problems(acts.adopt(
                        cast.area(),
                        advised.id(),
                        advised.version(),
                        new AdoptionData(TODAY.minusDays(1), " "))))
                .containsExactly("reference", "on");
        assertThat(problems(acts.adopt(
                        cast.area(),
                        advised.id(),
                        advised.version(),
                        new AdoptionData(TODAY.plusDays(1), "x".repeat(401)))))
                .containsExactly("on", "reference");
    }

    private ActAnswer adopt(ConceptHead head) {
        return acts.adopt(cast.area(), head.id(), head.version(), ConceptWays.decision());
    }

    private ActAnswer advise(ConceptHead head, AdviceData data) {
        return acts.advise(cast.area(), head.id(), head.version(), data, ConceptWays.BY_HAND);
    }

    private static ActAnswer notNow(String state) {
        return new ActAnswer.NotNow("concepts.refused.state." + state);
    }

    private static List<String> problems(ActAnswer answer) {
        return ((ActAnswer.Invalid) answer)
                .problems().stream().map(ConceptProblem::field).toList();
    }

    private static <T> List<T> atOnce(int count, Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> futures = threads.invokeAll(Collections.nCopies(count, act));
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
