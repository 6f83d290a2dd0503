package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.ScoreResults.Comment;
import org.kiezfonds.app.juries.ScoreResults.Named;
import org.kiezfonds.app.juries.ScoreResults.Results;
import org.kiezfonds.app.juries.tally.CriterionTally;
import org.kiezfonds.app.juries.tally.CriterionTally.Figures;
import org.kiezfonds.app.juries.tally.IdeaTally;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.juries.tally.Standing;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** What the panel gave one idea: place, total, and each criterion as a picture and a table. */
final class IdeaResult extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 2;

    private final transient Results results;
    private final transient IdeaTally tally;
    private final transient Map<UUID, String> names;

    IdeaResult(Results results, IdeaTally tally, Map<UUID, String> names) {
        this.results = results;
        this.tally = tally;
        this.names = names;
        getContent().addClassName("kf-result");
        getContent().add(head());
        Details details = new Details(getTranslation("juries.results.criteria"));
        details.setWidthFull();
        for (CriterionTally each : tally.criteria()) {
            details.add(criterion(each));
        }
        comments(details);
        getContent().add(details);
    }

    private Div head() {
        Named named = results.ideas().get(tally.idea());
        Span place = new Span(getTranslation("juries.results.place", tally.place()));
        place.addClassName("kf-result-place");
        H3 title = new H3(
                named == null ? "" : ScoreParts.title(named.number(), named.title(), getLocale()));
        Span total = new Span(tally.total()
                .map(each -> getTranslation("juries.results.total", decimal(each), each.toString()))
                .orElseGet(() -> getTranslation("juries.results.noTotal")));
        total.addClassName("kf-result-total");
        Div marks = new Div();
        marks.addClassName("kf-actions");
        if (tally.standing() != Standing.MEETS) {
            marks.add(new StatusBadge(
                    tally.standing() == Standing.OPEN
                            ? StatusBadge.Kind.WAIT
                            : StatusBadge.Kind.BAD,
                    getTranslation("juries.results.standing." + tally.standing())));
        }
        if (tally.isFarApart()) {
            marks.add(new StatusBadge(
                    StatusBadge.Kind.INFO, getTranslation("juries.results.farApart")));
        }
        if (tally.isTooLittle()) {
            marks.add(new StatusBadge(
                    StatusBadge.Kind.NEUTRAL, getTranslation("juries.results.tooLittle")));
        }
        Div head = new Div(place, title, total, marks);
        head.addClassName("kf-result-head");
        return head;
    }

    private Div criterion(CriterionTally each) {
        Criterion criterion = results.criteria().criteria().stream()
                .filter(one -> one.id().equals(each.criterion().id()))
                .findFirst()
                .orElseThrow();
        Div part = new Div(new H4(getTranslation(
                "juries.results.criterion",
                criterion.name().in(getLocale()),
                each.criterion().weight())));
        part.addClassName("kf-result-criterion");
        String words = words(each);
        part.add(new DotPlot(each, mine(each), words), new Paragraph(words));
        if (each.isFarApart()) {
            part.add(new StatusBadge(
                    StatusBadge.Kind.INFO, getTranslation("juries.results.farApart")));
        }
        Details table = new Details(getTranslation("juries.results.table"), table(each));
        part.add(table);
        return part;
    }

    private String words(CriterionTally each) {
        String counted = getTranslation(
                "juries.results.counted", each.points().size(), each.couldNotJudge());
        if (each.figures().isEmpty()) {
            return counted;
        }
        Figures figures = each.figures().get();
        String line = getTranslation(
                "juries.results.figures",
                decimal(figures.mean()),
                decimal(figures.median()),
                figures.lowest(),
                figures.highest());
        return each.isTooLittle()
                ? counted + " " + line + " " + getTranslation("juries.results.tooLittle.text")
                : counted + " " + line;
    }

    private @Nullable Integer mine(CriterionTally each) {
        return scores(each).stream()
                .filter(score -> score.member().equals(results.mine()))
                .flatMap(score -> Optional.ofNullable(score.points()).stream())
                .findFirst()
                .orElse(null);
    }

    private List<Score> scores(CriterionTally each) {
        return results.points().stream()
                .filter(score -> score.idea().equals(tally.idea()))
                .filter(score -> score.criterion().equals(each.criterion().id()))
                .toList();
    }

    private NativeTable table(CriterionTally each) {
        NativeTableBody body = new NativeTableBody();
        scores(each).forEach(score -> {
            Integer points = score.points();
            NativeTableHeaderCell who =
                    new NativeTableHeaderCell(names.getOrDefault(score.member(), ""));
            who.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    who,
                    new NativeTableCell(
                            points == null
                                    ? getTranslation("juries.score.cannotJudge")
                                    : Integer.toString(points))));
        });
        NativeTable table = new NativeTable(body);
        table.addClassName("kf-result-table");
        return table;
    }

    private void comments(Details details) {
        List<Comment> said = results.comments().stream()
                .filter(each -> each.idea().equals(tally.idea()))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        details.add(new H4(getTranslation("juries.results.comments")));
        said.forEach(each -> {
            Paragraph words = new Paragraph(getTranslation(
                    "juries.results.comment", names.getOrDefault(each.member(), ""), each.words()));
            words.addClassName("kf-result-comment");
            details.add(words);
        });
    }

    private String decimal(Fraction number) {
        return Formats.decimal(number.decimal(PLACES), getLocale());
    }
}
