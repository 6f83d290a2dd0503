package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.function.IntFunction;
import org.kiezfonds.app.calls.CallText;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.SketchText;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** A finance plan by kind and year, with its sums; on a phone one year below the other. */
final class PlanTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient CallText call;

    PlanTable(CallText call, SketchText text, String caption) {
        this.call = call;
        addClassName("calls-plan");
        getElement().setAttribute("aria-label", caption);
        NativeTableRow head = new NativeTableRow(header(getTranslation("calls.plan.kind"), "col"));
        call.years().forEach(year -> head.add(header(String.valueOf(year.year()), "col")));
        head.add(header(getTranslation("calls.plan.together"), "col"));
        getHead().addRows(head);
        for (CostKind kind : CostKind.values()) {
            if (!text.total(kind).equals(Money.ZERO)) {
                row(
                        getTranslation("funds.cost." + kind),
                        year -> text.total(kind, year),
                        text.total(kind),
                        false);
            }
        }
        row(getTranslation("calls.plan.total"), text::total, text.total(), true);
        for (Source source : Source.values()) {
            row(
                    getTranslation("calls.source." + source),
                    year -> text.paid(source, year),
                    text.paid(source),
                    false);
        }
        row(getTranslation("calls.plan.asked"), text::asked, text.asked(), true);
        row(getTranslation("calls.plan.frame"), call::frame, call.frame(), false);
    }

    private void row(String label, IntFunction<Money> sums, Money together, boolean isSum) {
        NativeTableRow row = new NativeTableRow(header(label, "row"));
        for (Year year : call.years()) {
            row.add(cell(sums.apply(year.year()), String.valueOf(year.year())));
        }
        row.add(cell(together, getTranslation("calls.plan.together")));
        if (isSum) {
            row.addClassName("calls-sum");
        }
        getBody().addRows(row);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(Money sum, String label) {
        NativeTableCell cell = new NativeTableCell(Formats.money(sum, getLocale()));
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
