package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.Comparison.PieceKind;
import org.kiezfonds.app.concepts.Comparison.Status;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class CompareConceptsTest {

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private Concepts concepts;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private TestPeople people;

    private Cast cast;

    @BeforeEach
    void a_revision() {
        cast = ways.cast("lindenkiez");
        ways.adopted(cast);
        people.be(cast.team());
        drafts.begin(cast.area());
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_need_that_got_another_name_is_changed_and_not_new() {
        Concept.Need need = draft().needs().findFirst().orElseThrow();
        drafts.save(
                cast.area(),
                draft().head().id(),
                need.id().value(),
                need.version(),
                NodeText.Need.titled("Ein heller Ort für alle", need.text().body()));
        Comparison comparison = drafts.compareWithCopied(cast.area()).orElseThrow();
        assertThat(comparison.parts()).singleElement().satisfies(part -> {
            assertThat(part.status()).isEqualTo(Status.CHANGED);
            assertThat(part.texts().getFirst().pieces())
                    .extracting(Comparison.Piece::kind, Comparison.Piece::text)
                    .containsExactly(
                            tuple(PieceKind.SAME, "Ein "),
                            tuple(PieceKind.NEW, "heller "),
                            tuple(PieceKind.SAME, "Ort für alle "));
        });
    }

    @Test
    void new_dropped_closed_and_moved_parts_are_told_apart() {
        Concept draft = draft();
        Concept.Need need = draft.needs().findFirst().orElseThrow();
        var version = draft.head().id();
        var other = ways.add(cast, version, NodeKind.GOAL, draft.fields().get(1).id());
        ways.add(cast, version, NodeKind.NEED, other);
        drafts.moveNeed(cast.area(), version, need.id(), new GoalId(other));
        drafts.remove(
                cast.area(),
                version,
                NodeKind.MEASURE,
                draft.measures().findFirst().orElseThrow().id());
        Comparison moved = drafts.compareWithCopied(cast.area()).orElseThrow();
        assertThat(moved.count(NodeKind.GOAL, Status.NEW)).isEqualTo(1);
        assertThat(moved.count(NodeKind.NEED, Status.NEW)).isEqualTo(1);
        assertThat(moved.count(NodeKind.MEASURE, Status.DROPPED)).isEqualTo(1);
        assertThat(moved.of(NodeKind.NEED, Status.MOVED))
                .singleElement()
                .satisfies(part -> assertThat(part.movedFrom())
                        .isEqualTo("Integration und Nachbarschaft › Alle können mitreden"));

        drafts.close(
                cast.area(),
                version,
                need.id(),
                need.version(),
                new Closing(Closing.Reason.DONE, null, "Ist da."));
        assertThat(drafts.compareWithCopied(cast.area())
                        .orElseThrow()
                        .count(NodeKind.NEED, Status.CLOSED))
                .isEqualTo(1);
    }

    @Test
    void versions_are_compared_in_public_once_both_are_public() {
        assertThat(concepts.compare(cast.area(), 1, 2)).isEmpty();
        ways.discussed(cast, draft().head());
        people.signOut();
        Comparison there = concepts.compare(cast.area(), 2, 1).orElseThrow();
        assertThat(concepts.compare(cast.area(), 1, 2)).contains(there);
        assertThat(concepts.compare(cast.area(), 1, 1)).isEmpty();
        assertThat(concepts.compare(cast.area(), 1, 9)).isEmpty();
    }

    @Test
    void old_and_new_text_come_whole_out_of_the_pieces() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = words(random, random.nextInt(30));
            String after = words(random, random.nextInt(30));
            List<Comparison.Piece> pieces = WordDifference.of(before, after);
            assertThat(joined(pieces, PieceKind.NEW)).isEqualTo(before.strip());
            assertThat(joined(pieces, PieceKind.GONE)).isEqualTo(after.strip());
        }
    }

    @Test
    void two_huge_texts_are_compared_in_a_moment() {
        Random random = new Random(8);
        String before = lines(random);
        String after = lines(random);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(WordDifference.of(before, after)).isNotEmpty());
    }

    private Concept draft() {
        return drafts.open(cast.area()).orElseThrow();
    }

    private static String joined(List<Comparison.Piece> pieces, PieceKind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Comparison.Piece::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(6))
                .collect(Collectors.joining(" "));
    }

    private static String lines(Random random) {
        return IntStream.range(0, 3_000)
                .mapToObj(i -> words(random, 8))
                .collect(Collectors.joining("\n"));
    }
}
