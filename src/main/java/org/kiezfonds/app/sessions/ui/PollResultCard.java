package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.PollWords;
import org.kiezfonds.app.sessions.voting.PollTally.Row;

/** What came of a poll: the bars, the words, and a table behind them. */
final class PollResultCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

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
        getContent().add(first, new PollBars(poll, result, names));
        Div rest = new Div();
        words.subList(1, words.size()).forEach(each -> rest.add(new Paragraph(each)));
        getContent()
                .add(new Details(
                        getTranslation("sessions.poll.working"), rest, table(result, language)));
    }

    private String name(UUID option) {
        return poll.option(option).map(names).orElse("");
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
            cells.addDataCell().setText(PollBars.place(row));
            NativeTableHeaderCell option = cells.addHeaderCell();
            option.getElement().setAttribute("scope", "row");
            option.setText(name(row.option()));
            cells.addDataCell().setText(PollWords.figure(poll, row, language));
            cells.addDataCell().setText(Integer.toString(row.ballots()));
        }
        return table;
    }
}
