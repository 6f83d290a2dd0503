package org.kiezfonds.app.decisions.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Vote;

/**
 * A vote as a half circle of seats: yes from the left, then who abstained, who did not vote, and no
 * at the right; and the line that the yes votes have to cross. Each kind has a sign of its own, so
 * that the picture needs no colour.
 *
 * @param seats from the left to the right
 * @param line from the inner to the outer edge; null where more votes were needed than there are
 *     seats
 * @param rows the same as a table, without kinds that are not there
 */
public record VotePicture(List<Seat> seats, @Nullable Line line, List<Row> rows) {

    private static final double WIDTH = 400;
    private static final double BASE = 196;
    private static final double OUTER = 172;
    private static final double INNER = 108;
    private static final double BEYOND = 14;

    public VotePicture {
        seats = List.copyOf(seats);
        rows = List.copyOf(rows);
    }

    /** How somebody voted, in the order of the picture. */
    public enum Kind {
        YES,
        ABSTAINED,
        /** Was there and could vote. */
        SILENT,
        /** Could not vote: not there. */
        AWAY,
        CONFLICTED,
        NO
    }

    /** A seat; a sign is drawn into it from its centre. */
    public record Seat(Kind kind, String cx, String cy, String r, String sign) {}

    /** The line that has to be crossed. */
    public record Line(String x1, String y1, String x2, String y2) {}

    /** How many of a kind. */
    public record Row(Kind kind, long votes) {}

    private record Place(double angle, double radius) {}

    static VotePicture of(Vote.Result result) {
        List<Row> rows = rows(result);
        int all = (int) rows.stream().mapToLong(Row::votes).sum();
        List<Place> places = places(all);
        double size = size(all);
        List<Seat> seats = new ArrayList<>();
        for (Row row : rows) {
            for (long i = 0; i < row.votes(); i++) {
                seats.add(seat(row.kind(), places.get(seats.size()), size));
            }
        }
        return new VotePicture(seats, line(places, result.needed()), rows);
    }

    private static List<Row> rows(Vote.Result result) {
        long cast = result.yes() + result.no() + result.abstained();
        long silent = Math.max(0, result.voters() - cast);
        long away = Math.max(0, result.members() - result.conflicted() - cast - silent);
        return List.of(
                        new Row(Kind.YES, result.yes()),
                        new Row(Kind.ABSTAINED, result.abstained()),
                        new Row(Kind.SILENT, silent),
                        new Row(Kind.AWAY, away),
                        new Row(Kind.CONFLICTED, result.conflicted()),
                        new Row(Kind.NO, result.no()))
                .stream()
                .filter(row -> row.votes() > 0)
                .toList();
    }

    private static int circles(int all) {
        return all <= 12 ? 1 : all <= 26 ? 2 : all <= 45 ? 3 : all <= 90 ? 5 : 7;
    }

    private static double size(int all) {
        int circles = circles(all);
        return circles == 1 ? 16 : Math.min(13, (OUTER - INNER) / (circles - 1) / 2.4);
    }

    /** As many places in each circle as its length allows; from the left to the right over all. */
    private static List<Place> places(int all) {
        int circles = circles(all);
        double[] radii = new double[circles];
        double sum = 0;
        for (int i = 0; i < circles; i++) {
            radii[i] = circles == 1
                    ? (OUTER + INNER) / 2
                    : OUTER - i * (OUTER - INNER) / (circles - 1);
            sum += radii[i];
        }
        List<Place> places = new ArrayList<>();
        int left = all;
        for (int i = 0; i < circles; i++) {
            int here = i == circles - 1
                    ? left
                    : Math.min(left, (int) Math.round(all * radii[i] / sum));
            left -= here;
            for (int seat = 0; seat < here; seat++) {
                double angle = here == 1 ? Math.PI / 2 : Math.PI * seat / (here - 1);
                places.add(new Place(angle, radii[i]));
            }
        }
        places.sort(Comparator.comparingDouble(Place::angle).thenComparingDouble(Place::radius));
        return places;
    }

    /** Between the last seat that would not be enough and the first that is. */
    private static @Nullable Line line(List<Place> places, long needed) {
        if (needed < 1 || needed > places.size()) {
            return null;
        }
        int enough = (int) needed - 1;
        double after = places.get(enough).angle();
        double before =
                enough == 0 ? after - Math.PI / 12 : places.get(enough - 1).angle();
        double angle = enough + 1 < places.size()
                ? (after + places.get(enough + 1).angle()) / 2
                : after + (after - before) / 2;
        double within = Math.clamp(angle, 0, Math.PI);
        return new Line(
                x(within, INNER - 2 * BEYOND),
                y(within, INNER - 2 * BEYOND),
                x(within, OUTER + BEYOND),
                y(within, OUTER + BEYOND));
    }

    private static Seat seat(Kind kind, Place place, double size) {
        return new Seat(
                kind,
                x(place.angle(), place.radius()),
                y(place.angle(), place.radius()),
                number(size),
                sign(kind, place, size * 0.5));
    }

    /** A tick, a cross, a dash; nothing for those who gave no vote. */
    private static String sign(Kind kind, Place place, double half) {
        double x = WIDTH / 2 - place.radius() * Math.cos(place.angle());
        double y = BASE - place.radius() * Math.sin(place.angle());
        return switch (kind) {
            case YES ->
                "M" + number(x - half) + " " + number(y) + "l" + number(half * 0.75) + " "
                        + number(half * 0.75) + " " + number(half * 1.25) + " "
                        + number(-half * 1.5);
            case NO ->
                "M" + number(x - half * 0.8) + " " + number(y - half * 0.8) + "l"
                        + number(half * 1.6) + " " + number(half * 1.6) + "m0 "
                        + number(-half * 1.6) + "l" + number(-half * 1.6) + " "
                        + number(half * 1.6);
            case ABSTAINED -> "M" + number(x - half) + " " + number(y) + "h" + number(half * 2);
            case SILENT, AWAY, CONFLICTED -> "";
        };
    }

    private static String x(double angle, double radius) {
        return number(WIDTH / 2 - radius * Math.cos(angle));
    }

    private static String y(double angle, double radius) {
        return number(BASE - radius * Math.sin(angle));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
