package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.OnBehalf;
import org.kiezfonds.app.ideas.OnBehalfAnswer;
import org.kiezfonds.app.ideas.OnBehalfAnswer.Field;
import org.kiezfonds.app.ideas.OnBehalfAnswer.Problem;
import org.kiezfonds.app.ideas.Said;
import org.kiezfonds.app.ideas.SaidFor;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/** Asks how somebody without an account said what the area team is about to do for them. */
final class OnBehalfDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final SaidFor.Kind act;
    private final FormDraft draft;
    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<EnteredHow> how = new RadioButtonGroup<>();
    private final DayField day = new DayField();
    private final TextArea note = new TextArea();
    private final TextArea reason = new TextArea();
    private final FilesField scan;
    private final Button go = new Button();
    private final transient Map<Field, Component> fields = new EnumMap<>(Field.class);
    private final transient Runnable refresh;
    private final transient Consumer<String> stale;

    /**
     * A question on the act. What is typed stays in the tab until the act is done.
     *
     * @param about the idea for a withdrawal, the offer for the answer to it
     * @param name of what it is about, for the title
     * @param refresh shows the page as it is now
     * @param stale shows the page as it is now, with what was typed here
     */
    OnBehalfDialog(
            DeskServices services,
            Idea idea,
            SaidFor.Kind act,
            UUID about,
            String name,
            Runnable refresh,
            Consumer<String> stale) {
        this.act = act;
        this.refresh = refresh;
        this.stale = stale;
        setHeaderTitle(getTranslation("reviews.behalf.ask." + act, name));
        setWidth("40rem");
        how.setLabel(getTranslation("reviews.behalf.how"));
        how.setItems(EnteredHow.values());
        how.setItemLabelGenerator(each -> getTranslation("ideas.enter.how." + each));
        how.setManualValidation(true);
        day.setLabel(getTranslation("reviews.behalf.day"));
        day.setMax(services.formats().today());
        day.setValue(services.formats().today());
        day.setManualValidation(true);
        note.setLabel(getTranslation("reviews.behalf.note"));
        note.setHelperText(getTranslation("reviews.behalf.note.help"));
        note.setMaxLength(Said.LONGEST_NOTE);
        note.setManualValidation(true);
        note.setWidthFull();
        scan = new FilesField(getTranslation("reviews.behalf.scan"), services.files());
        scan.setOwner(OnBehalf.scan(about));
        reason.setLabel(getTranslation("reviews.behalf.reason"));
        reason.setHelperText(getTranslation("reviews.behalf.reason.help"));
        reason.setMaxLength(OnBehalf.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setVisible(act == SaidFor.Kind.WITHDRAWN);
        draft = new FormDraft(services.access().requirePerson(), "on-behalf", about, act);
        draft.setBase(idea.version());
        Div form = new Div();
        form.addClassName("kf-stack");
        draft.setContent(form);
        ask(form, Field.HOW, how);
        ask(form, Field.DAY, day);
        ask(form, Field.NOTE, note);
        ask(form, Field.REASON, reason);
        fields.put(Field.SCAN, scan);
        // Files keep themselves on the server.
        add(errors, new Paragraph(getTranslation("reviews.behalf.body." + act)), draft, scan);
    }

    private void ask(Div form, Field field, Component component) {
        fields.put(field, component);
        FormDraft.keep(component, field.name());
        form.add(component);
    }

    /** The version of the idea that the page showed. */
    int version() {
        return draft.base();
    }

    /**
     * Opens it.
     *
     * @param doIt does the act, given what was said and the public reason
     */
    void ask(String actName, BiFunction<Said, String, OnBehalfAnswer> doIt) {
        go.setText(actName);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        // A second click while the first is under way does nothing.
        go.setDisableOnClick(true);
        go.addClickListener(event -> answer(doIt.apply(
                new Said(how.getValue(), day.getValue(), note.getValue()), reason.getValue())));
        getFooter().add(new Button(getTranslation("reviews.cancel"), event -> close()), go);
        open();
    }

    private void answer(OnBehalfAnswer answer) {
        go.setEnabled(true);
        errors.hide();
        fields.values().forEach(field -> mark(field, null));
        switch (answer) {
            case OnBehalfAnswer.Done(UUID entry) -> {
                draft.clear();
                close();
                refresh.run();
                Notices.logged(getTranslation("reviews.behalf.did." + act), entry);
            }
            case OnBehalfAnswer.Invalid(List<Problem> problems) -> show(problems);
            case OnBehalfAnswer.HasAccount() -> refused("reviews.behalf.account");
            case OnBehalfAnswer.Unconfirmed() -> refused("reviews.behalf.unconfirmed");
            case OnBehalfAnswer.Stale() -> {
                // The page gives the words back.
                draft.clear();
                close();
                stale.accept(note.getValue());
            }
            case OnBehalfAnswer.NotFound() -> {
                close();
                Notices.error(getTranslation("reviews.gone"));
            }
        }
    }

    private void refused(String key) {
        errors.show(List.of(new ErrorSummary.Problem(getTranslation(key), how)));
        go.setVisible(false);
    }

    private void show(List<Problem> problems) {
        List<ErrorSummary.Problem> all = new ArrayList<>();
        for (Problem problem : problems) {
            Component field = fields.getOrDefault(problem.field(), note);
            String words = getTranslation(problem.textKey(), problem.arguments().toArray());
            mark(field, words);
            all.add(new ErrorSummary.Problem(words, field));
        }
        errors.show(all);
    }

    private static void mark(Component field, @Nullable String words) {
        if (field instanceof HasValidation marked) {
            marked.setInvalid(words != null);
            marked.setErrorMessage(Objects.requireNonNullElse(words, ""));
        }
    }
}
