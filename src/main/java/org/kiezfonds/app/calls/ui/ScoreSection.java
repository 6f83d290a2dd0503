package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.calls.Given;
import org.kiezfonds.app.calls.SketchSheet;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.uikit.Notices;

/** One sketch to be scored: what it says, points for each criterion, and words for the panel. */
final class ScoreSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int CANNOT_JUDGE = 0;
    private static final int TYPING_MILLIS = 800;

    private final transient CallServices services;
    private final Span saved = new Span();
    private final transient Runnable refresh;
    private final transient Runnable given;
    private transient SketchSheet sheet;

    /**
     * A sketch with what the member gave so far.
     *
     * @param refresh shows the page anew
     * @param given told when points were kept
     */
    ScoreSection(CallServices services, SketchSheet sheet, Runnable refresh, Runnable given) {
        this.services = services;
        this.sheet = sheet;
        this.refresh = refresh;
        this.given = given;
        Call call = sheet.call();
        saved.addClassName("kf-quiet");
        saved.getElement().setAttribute("role", "status");
        getContent().addClassName("kf-section");
        getContent()
                .add(new H2(getTranslation(
                        "calls.sketch.name",
                        sheet.sketch().letter(),
                        sheet.sketch().organisation())));
        if (sheet.sketch().sent() != null) {
            getContent()
                    .add(new Details(
                            getTranslation("calls.score.read"),
                            new SketchReadOut(services, call, sheet.sketch().sent())));
        }
        call.text().criteria().forEach(each -> getContent().add(points(each)));
        getContent().add(comment(), saved);
        if (call.decision() == null) {
            Button conflict = new Button(
                    getTranslation("calls.conflict.declare"),
                    event -> ConflictDialog.own(services, call, sheet.sketch(), refresh));
            conflict.addThemeVariants(ButtonVariant.TERTIARY);
            getContent().add(conflict);
        }
    }

    private RadioButtonGroup<Integer> points(Criterion criterion) {
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>();
        Integer weight = criterion.weight();
        group.setLabel(criterion.name().in(getLocale()));
        group.setHelperText(getTranslation("calls.score.weight", weight == null ? 0 : weight));
        group.setItems(List.of(1, 2, 3, 4, ScoreCriteria.HIGHEST, CANNOT_JUDGE));
        group.setItemLabelGenerator(points -> label(criterion, points));
        group.addClassName("kf-points");
        Given mark = sheet.marks().get(criterion.id());
        if (mark != null) {
            group.setValue(mark.points() == null ? CANNOT_JUDGE : mark.points());
        }
        group.setReadOnly(!sheet.takesPoints());
        group.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                give(criterion.id(), event.getValue());
            }
        });
        return group;
    }

    private String label(Criterion criterion, int points) {
        return switch (points) {
            case CANNOT_JUDGE -> getTranslation("calls.score.cannotJudge");
            case ScoreCriteria.LOWEST ->
                getTranslation("calls.score.anchor", points, criterion.low().in(getLocale()));
            case ScoreCriteria.HIGHEST ->
                getTranslation("calls.score.anchor", points, criterion.high().in(getLocale()));
            default -> Integer.toString(points);
        };
    }

    private void give(String criterion, int points) {
        Given mark = sheet.marks().get(criterion);
        answer(services.desk()
                .give(
                        sheet.call().id(),
                        sheet.sketch().id(),
                        criterion,
                        points == CANNOT_JUDGE ? null : points,
                        mark == null ? 0 : mark.turn()));
    }

    private TextArea comment() {
        TextArea words = new TextArea(getTranslation("calls.score.comment"));
        words.setHelperText(getTranslation("calls.score.comment.help"));
        words.setWidthFull();
        words.setManualValidation(true);
        words.setValue(sheet.comment());
        words.setReadOnly(!sheet.takesPoints());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_MILLIS);
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                answer(services.desk()
                        .comment(
                                sheet.call().id(),
                                sheet.sketch().id(),
                                event.getValue(),
                                sheet.commentTurn()));
            }
        });
        return words;
    }

    private void answer(CallAnswer answer) {
        switch (answer) {
            case CallAnswer.Done _ -> {
                services.desk()
                        .sheet(sheet.call(), sheet.sketch().id())
                        .ifPresent(now -> sheet = now);
                saved.setText(getTranslation("calls.saved"));
                given.run();
            }
            case CallAnswer.Refused(var problems) -> {
                saved.setText(getTranslation("calls.notSaved"));
                problems.forEach(each -> Notices.error(
                        getTranslation(each.textKey(), each.arguments().toArray())));
            }
            case CallAnswer.Stale _ -> {
                Notices.error(getTranslation("calls.stale"));
                refresh.run();
            }
            case CallAnswer.NotFound _ -> {
                Notices.error(getTranslation("calls.gone"));
                refresh.run();
            }
        }
    }
}
