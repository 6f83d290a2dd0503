package org.kiezfonds.app.partners.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Says where the nodes of a picture stand: those that belong together near each other
 * (Fruchterman and Reingold 1991), and no node or name on top of another. The same network always
 * gives the same picture.
 */
final class NetworkLayout {

    private static final long SEED = 20_260_105;
    private static final int ITERATIONS = 300;
    private static final double PULL = 0.55;
    private static final int ROUNDS = 300;
    private static final int ATTEMPTS = 4;
    private static final double TALLER = 1.25;
    private static final double GAP = 6;

    private final double width;
    private double height;
    private final List<Box> boxes;

    private NetworkLayout(double width, double leastHeight, double airy, List<Box> boxes) {
        this.width = width;
        this.boxes = boxes;
        double room = boxes.stream().mapToDouble(box -> box.width * box.height).sum();
        this.height = Math.max(leastHeight, airy * room / width);
    }

    /** What a node takes up with its name; x and y are its upper left corner. */
    static final class Box {
        final int node;
        final double width;
        final double height;
        double x;
        double y;

        Box(int node, double width, double height) {
            this.node = node;
            this.width = width;
            this.height = height;
        }

        boolean overlaps(Box other) {
            return overlapX(other) > 0 && overlapY(other) > 0;
        }

        private double overlapX(Box other) {
            return Math.min(x + width, other.x + other.width) - Math.max(x, other.x) + GAP;
        }

        private double overlapY(Box other) {
            return Math.min(y + height, other.y + other.height) - Math.max(y, other.y) + GAP;
        }
    }

    /** Two nodes that belong together, by their numbers. */
    record Tie(int one, int other) {}

    /**
     * Places the boxes.
     *
     * @param airy how many times the room of the boxes the picture has, so that edges are seen
     * @return the height of the picture
     */
    static double place(
            double width, double leastHeight, double airy, List<Box> boxes, List<Tie> ties) {
        if (boxes.isEmpty()) {
            return leastHeight;
        }
        NetworkLayout layout = new NetworkLayout(width, leastHeight, airy, boxes);
        layout.pull(ties);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            layout.spread();
            if (layout.push()) {
                return layout.height;
            }
            layout.height *= TALLER;
        }
        layout.rows();
        return layout.height;
    }

    private void pull(List<Tie> ties) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        boxes.forEach(box -> graph.addVertex(box.node));
        ties.forEach(tie -> graph.addEdge(tie.one, tie.other));
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(new Box2D(0, 0, width, height));
        new FRLayoutAlgorithm2D<Integer, DefaultEdge>(ITERATIONS, PULL, new Random(SEED))
                .layout(graph, model);
        for (Box box : boxes) {
            Point2D point = model.get(box.node);
            box.x = point.getX() - box.width / 2;
            box.y = point.getY() - box.height / 2;
        }
    }

    /** Uses all of the room, so that little has to be pushed. */
    private void spread() {
        double left = boxes.stream().mapToDouble(box -> box.x).min().orElse(0);
        double top = boxes.stream().mapToDouble(box -> box.y).min().orElse(0);
        double right =
                boxes.stream().mapToDouble(box -> box.x + box.width).max().orElse(1);
        double bottom =
                boxes.stream().mapToDouble(box -> box.y + box.height).max().orElse(1);
        for (Box box : boxes) {
            box.x = (box.x - left) * stretch(width - box.width, right - left - box.width);
            box.y = (box.y - top) * stretch(height - box.height, bottom - top - box.height);
            keepInside(box);
        }
    }

    private static double stretch(double room, double used) {
        return used < 1 ? 0 : room / used;
    }

    /** Moves boxes that lie on each other apart; false where there is no end of it. */
    private boolean push() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    if (boxes.get(i).overlaps(boxes.get(j))) {
                        pushApart(boxes.get(i), boxes.get(j));
                        moved = true;
                    }
                }
            }
            if (!moved) {
                return true;
            }
        }
        return false;
    }

    private void pushApart(Box one, Box other) {
        double dx = one.overlapX(other) / 2 + 0.5;
        double dy = one.overlapY(other) / 2 + 0.5;
        if (dx < dy) {
            double sign = middleX(one) <= middleX(other) ? -1 : 1;
            one.x += sign * dx;
            other.x -= sign * dx;
        } else {
            double sign = one.y <= other.y ? -1 : 1;
            one.y += sign * dy;
            other.y -= sign * dy;
        }
        keepInside(one);
        keepInside(other);
    }

    private static double middleX(Box box) {
        return box.x + box.width / 2;
    }

    private void keepInside(Box box) {
        box.x = Math.clamp(box.x, 0, Math.max(0, width - box.width));
        box.y = Math.clamp(box.y, 0, Math.max(0, height - box.height));
    }

    /** In rows, in about the order that they had: always possible. */
    private void rows() {
        List<Box> byHeight = new ArrayList<>(boxes);
        byHeight.sort(
                Comparator.comparingDouble((Box box) -> box.y).thenComparingInt(box -> box.node));
        double y = 0;
        while (!byHeight.isEmpty()) {
            List<Box> row = new ArrayList<>();
            double taken = 0;
            while (!byHeight.isEmpty()
                    && (row.isEmpty() || taken + byHeight.getFirst().width + GAP <= width)) {
                Box next = byHeight.removeFirst();
                taken += next.width + GAP;
                row.add(next);
            }
            row.sort(Comparator.comparingDouble((Box box) -> box.x)
                    .thenComparingInt(box -> box.node));
            y += placeRow(row, y, taken) + 2 * GAP;
        }
        height = y;
    }

    private double placeRow(List<Box> row, double y, double taken) {
        double gap = Math.max(0, width - taken) / (row.size() + 1);
        double x = gap;
        double tallest = 0;
        for (Box box : row) {
            box.x = x;
            box.y = y;
            x += box.width + GAP + gap;
            tallest = Math.max(tallest, box.height);
        }
        return tallest;
    }

    /** How often two nodes belong together. */
    static Map<Tie, Integer> count(List<List<Integer>> groups) {
        Map<Tie, Integer> ties = new LinkedHashMap<>();
        for (List<Integer> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    int one = Math.min(group.get(i), group.get(j));
                    int other = Math.max(group.get(i), group.get(j));
                    ties.merge(new Tie(one, other), 1, Integer::sum);
                }
            }
        }
        return ties;
    }
}
