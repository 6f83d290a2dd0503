package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Selection.Comment;
import org.kiezfonds.app.calls.Selection.Results;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.SketchId;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.tally.CriterionTally;
import org.kiezfonds.app.juries.tally.IdeaTally;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;

/** The revealed points, sketch by sketch, the highest first. */
final class PointsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 2;

    private final transient Call call;
    private final transient Map<PersonId, String> names;

    PointsSection(CallServices services, Call call, Results results) {
        this.call = call;
        names = services.selectors().names(call);
        Map<SketchId, Shown> sketches = services.reading().of(call).stream()
                .collect(Collectors.toMap(Shown::id, each -> each));
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("calls.points")),
                        new Paragraph(getTranslation("calls.points.lead")));
        for (IdeaTally tally : results.tally().ideas()) {
            SketchId id = new SketchId(tally.idea());
            Shown sketch = sketches.get(id);
            if (sketch != null) {
                getContent()
                        .add(one(sketch, tally, results.comments().getOrDefault(id, List.of())));
            }
        }
    }

    private Div one(Shown sketch, IdeaTally tally, List<Comment> comments) {
        Div box = new Div(
                new H3(getTranslation(
                        "calls.points.place",
                        tally.place(),
                        getTranslation(
                                "calls.sketch.name", sketch.letter(), sketch.organisation()))),
                new Paragraph(tally.total()
                        .map(total ->
                                getTranslation("calls.points.total", read(total), total.toString()))
                        .orElse(getTranslation("calls.points.noTotal"))));
        if (tally.isTooLittle()) {
            box.add(new Paragraph(getTranslation("calls.points.tooLittle", tally.members())));
        }
        box.add(table(sketch, tally));
        comments.forEach(each -> box.add(CallMarks.words(getTranslation(
                "calls.points.said", CallServices.called(names, each.by(), this), each.words()))));
        box.addClassName("calls-question");
        return box;
    }

    private NativeTable table(Shown sketch, IdeaTally tally) {
        NativeTable table = new NativeTable();
        table.addClassName("calls-plan");
        table.getElement()
                .setAttribute("aria-label", getTranslation("calls.points.of", sketch.letter()));
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("criterion", "given", "mean", "median", "spread")) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(getTranslation("calls.points." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().addRows(head);
        tally.criteria().forEach(each -> table.getBody().addRows(row(each)));
        return table;
    }

    private NativeTableRow row(CriterionTally tally) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(call.text().criteria().stream()
                .filter(each -> each.id().equals(tally.criterion().id()))
                .map(Criterion::name)
                .map(each -> each.in(getLocale()))
                .findFirst()
                .orElse(""));
        name.getElement().setAttribute("scope", "row");
        String given =
                tally.points().stream().map(String::valueOf).collect(Collectors.joining(" "));
        String cannot = tally.couldNotJudge() == 0
                ? ""
                : " " + getTranslation("calls.points.cannot", tally.couldNotJudge());
        return new NativeTableRow(
                name,
                cell("given", given + cannot),
                cell("mean", tally.figures().map(each -> read(each.mean())).orElse("–")),
                cell("median", tally.figures().map(each -> read(each.median())).orElse("–")),
                cell("spread", spread(tally)));
    }

    private String spread(CriterionTally tally) {
        return tally.figures()
                .map(each -> each.lowest() + "–" + each.highest())
                .map(ends -> tally.isFarApart()
                        ? ends + " " + getTranslation("calls.points.farApart")
                        : ends)
                .orElse("–");
    }

    private NativeTableCell cell(String key, String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.getElement().setAttribute("data-label", getTranslation("calls.points." + key));
        return cell;
    }

    private String read(Fraction number) {
        return Formats.decimal(number.decimal(DECIMALS), getLocale());
    }
}
