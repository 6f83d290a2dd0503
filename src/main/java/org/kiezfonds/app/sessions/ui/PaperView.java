package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Block;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Heading;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Points;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Rows;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Words;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;

/** Minutes in words, below a heading of the second level. In German, the binding language. */
final class PaperView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SECTION = 2;
    private static final int MOTION = 3;

    PaperView(MinutesPaper paper) {
        getContent().addClassName("kf-minutes-paper");
        getContent().getElement().setAttribute("lang", "de");
        DescriptionList facts = new DescriptionList();
        paper.facts()
                .forEach(fact -> facts.add(
                        new DescriptionList.Term(fact.label()),
                        new DescriptionList.Description(fact.value())));
        getContent().add(facts);
        paper.blocks().stream().map(PaperView::block).forEach(getContent()::add);
    }

    private static Component block(Block block) {
        return switch (block) {
            case Heading(int level, String text) -> heading(level, text);
            case Words(String text, boolean isInternal) -> words(text, isInternal);
            case Points(boolean isNumbered, List<String> points) ->
                isNumbered ? new OrderedList(items(points)) : new UnorderedList(items(points));
            case Rows rows -> table(rows);
        };
    }

    private static Component heading(int level, String text) {
        return switch (level) {
            case SECTION -> new H3(text);
            case MOTION -> new H4(text);
            default -> new H5(text);
        };
    }

    private static Component words(String text, boolean isInternal) {
        Paragraph words = new Paragraph(text);
        words.addClassName("kf-minutes-words");
        if (isInternal) {
            Span mark =
                    new Span(Texts.get(Languages.GERMAN, "sessions.minutes.paper.internal") + " ");
            mark.addClassName("kf-minutes-mark");
            words.addComponentAsFirst(mark);
            words.addClassName("kf-minutes-internal");
        }
        return words;
    }

    private static ListItem[] items(List<String> points) {
        return points.stream().map(ListItem::new).toArray(ListItem[]::new);
    }

    private static Component table(Rows rows) {
        NativeTableRow head = new NativeTableRow();
        rows.head().forEach(cell -> head.add(header(cell, "col")));
        NativeTableBody body = new NativeTableBody();
        for (List<String> cells : rows.rows()) {
            NativeTableRow row = new NativeTableRow(header(cells.getFirst(), "row"));
            cells.subList(1, cells.size()).forEach(cell -> row.add(new NativeTableCell(cell)));
            body.add(row);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.setCaptionText(rows.caption());
        Div scroll = new Div(table);
        scroll.addClassName("kf-minutes-scroll");
        // On a phone it is wider than the page: what scrolls is reached by keyboard, too.
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", rows.caption());
        return scroll;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
