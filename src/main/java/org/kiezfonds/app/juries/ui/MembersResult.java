package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.juries.ScoreResults.Results;
import org.kiezfonds.app.juries.tally.MemberTally;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.uikit.Formats;

/** Who scored strictly and who leniently: to know, never to correct. */
final class MembersResult extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 2;

    MembersResult(Results results, Map<UUID, String> names) {
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("juries.results.members")));
        if (results.tally().members().isEmpty()) {
            getContent()
                    .add(new Paragraph(
                            getTranslation("juries.results.members.few", MemberTally.ENOUGH)));
            return;
        }
        NativeTableHeader head = new NativeTableHeader(new NativeTableRow(
                column("who"), column("ideas"), column("own"), column("others"), column("is")));
        NativeTableBody body = new NativeTableBody();
        results.tally().members().forEach(each -> body.add(row(each, names)));
        NativeTable table = new NativeTable(head, body);
        table.addClassName("kf-result-table");
        // On a phone it is wider than the page: what scrolls is reached by keyboard, too.
        Div scroll = new Div(table);
        scroll.addClassName("kf-result-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("juries.results.members"));
        getContent().add(new Paragraph(getTranslation("juries.results.members.text")), scroll);
    }

    private NativeTableHeaderCell column(String key) {
        NativeTableHeaderCell cell =
                new NativeTableHeaderCell(getTranslation("juries.results.members." + key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(MemberTally each, Map<UUID, String> names) {
        NativeTableHeaderCell who =
                new NativeTableHeaderCell(names.getOrDefault(each.member(), ""));
        who.getElement().setAttribute("scope", "row");
        int side = each.difference().sign();
        String key = side == 0 ? "same" : side > 0 ? "lenient" : "strict";
        Fraction distance = side < 0 ? each.difference().times(-1) : each.difference();
        return new NativeTableRow(
                who,
                new NativeTableCell(Integer.toString(each.ideas())),
                new NativeTableCell(decimal(each.own())),
                new NativeTableCell(decimal(each.others())),
                new NativeTableCell(
                        getTranslation("juries.results.members.is." + key, decimal(distance))));
    }

    private String decimal(Fraction number) {
        return Formats.decimal(number.decimal(PLACES), getLocale());
    }
}
