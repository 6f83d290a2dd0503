package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.reviews.AnswerOutcome;
import org.kiezfonds.app.reviews.FormalCheck.Point;
import org.kiezfonds.app.reviews.FormalChecks;
import org.kiezfonds.app.reviews.RuleAnswer;

/**
 * What a rule asks a person: an answer and its reason. Saves itself; where somebody else answered
 * meanwhile, both answers are shown and the person chooses.
 */
final class AnswerField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient FormalChecks checks;
    private final transient Idea idea;
    private final transient Runnable saved;
    private final String key;
    private final boolean isYesNo;
    private final RadioButtonGroup<Boolean> yesNo = new RadioButtonGroup<>();
    private final IntegerField points = new IntegerField();
    private final TextArea reason = new TextArea();
    private final Paragraph status = new Paragraph();
    private final Div notice = new Div();
    private transient RuleAnswer known;
    private boolean isFilling;
    private boolean isClashing;

    AnswerField(FormalChecks checks, Idea idea, Point point, Runnable saved) {
        this.checks = checks;
        this.idea = idea;
        this.saved = saved;
        key = point.judged().key();
        isYesNo = point.judged().mostPoints() == 0;
        known = point.answer();
        String words = point.judged().words(getLocale());
        yesNo.setLabel(words);
        yesNo.setItems(true, false);
        yesNo.setItemLabelGenerator(each -> getTranslation(each ? "funds.yes" : "funds.no"));
        points.setLabel(
                getTranslation("reviews.check.pointsOf", words, point.judged().mostPoints()));
        points.setStepButtonsVisible(true);
        reason.setLabel(getTranslation("reviews.check.reason"));
        reason.setAriaLabel(getTranslation("reviews.check.reason") + ": " + words);
        reason.setWidthFull();
        reason.setManualValidation(true);
        points.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        yesNo.addValueChangeListener(event -> save());
        points.addValueChangeListener(event -> save());
        reason.addValueChangeListener(event -> save());
        status.addClassName("kf-quiet");
        status.getElement().setAttribute("role", "status");
        getContent().add(isYesNo ? yesNo : points, reason, notice, status);
        getContent().addClassName("kf-rule-preview");
        fill(point.answer());
        if (point.isOutdated(idea)) {
            askAgain();
        }
    }

    private void fill(RuleAnswer answer) {
        isFilling = true;
        known = answer;
        yesNo.setValue(answer.isMet());
        points.setValue(answer.points());
        reason.setValue(answer.reason());
        isFilling = false;
    }

    private void askAgain() {
        Button same = new Button(getTranslation("reviews.check.same"), event -> {
            notice.removeAll();
            save();
        });
        notice.add(new Paragraph(getTranslation("reviews.check.outdated")), same);
    }

    private void save() {
        // First the person says which answer is to stay.
        if (isFilling || isClashing) {
            return;
        }
        reason.setInvalid(false);
        points.setInvalid(false);
        AnswerOutcome outcome = checks.answer(
                idea.area(),
                idea.id(),
                key,
                known.version(),
                yesNo.getValue(),
                points.getValue(),
                reason.getValue());
        switch (outcome) {
            case AnswerOutcome.Saved(RuleAnswer now) -> {
                known = now;
                notice.removeAll();
                status.setText(getTranslation("reviews.check.saved"));
                saved.run();
            }
            case AnswerOutcome.Stale(RuleAnswer theirs) -> clash(theirs);
            case AnswerOutcome.Invalid(String text, var arguments) ->
                refuse(getTranslation(text, arguments.toArray()), text.endsWith("points"));
            case AnswerOutcome.Fixed() -> status.setText(getTranslation("reviews.check.fixed"));
            case AnswerOutcome.NotFound() -> status.setText(getTranslation("reviews.gone"));
        }
    }

    private void refuse(String words, boolean aboutPoints) {
        status.setText(getTranslation("reviews.check.notSaved"));
        if (aboutPoints) {
            points.setInvalid(true);
            points.setErrorMessage(words);
        } else {
            reason.setInvalid(true);
            reason.setErrorMessage(words);
        }
    }

    private void clash(RuleAnswer theirs) {
        isClashing = true;
        status.setText(getTranslation("reviews.check.notSaved"));
        Button mine = new Button(getTranslation("reviews.check.mine"), event -> {
            settle();
            known = theirs;
            save();
        });
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        Button take = new Button(getTranslation("reviews.check.theirs"), event -> {
            settle();
            fill(theirs);
            status.setText("");
            saved.run();
        });
        Div choices = new Div(mine, take);
        choices.addClassName("kf-actions");
        Div box = new Div(
                new Paragraph(
                        getTranslation("reviews.check.clash", answer(theirs), theirs.reason())),
                choices);
        box.addClassName("kf-stale");
        box.getElement().setAttribute("role", "alert");
        notice.removeAll();
        notice.add(box);
    }

    private void settle() {
        isClashing = false;
        notice.removeAll();
    }

    private String answer(RuleAnswer theirs) {
        @Nullable Boolean isMet = theirs.isMet();
        if (isMet != null) {
            return getTranslation(isMet ? "funds.yes" : "funds.no");
        }
        return Objects.toString(theirs.points(), "–");
    }
}
