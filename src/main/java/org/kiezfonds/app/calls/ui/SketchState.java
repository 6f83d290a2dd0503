package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallProblem;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.SketchText;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.calls.Sketches.Check;
import org.kiezfonds.app.funds.FindingList;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** How a sketch stands while it is written: sums against the frame, what is missing, the rules. */
final class SketchState extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final transient Call call;
    private final Div sums = new Div();
    private final UnorderedList problems = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final FindingList findings = new FindingList();

    SketchState(CallServices services, Call call) {
        this.services = services;
        this.call = call;
        sums.addClassName("kf-rows");
        sums.getElement().setAttribute("role", "status");
        none.setText(getTranslation("calls.state.complete"));
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("calls.state.sums")),
                        sums,
                        new H2(getTranslation("calls.state.open")),
                        none,
                        problems,
                        findings);
    }

    void show(SketchText text) {
        sums.removeAll();
        for (Year year : call.text().years()) {
            sums.add(sum(text, year.year()));
        }
        sums.add(own(text));
        Check check = services.sketches().check(call, text);
        problems.removeAll();
        check.problems().forEach(each -> problems.add(new ListItem(words(each))));
        none.setVisible(check.problems().isEmpty());
        findings.show(check.findings());
    }

    private Div sum(SketchText text, int year) {
        Money asked = text.asked(year);
        Money frame = call.text().frame(year);
        boolean fits = !asked.isNegative() && asked.compareTo(frame) <= 0;
        Div row = new Div(
                new StatusBadge(
                        fits ? StatusBadge.Kind.GOOD : StatusBadge.Kind.BAD,
                        getTranslation(fits ? "calls.state.fits" : "calls.state.above")),
                new Span(getTranslation(
                        "calls.state.year",
                        String.valueOf(year),
                        Formats.money(asked, getLocale()),
                        Formats.money(frame, getLocale()))));
        row.addClassName("kf-row");
        return row;
    }

    private Div own(SketchText text) {
        Integer percent = call.text().ownPercent();
        Money paid = text.paid(Source.OWN);
        Div row = new Div(new Span(getTranslation(
                "calls.state.own",
                Formats.money(paid, getLocale()),
                Formats.money(text.total(), getLocale()),
                percent == null ? 0 : percent)));
        row.addClassName("kf-row");
        return row;
    }

    /** What is wrong, with the name of the part in which it is. */
    private String words(CallProblem problem) {
        String what = getTranslation(problem.textKey(), problem.arguments().toArray());
        return part(problem.field(), this) + what;
    }

    /** The part of the sketch, and a colon; empty where it is the whole. */
    static String part(String field, Component in) {
        String key = switch (field) {
            case "" -> "";
            case "organisation" -> "calls.sketch.organisation";
            case "kind" -> "calls.sketch.kind";
            case "costs" -> "calls.costs";
            case "funding" -> "calls.funding";
            case "rules" -> "calls.sketch.rules";
            default -> "calls.answer." + Field.valueOf(field);
        };
        return key.isEmpty() ? "" : in.getTranslation(key) + ": ";
    }
}
