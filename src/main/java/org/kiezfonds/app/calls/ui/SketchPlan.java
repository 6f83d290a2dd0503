package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kiezfonds.app.calls.CallText;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.SketchText;
import org.kiezfonds.app.calls.SketchText.Cost;
import org.kiezfonds.app.calls.SketchText.Funding;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.uikit.FormRows;

/** The finance plan being written: costs, and what others than the fund pay. */
final class SketchPlan extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final List<String> COST =
            List.of("calls.cost.kind", "calls.cost.what", "calls.cost.year", "calls.cost.sum");

    private static final List<String> FUNDING = List.of(
            "calls.funding.kind", "calls.funding.what", "calls.funding.year", "calls.funding.sum");

    private final transient CallText call;
    private final transient Runnable changed;
    private final FormRows<PlanLine<CostKind>> costs;
    private final FormRows<PlanLine<Source>> funding;
    private boolean isFilling;

    SketchPlan(CallText call, SketchText text, Runnable changed) {
        this.call = call;
        this.changed = changed;
        costs = new FormRows<>("costs", this::cost, PlanLine::shown, this::tell);
        funding = new FormRows<>("funding", this::funding, PlanLine::shown, this::tell);
        getContent().addClassName("kf-stack");
        getContent()
                .add(
                        new H2(getTranslation("calls.costs")),
                        new Paragraph(getTranslation("calls.costs.lead")),
                        costs,
                        costs.adder(getTranslation("calls.cost.add"), PlanLine::focus),
                        new H2(getTranslation("calls.funding")),
                        new Paragraph(getTranslation("calls.funding.lead")),
                        funding,
                        funding.adder(getTranslation("calls.funding.add"), PlanLine::focus));
        show(text);
    }

    private List<Integer> years() {
        return call.years().stream().map(Year::year).toList();
    }

    private PlanLine<CostKind> cost(int number) {
        return new PlanLine<>(
                        COST,
                        number,
                        List.of(CostKind.values()),
                        "funds.cost.",
                        years(),
                        this::tell)
                .with(costs.remover(number, getTranslation("calls.cost.remove", number + 1)));
    }

    private PlanLine<Source> funding(int number) {
        return new PlanLine<>(
                        FUNDING,
                        number,
                        List.of(Source.values()),
                        "calls.source.",
                        years(),
                        this::tell)
                .with(funding.remover(number, getTranslation("calls.funding.remove", number + 1)));
    }

    /** Shows what is kept, and tells nobody. */
    void show(SketchText text) {
        isFilling = true;
        costs.clear();
        funding.clear();
        text.costs()
                .forEach(each ->
                        costs.add().show(each.kind(), each.what(), each.year(), each.sum()));
        text.funding()
                .forEach(each ->
                        funding.add().show(each.source(), each.who(), each.year(), each.sum()));
        isFilling = false;
    }

    /** What is typed, with the rest of the sketch as it is. */
    SketchText typed(SketchText rest) {
        return rest.with(
                costs.all().stream()
                        .map(each -> new Cost(each.kind(), each.what(), each.year(), each.sum()))
                        .toList(),
                funding.all().stream()
                        .map(each -> new Funding(each.kind(), each.what(), each.year(), each.sum()))
                        .toList());
    }

    FormRows<PlanLine<CostKind>> costs() {
        return costs;
    }

    FormRows<PlanLine<Source>> funding() {
        return funding;
    }

    private void tell() {
        if (!isFilling) {
            changed.run();
        }
    }
}
