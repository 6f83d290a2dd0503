package org.kiezfonds.app.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.partners.web.NetworkLayout.Box;
import org.kiezfonds.app.partners.web.NetworkLayout.Tie;

/** No name of a picture hides another, whatever the network. */
class DrawNetworkTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_two_nodes_or_names_lie_on_each_other_and_all_are_inside(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (double width : new double[] {984, 324}) {
            int nodes = random.nextInt(1, 41);
            List<Box> boxes = boxes(nodes, random);
            double height = NetworkLayout.place(width, 300, 2.1, boxes, ties(nodes, random));
            for (int i = 0; i < nodes; i++) {
                Box box = boxes.get(i);
                assertThat(box.x).isBetween(0.0, width - box.width + 0.001);
                assertThat(box.y).isBetween(0.0, height - box.height + 0.001);
                for (int j = i + 1; j < nodes; j++) {
                    assertThat(touches(box, boxes.get(j)))
                            .as("%s and %s of %s", i, j, nodes)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void the_same_network_gives_the_same_picture() {
        assertThat(placed()).isEqualTo(placed());
    }

    @Test
    void long_names_are_broken_and_cut() {
        assertThat(LabelLines.of("Stadtteilbibliothek Lindenallee", 20))
                .containsExactly("Stadtteilbibliothek", "Lindenallee");
        assertThat(LabelLines.of("Verein zur Förderung der Lese- und Schreibkultur", 16))
                .containsExactly("Verein zur", "Förderung der …");
        assertThat(LabelLines.of("Donaudampfschifffahrtsverein", 12))
                .containsExactly("Donaudampfs…");
        assertThat(LabelLines.of("Lesewelt e. V.", 10)).containsExactly("Lesewelt", "e.\u00a0V.");
    }

    private static List<String> placed() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<Box> boxes = boxes(15, random);
        NetworkLayout.place(984, 300, 3, boxes, ties(15, random));
        return boxes.stream().map(box -> box.x + " " + box.y).toList();
    }

    private static List<Box> boxes(int nodes, RandomGenerator random) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            boxes.add(new Box(i, random.nextDouble(30, 160), random.nextDouble(50, 105)));
        }
        return boxes;
    }

    private static List<Tie> ties(int nodes, RandomGenerator random) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            groups.add(random.ints(3, 0, nodes).distinct().boxed().toList());
        }
        return List.copyOf(NetworkLayout.count(groups).keySet());
    }

    private static boolean touches(Box one, Box other) {
        return one.x < other.x + other.width
                && other.x < one.x + one.width
                && one.y < other.y + other.height
                && other.y < one.y + one.height;
    }
}
