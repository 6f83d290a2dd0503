package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CONCEPT_NEED;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
@Import(WriteConceptTest.Deciding.class)
class WriteConceptTest {

    private static final AtomicReference<@Nullable NeedId> USED = new AtomicReference<>(null);

    /** Another module that lets decisions point to needs. */
    @TestConfiguration
    static class Deciding {

        @Bean
        NeedUse elsewhere() {
            return need -> need.equals(USED.get());
        }
    }

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private Concepts concepts;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private Cast cast;

    @BeforeEach
    void an_area_with_its_people() {
        USED.set(null);
        cast = ways.cast("lindenkiez");
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_first_draft_begins_with_the_usual_fields_of_action() {
        people.be(cast.team());
        drafts.begin(cast.area());
        Concept draft = drafts.open(cast.area()).orElseThrow();
        assertThat(draft.fields())
                .extracting(field -> field.text().name())
                .containsExactly(
                        "Integration und Nachbarschaft",
                        "Bildung",
                        "Öffentlicher Raum",
                        "Gesundheit und Bewegung",
                        "Beteiligung, Vernetzung und Zusammenarbeit");
        assertThat(draft.text().firstYear()).isEqualTo(2027);
        assertThat(draft.text().lastYear()).isEqualTo(2028);
        assertThat(drafts.begin(cast.area())).isInstanceOf(BeginAnswer.OpenAlready.class);
    }

    @Test
    void the_cycle_is_a_setting_of_the_area() {
        people.be(cast.team());
        assertThat(drafts.changeCycle(cast.area(), 0, 3)).isPresent();
        assertThat(drafts.changeCycle(cast.area(), 0, 1)).isEmpty();
        drafts.begin(cast.area());
        assertThat(drafts.open(cast.area()).orElseThrow().text().lastYear()).isEqualTo(2029);
        assertThatThrownBy(() -> drafts.changeCycle(cast.area(), 1, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_saved_text_comes_back_as_it_was_written() {
        Concept draft = ways.draft(cast);
        Concept.Need need = need(draft);
        NodeText.Need text = new NodeText.Need(
                "Grüner Schulweg 🌳",
                "Erste Zeile\nZweite <b>Zeile</b>",
                1,
                "Bäume an der Lindenstraße",
                "12",
                "40",
                2030,
                true,
                List.of("Schule", "Kinder"),
                "");
        assertThat(save(need, text)).isInstanceOf(SaveAnswer.Saved.class);
        NodeText.Need stored = need(drafts.open(cast.area()).orElseThrow()).text();
        assertThat(stored.title()).isEqualTo("Grüner Schulweg 🌳");
        assertThat(stored.tags()).containsExactly("Kinder", "Schule");
        assertThat(stored.body()).isEqualTo(text.body());
    }

    @Test
    void of_two_who_save_the_same_need_the_second_sees_both_and_loses_nothing() {
        Concept.Need need = need(ways.draft(cast));
        save(need, NodeText.Need.titled("Von Dilan", ""));
        SaveAnswer answer = save(need, NodeText.Need.titled("Von Amina", ""));
        assertThat(answer).isInstanceOfSatisfying(SaveAnswer.Stale.class, stale -> {
            assertThat(((NodeText.Need) stale.text()).title()).isEqualTo("Von Dilan");
            assertThat(stale.version()).isEqualTo(need.version() + 1);
        });
        assertThat(need(drafts.open(cast.area()).orElseThrow()).text().title())
                .isEqualTo("Von Dilan");
    }

    @Test
    void what_does_not_fit_is_named_and_not_saved() {
        Concept draft = ways.draft(cast);
        NodeText.Need wrong = new NodeText.Need(
                "x".repeat(161),
                "",
                4,
                "",
                "",
                "",
                1066,
                false,
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                "");
        assertThat(problems(save(need(draft), wrong)))
                .containsExactlyInAnyOrder("title", "priority", "targetYear", "tags");
        NodeText.Measure measure = new NodeText.Measure(
                "",
                "",
                FundKind.OTHER,
                new Money(-1),
                "",
                null,
                MeasureState.PLANNED,
                "y".repeat(20_001));
        UUID id = draft.measures().findFirst().orElseThrow().id();
        assertThat(problems(drafts.save(cast.area(), draft.head().id(), id, 2, measure)))
                .containsExactlyInAnyOrder("cost", "review");
        assertThat(problems(drafts.save(
                        cast.area(),
                        draft.head().id(),
                        draft.head().id(),
                        draft.head().version(),
                        new NodeText.Head("Konzept", 2030, 2028, "", ""))))
                .containsExactly("lastYear");
    }

    @Test
    void nodes_are_moved_up_and_down_and_stay_at_the_ends() {
        people.be(cast.team());
        UUID version = ((BeginAnswer.Begun) drafts.begin(cast.area())).head().id();
        UUID second = fields().get(1);
        assertThat(drafts.move(cast.area(), version, NodeKind.FIELD, second, -1))
                .isEqualTo(new TreeAnswer.Done(second));
        assertThat(fields().getFirst()).isEqualTo(second);
        drafts.move(cast.area(), version, NodeKind.FIELD, second, -1);
        assertThat(fields().getFirst()).isEqualTo(second);
        drafts.move(cast.area(), version, NodeKind.FIELD, second, 99);
        assertThat(fields().getLast()).isEqualTo(second);
        assertThat(drafts.move(cast.area(), version, NodeKind.FIELD, Ids.next(), 1))
                .isEqualTo(new TreeAnswer.NotFound());
    }

    @Test
    void what_has_something_under_it_is_not_removed() {
        Concept draft = ways.draft(cast);
        UUID version = draft.head().id();
        UUID need = need(draft).id().value();
        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, need))
                .isEqualTo(new TreeAnswer.Refused("concepts.refused.notEmpty"));
        UUID measure = draft.measures().findFirst().orElseThrow().id();
        assertThat(drafts.remove(cast.area(), version, NodeKind.MEASURE, measure))
                .isInstanceOf(TreeAnswer.Done.class);
        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, need))
                .isInstanceOf(TreeAnswer.Done.class);
        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, need))
                .isInstanceOf(TreeAnswer.NotFound.class);
    }

    @Test
    void a_need_that_decisions_point_to_is_not_removed_even_from_a_draft() {
        Concept draft = ways.draft(cast);
        UUID version = draft.head().id();
        UUID goal = draft.goals().findFirst().orElseThrow().id().value();
        UUID need = ways.add(cast, version, NodeKind.NEED, goal);
        USED.set(new NeedId(need));
        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, need))
                .isEqualTo(new TreeAnswer.Refused("concepts.refused.usedNeed"));
        USED.set(null);
        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, need))
                .isInstanceOf(TreeAnswer.Done.class);
    }

    @Test
    void a_need_that_was_adopted_is_closed_with_a_reason_and_never_removed() {
        ways.adopted(cast);
        people.be(cast.team());
        UUID version = ((BeginAnswer.Begun) drafts.begin(cast.area())).head().id();
        Concept copy = drafts.open(cast.area()).orElseThrow();
        Concept.Need need = need(copy);
        UUID measure = copy.measures().findFirst().orElseThrow().id();
        drafts.remove(cast.area(), version, NodeKind.MEASURE, measure);

        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, need.id().value()))
                .isEqualTo(new TreeAnswer.Refused("concepts.refused.adoptedNeed"));
        assertThatThrownBy(() -> db.deleteFrom(CONCEPT_NEED)
                        .where(CONCEPT_NEED.VERSION_ID.eq(version))
                        .execute())
                .hasMessageContaining("closed, not deleted");
        Closing done = new Closing(Closing.Reason.DONE, null, "Der Raum ist da.");
        assertThat(drafts.close(cast.area(), version, need.id(), need.version(), done))
                .isInstanceOf(TreeAnswer.Done.class);
        assertThat(need(drafts.open(cast.area()).orElseThrow()).closing()).isEqualTo(done);
        assertThat(drafts.close(cast.area(), version, need.id(), need.version(), null))
                .isEqualTo(new TreeAnswer.Refused("concepts.refused.changedMeanwhile"));
        assertThat(drafts.close(cast.area(), version, need.id(), need.version() + 1, null))
                .isInstanceOf(TreeAnswer.Done.class);
    }

    @Test
    void a_need_is_merged_into_another_open_one_of_the_version_alone() {
        Concept draft = ways.draft(cast);
        UUID version = draft.head().id();
        Concept.Need need = need(draft);
        NeedId other = new NeedId(ways.add(
                cast,
                version,
                NodeKind.NEED,
                draft.goals().findFirst().orElseThrow().id().value()));
        for (NeedId wrong : List.of(need.id(), NeedId.next())) {
            assertThat(merge(version, need, wrong))
                    .isEqualTo(new TreeAnswer.Refused("concepts.refused.mergeTarget"));
        }
        assertThat(merge(version, need, other)).isInstanceOf(TreeAnswer.Done.class);
        assertThat(drafts.remove(cast.area(), version, NodeKind.NEED, other.value()))
                .isEqualTo(new TreeAnswer.Refused("concepts.refused.discussedNeed"));
    }

    @Test
    void a_revision_keeps_the_keys_of_goals_and_needs() {
        ways.adopted(cast);
        List<NeedName> before = concepts.needsOf(cast.area());
        people.be(cast.team());
        drafts.begin(cast.area());
        Concept copy = drafts.open(cast.area()).orElseThrow();
        assertThat(copy.needs().map(Concept.Need::id))
                .containsExactlyElementsOf(before.stream().map(NeedName::id).toList());
        assertThat(copy.text().firstYear()).isEqualTo(2029);
    }

    @Test
    void only_the_team_of_the_area_writes_and_another_teams_draft_is_not_there() {
        Concept draft = ways.draft(cast);
        UUID version = draft.head().id();
        Cast other = ways.cast("uferkiez");
        people.be(other.team());
        assertThat(drafts.save(
                        other.area(),
                        version,
                        need(draft).id().value(),
                        2,
                        need(draft).text()))
                .isInstanceOf(SaveAnswer.NotFound.class);
        assertThat(drafts.add(other.area(), version, NodeKind.FIELD, version))
                .isInstanceOf(TreeAnswer.NotFound.class);
        assertThatThrownBy(() -> drafts.open(cast.area()))
                .isInstanceOf(AccessDeniedException.class);
        for (var person : List.of(cast.council(), cast.district())) {
            people.be(person);
            assertThatThrownBy(() -> drafts.begin(cast.area()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        people.signIn(people.resident("rana@example.org"));
        assertThatThrownBy(() -> drafts.open(cast.area()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private TreeAnswer merge(UUID version, Concept.Need need, NeedId into) {
        Closing merged = new Closing(Closing.Reason.MERGED, into, "");
        return drafts.close(cast.area(), version, need.id(), need.version(), merged);
    }

    private SaveAnswer save(Concept.Need need, NodeText.Need text) {
        UUID version = drafts.open(cast.area()).orElseThrow().head().id();
        return drafts.save(cast.area(), version, need.id().value(), need.version(), text);
    }

    private List<UUID> fields() {
        return drafts.open(cast.area()).orElseThrow().fields().stream()
                .map(Concept.Field::id)
                .toList();
    }

    private static Concept.Need need(Concept concept) {
        return concept.needs().findFirst().orElseThrow();
    }

    private static List<String> problems(SaveAnswer answer) {
        return ((SaveAnswer.Invalid) answer)
                .problems().stream().map(ConceptProblem::field).toList();
    }
}
