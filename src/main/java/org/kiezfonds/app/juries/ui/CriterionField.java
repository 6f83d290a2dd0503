package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.ScoreSheet.Mark;

/** The points in one criterion: 1 to 5 with what the ends mean, or "cannot judge"; by key as well. */
final class CriterionField extends Composite<Div> {

    /** Stands for "cannot judge", on the page and on the keyboard. */
    static final int CANNOT_JUDGE = 0;

    private static final long serialVersionUID = 1L;

    private final transient Criterion criterion;
    private final RadioButtonGroup<Integer> group = new RadioButtonGroup<>();
    private final Paragraph first = new Paragraph();
    private int turn;
    private boolean isFilling;

    /**
     * A criterion without points.
     *
     * @param given told what a person chose
     */
    CriterionField(Criterion criterion, BiConsumer<CriterionField, Integer> given) {
        this.criterion = criterion;
        Integer weight = criterion.weight();
        group.setLabel(criterion.name().in(getLocale()));
        group.setHelperText(getTranslation("juries.score.weight", weight == null ? 0 : weight));
        group.setItems(List.of(1, 2, 3, 4, ScoreCriteria.HIGHEST, CANNOT_JUDGE));
        group.setItemLabelGenerator(this::label);
        group.setRenderer(new ComponentRenderer<>(this::cell));
        group.addClassName("kf-points");
        group.getElement().appendChild(ends().getElement());
        group.addValueChangeListener(event -> {
            if (!isFilling && event.getValue() != null) {
                given.accept(this, event.getValue());
            }
        });
        for (int points = CANNOT_JUDGE; points <= ScoreCriteria.HIGHEST; points++) {
            int chosen = points;
            Shortcuts.addShortcutListener(
                            group, () -> choose(chosen), Key.of(Integer.toString(points)))
                    .listenOn(group);
        }
        first.addClassName("kf-quiet");
        first.setVisible(false);
        getContent().addClassName("kf-criterion");
        getContent().add(group, first);
    }

    private String label(int points) {
        return switch (points) {
            case CANNOT_JUDGE -> getTranslation("juries.score.cannotJudge");
            case ScoreCriteria.LOWEST ->
                getTranslation("juries.score.anchor", points, criterion.low().in(getLocale()));
            case ScoreCriteria.HIGHEST ->
                getTranslation("juries.score.anchor", points, criterion.high().in(getLocale()));
            default -> Integer.toString(points);
        };
    }

    /** Numbers alone stand in a row; what the ends mean is read out with them. */
    private Component cell(int points) {
        String text = label(points);
        if (points == CANNOT_JUDGE || text.length() == 1) {
            return new Span(text);
        }
        Span number = new Span(Integer.toString(points));
        number.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(text);
        words.addClassName("kf-unseen");
        return new Span(number, words);
    }

    /** What the ends mean, under them. */
    private Div ends() {
        Div ends = new Div(
                new Span(label(ScoreCriteria.LOWEST)), new Span(label(ScoreCriteria.HIGHEST)));
        ends.addClassName("kf-points-ends");
        ends.getElement().setAttribute("aria-hidden", "true");
        return ends;
    }

    private void choose(int points) {
        if (!group.isReadOnly()) {
            group.setValue(points);
        }
    }

    /** Shows what was given, and tells nobody. */
    void show(@Nullable Mark mark, @Nullable Mark before, boolean takesPoints) {
        turn = mark == null ? 0 : mark.turn();
        isFilling = true;
        try {
            group.setValue(mark == null ? null : number(mark));
        } finally {
            isFilling = false;
        }
        group.setReadOnly(!takesPoints);
        first.setVisible(before != null);
        if (before != null) {
            first.setText(getTranslation("juries.score.first", label(number(before))));
        }
    }

    private static int number(Mark mark) {
        Integer points = mark.points();
        return points == null ? CANNOT_JUDGE : points;
    }

    String id() {
        return criterion.id();
    }

    /** How often it was given as the page shows it. */
    int turn() {
        return turn;
    }

    boolean isOpen() {
        return group.isEmpty();
    }

    /** Its buttons come to the page a moment after it does. */
    void focus() {
        group.getElement()
                .executeJs("setTimeout(() => this.querySelector('vaadin-radio-button')?.focus())");
    }
}
