package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.reviews.ActAnswer.Problem;
import org.kiezfonds.app.reviews.ActKind;
import org.kiezfonds.app.reviews.FormalCheck.Obstacle;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/** Asks clearly before an act on an idea, with what it needs to know. */
final class ActDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ActKind kind;
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final Div form = new Div();
    private final TextArea reason = new TextArea();
    private final Button go = new Button();
    private final Map<Field, Component> fields = new EnumMap<>(Field.class);
    private final transient Runnable refresh;
    private final transient Consumer<String> stale;

    /**
     * A question on the act. What is typed stays in the tab until the act is done.
     *
     * @param person who is asked
     * @param refresh shows the page as it is now
     * @param stale shows the page as it is now, with what was typed here
     */
    ActDialog(PersonId person, ActKind kind, Idea idea, Runnable refresh, Consumer<String> stale) {
        this.kind = kind;
        this.refresh = refresh;
        this.stale = stale;
        setHeaderTitle(
                getTranslation("reviews.ask." + kind, Integer.toString(idea.publicNumber())));
        setWidth("40rem");
        draft = new FormDraft(person, "review-act", idea.id(), kind);
        draft.setBase(idea.version());
        form.addClassName("kf-stack");
        draft.setContent(form);
        add(errors, new Paragraph(getTranslation("reviews.ask.body." + kind)), draft);
    }

    /** Asks for words. */
    ActDialog because() {
        reason.setLabel(getTranslation(
                kind == ActKind.RETURNED ? "reviews.ask.mendText" : "reviews.ask.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        return with(Field.REASON, reason);
    }

    /** Asks for something else. */
    ActDialog with(Field name, Component field) {
        fields.put(name, field);
        FormDraft.keep(field, name.name());
        form.add(field);
        return this;
    }

    /** The version of the idea that the form was filled for. */
    int version() {
        return draft.base();
    }

    String typed() {
        return reason.getValue();
    }

    /** Opens it. */
    void ask(Supplier<ActAnswer> act) {
        go.setText(getTranslation("reviews.act." + kind));
        go.addClickListener(event -> answer(act.get()));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        // A second click while the first is under way does nothing.
        go.setDisableOnClick(true);
        Button cancel = new Button(getTranslation("reviews.cancel"), event -> close());
        getFooter().add(cancel, go);
        open();
    }

    private void answer(ActAnswer answer) {
        go.setEnabled(true);
        errors.hide();
        switch (answer) {
            case ActAnswer.Done(Idea _, UUID entry) -> {
                draft.clear();
                close();
                refresh.run();
                Notices.logged(getTranslation("reviews.did." + kind), entry);
            }
            case ActAnswer.Invalid(List<Problem> problems) -> mark(problems);
            case ActAnswer.Blocked(List<Obstacle> obstacles) -> blocked(obstacles);
            case ActAnswer.Unconfirmed _ -> refused(getTranslation("reviews.unconfirmed"));
            case ActAnswer.Stale _, ActAnswer.NoWay _ -> {
                // The page gives the words back.
                draft.clear();
                close();
                stale.accept(typed());
            }
            case ActAnswer.NotFound() -> {
                close();
                Notices.error(getTranslation("reviews.gone"));
            }
        }
    }

    private void mark(List<Problem> problems) {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setInvalid(false);
            }
        });
        List<ErrorSummary.Problem> all = new ArrayList<>();
        for (Problem problem : problems) {
            String words = getTranslation(problem.textKey(), problem.arguments().toArray());
            Component field = fields.getOrDefault(problem.field(), reason);
            if (field instanceof HasValidation marked) {
                marked.setInvalid(true);
                marked.setErrorMessage(words);
            }
            all.add(new ErrorSummary.Problem(words, field));
        }
        errors.show(all);
    }

    private void refused(String why) {
        removeAll();
        Paragraph words = new Paragraph(why);
        words.getElement().setAttribute("role", "alert");
        add(words);
        go.setVisible(false);
    }

    private void blocked(List<Obstacle> obstacles) {
        UnorderedList list = new UnorderedList();
        obstacles.forEach(each -> list.add(new ListItem(getTranslation(
                "reviews.obstacle." + each.why(),
                RuleWords.title(each.line().finding().rule(), getLocale())))));
        removeAll();
        Paragraph words = new Paragraph(getTranslation("reviews.blocked"));
        words.getElement().setAttribute("role", "alert");
        add(words, list);
        go.setVisible(false);
    }
}
