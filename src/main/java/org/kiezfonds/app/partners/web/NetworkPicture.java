package org.kiezfonds.app.partners.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.NetworkFacts;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerKind;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.web.NetworkLayout.Box;
import org.kiezfonds.app.partners.web.NetworkLayout.Tie;

/**
 * The network drawn: partners as circles, the larger the more co-operations they take part in, and
 * lines between those who work together. Measures are those of the picture's own grid.
 *
 * @param name tells the pictures of a page apart
 */
public record NetworkPicture(
        String name, int width, int height, int letters, List<Node> nodes, List<Edge> edges) {

    private static final int LEAST_RADIUS = 15;
    private static final int LARGEST_RADIUS = 32;
    private static final int GROWTH = 3;

    public NetworkPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A partner; x and y are the middle of its circle. */
    public record Node(
            int x,
            int y,
            int radius,
            PartnerKind kind,
            PartnerName partner,
            int cooperations,
            List<Line> label) {

        public Node {
            label = List.copyOf(label);
        }
    }

    /** A line of a name, below the circle. */
    public record Line(int y, String text) {}

    /** Two partners who work together, in so many co-operations. */
    public record Edge(
            int x1, int y1, int x2, int y2, int count, String one, String other, String titles) {

        /** Thicker with each co-operation, up to a limit. */
        public int thickness() {
            return Math.min(2 * count, 8);
        }
    }

    /** For screens where it has the width of a page. */
    static NetworkPicture wide(NetworkFacts facts) {
        return new Drawing("breit", 1000, 460, 3.2, 16, 20).draw(facts);
    }

    /** For telephones. */
    static NetworkPicture narrow(NetworkFacts facts) {
        return new Drawing("schmal", 340, 360, 2.1, 14, 16).draw(facts);
    }

    /**
     * How it is drawn.
     *
     * @param airy how many times the room of nodes and names it has
     * @param letters the height of letters
     * @param longestLine in characters
     */
    private record Drawing(
            String name, int width, int leastHeight, double airy, int letters, int longestLine) {

        private static final double LETTER_WIDTH = 0.58;
        private static final double LINE = 1.25;
        private static final int GAP = 4;
        private static final int EDGE = 8;

        NetworkPicture draw(NetworkFacts facts) {
            Map<PartnerId, Integer> numbers = new HashMap<>();
            List<Partner> partners = facts.drawn();
            for (int i = 0; i < partners.size(); i++) {
                numbers.put(partners.get(i).id(), i);
            }
            List<List<Integer>> groups = facts.cooperations().stream()
                    .map(each -> each.partners().stream()
                            .map(partner -> numbers.getOrDefault(partner.id(), -1))
                            .filter(number -> number >= 0)
                            .toList())
                    .toList();
            int[] cooperations = new int[partners.size()];
            groups.forEach(group -> group.forEach(number -> cooperations[number]++));
            Map<Tie, Integer> ties = NetworkLayout.count(groups);
            List<Box> boxes = new ArrayList<>();
            List<List<String>> labels = new ArrayList<>();
            for (int i = 0; i < partners.size(); i++) {
                List<String> label = LabelLines.of(partners.get(i).profile().name(), longestLine);
                labels.add(label);
                boxes.add(box(i, radius(cooperations[i]), label));
            }
            double height = NetworkLayout.place(
                    width - 2 * EDGE, leastHeight, airy, boxes, List.copyOf(ties.keySet()));
            List<Node> nodes = new ArrayList<>();
            for (Box box : boxes) {
                nodes.add(node(
                        box, partners.get(box.node), cooperations[box.node], labels.get(box.node)));
            }
            return new NetworkPicture(
                    name,
                    width,
                    (int) Math.ceil(height) + 2 * EDGE,
                    letters,
                    nodes,
                    edges(ties, titles(facts, numbers), nodes));
        }

        private static int radius(int cooperations) {
            return Math.min(LEAST_RADIUS + GROWTH * cooperations, LARGEST_RADIUS);
        }

        private Box box(int number, int radius, List<String> label) {
            int longest = label.stream().mapToInt(String::length).max().orElse(0);
            return new Box(
                    number,
                    Math.max(2 * radius, longest * letters * LETTER_WIDTH),
                    2 * radius + GAP + label.size() * letters * LINE);
        }

        private Node node(Box box, Partner partner, int cooperations, List<String> label) {
            int radius = radius(cooperations);
            int x = (int) Math.round(box.x + box.width / 2) + EDGE;
            int y = (int) Math.round(box.y + radius) + EDGE;
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < label.size(); i++) {
                lines.add(new Line(
                        (int) Math.round(y + radius + GAP + letters * (0.8 + i * LINE)),
                        label.get(i)));
            }
            return new Node(
                    x, y, radius, partner.profile().kind(), partner.named(), cooperations, lines);
        }

        private static Map<Tie, String> titles(
                NetworkFacts facts, Map<PartnerId, Integer> numbers) {
            Map<Tie, String> titles = new HashMap<>();
            for (Cooperation each : facts.cooperations()) {
                List<Integer> group = each.partners().stream()
                        .map(partner -> numbers.getOrDefault(partner.id(), -1))
                        .filter(number -> number >= 0)
                        .toList();
                NetworkLayout.count(List.of(group))
                        .keySet()
                        .forEach(tie ->
                                titles.merge(tie, each.title(), (all, next) -> all + "; " + next));
            }
            return titles;
        }

        private static List<Edge> edges(
                Map<Tie, Integer> ties, Map<Tie, String> titles, List<Node> nodes) {
            List<Edge> edges = new ArrayList<>();
            Map<String, Tie> sorted = new TreeMap<>();
            ties.keySet()
                    .forEach(tie -> sorted.put("%04d-%04d".formatted(tie.one(), tie.other()), tie));
            for (Tie tie : sorted.values()) {
                Node one = nodes.get(tie.one());
                Node other = nodes.get(tie.other());
                edges.add(new Edge(
                        one.x(),
                        one.y(),
                        other.x(),
                        other.y(),
                        ties.getOrDefault(tie, 1),
                        one.partner().name(),
                        other.partner().name(),
                        titles.getOrDefault(tie, "")));
            }
            return edges;
        }
    }
}
