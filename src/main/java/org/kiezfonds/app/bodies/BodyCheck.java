package org.kiezfonds.app.bodies;

import java.util.Optional;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.uikit.ShareText;

/** Reads a form for a body: what it says in clean values, and what does not fit. */
final class BodyCheck {

    static final int MOST_SEATS = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 2000;
    private static final int OLDEST_MIN_AGE = 99;
    private static final int LONGEST_TERM_MONTHS = 120;

    private BodyCheck() {}

    /** What a form says, in clean values. */
    record Values(
            BodyKind kind,
            String name,
            String purpose,
            Seats seats,
            int minSize,
            int maxSize,
            Share residentShare,
            int minAge,
            int termMonths) {}

    static Values values(Typed typed, BodyData data) {
        BodyKind kind = typed.chosen(Field.KIND, data.kind(), BodyKind.COUNCIL);
        String name = typed.line(Field.NAME, data.name(), LONGEST_NAME);
        String purpose = typed.lines(Field.PURPOSE, data.purpose(), LONGEST_PURPOSE);
        Seats seats = new Seats(
                typed.number(Field.RESIDENT_SEATS, data.residentSeats(), 0, MOST_SEATS),
                typed.number(Field.INSTITUTION_SEATS, data.institutionSeats(), 0, MOST_SEATS),
                typed.number(Field.OTHER_SEATS, data.otherSeats(), 0, MOST_SEATS));
        int minSize = typed.number(Field.MIN_SIZE, data.minSize(), 1, MOST_SEATS);
        int maxSize = typed.number(Field.MAX_SIZE, data.maxSize(), 1, MOST_SEATS);
        Share share = share(typed, data.residentShare());
        if (typed.fits()) {
            sizes(typed, seats, minSize, maxSize, share);
        }
        return new Values(
                kind,
                name,
                purpose,
                seats,
                minSize,
                maxSize,
                share,
                typed.number(Field.MIN_AGE, data.minAge(), 0, OLDEST_MIN_AGE),
                typed.number(Field.TERM_MONTHS, data.termMonths(), 1, LONGEST_TERM_MONTHS));
    }

    private static Share share(Typed typed, String text) {
        if (text.isBlank()) {
            return Share.NONE;
        }
        Optional<Share> share = ShareText.read(text);
        if (share.isEmpty()) {
            typed.add(Field.RESIDENT_SHARE, "bodies.problem.share");
        }
        return share.orElse(Share.NONE);
    }

    private static void sizes(Typed typed, Seats seats, int minSize, int maxSize, Share share) {
        if (minSize > maxSize) {
            typed.add(Field.MIN_SIZE, "bodies.problem.minOverMax", maxSize);
        }
        if (maxSize > seats.total()) {
            typed.add(Field.MAX_SIZE, "bodies.problem.maxOverSeats", seats.total());
        }
        if (share.atLeast(minSize) > seats.residents()) {
            typed.add(
                    Field.RESIDENT_SHARE,
                    "bodies.problem.shareUnreachable",
                    share.atLeast(minSize),
                    minSize,
                    seats.residents());
        }
    }
}
