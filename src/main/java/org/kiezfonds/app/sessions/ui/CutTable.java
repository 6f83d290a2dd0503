package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.uikit.Formats;

/** A lower sum, row by row of the cost plan. */
final class CutTable extends Composite<NativeTable> {

    private static final long serialVersionUID = 1L;

    CutTable(List<Line> lines) {
        NativeTableBody body = new NativeTableBody();
        for (Line line : lines) {
            NativeTableHeaderCell what = new NativeTableHeaderCell(line.what());
            what.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    what,
                    new NativeTableCell(Formats.money(line.asked(), getLocale())),
                    new NativeTableCell(Formats.money(line.granted(), getLocale()))));
        }
        getContent().addClassName("kf-room-table");
        getContent()
                .add(
                        new NativeTableHeader(new NativeTableRow(
                                column("what"), column("asked"), column("granted"))),
                        body);
    }

    private NativeTableHeaderCell column(String key) {
        NativeTableHeaderCell cell =
                new NativeTableHeaderCell(getTranslation("sessions.room.cut." + key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
