package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.PollWords;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.sessions.voting.PollTally.Standing;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.uikit.StatusBadge;

/** What came of a poll as bars, the first place first, with the line up to which the places reach. */
final class PollBars extends Composite<OrderedList> {

    private static final long serialVersionUID = 1L;

    private static final int WIDE = 1_000;

    private final transient Poll poll;
    private final transient Function<PollOption, String> names;

    PollBars(Poll poll, Result result, Function<PollOption, String> names) {
        this.poll = poll;
        this.names = names;
        Locale language = RoomWords.language();
        OrderedList bars = getContent();
        bars.addClassName("kf-poll-bars");
        List<Row> rows = result.tally().rows();
        Fraction highest = rows.stream()
                .filter(row -> row.outOf() > 0)
                .map(row -> Fraction.of(row.gained(), row.outOf()))
                .max(Fraction::compareTo)
                .orElse(Fraction.ZERO);
        List<UUID> taken = poll.taken();
        boolean isLineDrawn = taken.isEmpty();
        for (Row row : rows) {
            if (!isLineDrawn && !taken.contains(row.option())) {
                isLineDrawn = true;
                ListItem line = new ListItem(
                        getTranslation("sessions.poll.line", poll.rule().places()));
                line.addClassName("kf-poll-line");
                bars.add(line);
            }
            bars.add(bar(row, taken.contains(row.option()), highest, language));
        }
    }

    private ListItem bar(Row row, boolean isTaken, Fraction highest, Locale language) {
        Span title = new Span(place(row) + " " + name(row.option()));
        title.addClassName("kf-poll-option");
        Span figure = new Span(PollWords.figure(poll, row, language));
        figure.addClassName("kf-quiet");
        ListItem item = new ListItem(title, drawn(row, isTaken, highest), figure);
        if (isTaken) {
            item.add(new StatusBadge(StatusBadge.Kind.GOOD, getTranslation("sessions.poll.taken")));
        } else if (row.standing() == Standing.TIED) {
            item.add(new StatusBadge(StatusBadge.Kind.WAIT, getTranslation("sessions.poll.tied")));
        }
        return item;
    }

    static String place(Row row) {
        return row.place() == 0 ? "–" : row.place() + ".";
    }

    private String name(UUID option) {
        return poll.option(option).map(names).orElse("");
    }

    /** The figures stand beside it, so it says nothing of its own. */
    private static Svg drawn(Row row, boolean isTaken, Fraction highest) {
        long width = row.outOf() == 0 || highest.sign() == 0
                ? 0
                : Fraction.of(row.gained(), row.outOf())
                        .times(WIDE)
                        .numerator()
                        .multiply(highest.denominator())
                        .divide(Fraction.of(row.gained(), row.outOf())
                                .denominator()
                                .multiply(highest.numerator()))
                        .longValue();
        Svg svg = new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 10\""
                + " preserveAspectRatio=\"none\"><rect class=\"kf-poll-ground\" width=\"1000\""
                + " height=\"10\"/><rect class=\""
                + (isTaken ? "kf-poll-bar-taken" : "kf-poll-bar")
                + "\" width=\""
                + width
                + "\" height=\"10\"/></svg>");
        svg.addClassName("kf-poll-svg");
        svg.getElement().setAttribute("aria-hidden", "true");
        return svg;
    }
}
