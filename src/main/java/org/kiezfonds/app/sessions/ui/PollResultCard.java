package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
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

/** What came of a poll: bars with the line of places, the words, and a table behind them. */
final class PollResultCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int WIDE = 1_000;

    private final transient Poll poll;
    private final transient Function<PollOption, String> names;

    PollResultCard(Poll poll, Result result, Function<PollOption, String> names) {
        this.poll = poll;
        this.names = names;
        Locale language = RoomWords.language();
        getContent().addClassNames("kf-card", "kf-poll-result");
        getContent().add(new H3(poll.question()));
        List<String> words = PollWords.of(poll, language);
        Paragraph first = new Paragraph(words.getFirst());
        first.addClassName("kf-poll-first");
        getContent().add(first, bars(result, language));
        Div rest = new Div();
        words.subList(1, words.size()).forEach(each -> rest.add(new Paragraph(each)));
        getContent()
                .add(new Details(
                        getTranslation("sessions.poll.working"), rest, table(result, language)));
    }

    private OrderedList bars(Result result, Locale language) {
        OrderedList bars = new OrderedList();
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
        return bars;
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

    private static String place(Row row) {
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

    private NativeTable table(Result result, Locale language) {
        NativeTable table = new NativeTable();
        table.addClassName("kf-table");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("place", "option", "figure", "ballots")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            cell.setText(getTranslation("sessions.poll.column." + column));
        }
        for (Row row : result.tally().rows()) {
            NativeTableRow cells = table.getBody().addRow();
            cells.addDataCell().setText(place(row));
            NativeTableHeaderCell option = cells.addHeaderCell();
            option.getElement().setAttribute("scope", "row");
            option.setText(name(row.option()));
            cells.addDataCell().setText(PollWords.figure(poll, row, language));
            cells.addDataCell().setText(Integer.toString(row.ballots()));
        }
        return table;
    }
}
