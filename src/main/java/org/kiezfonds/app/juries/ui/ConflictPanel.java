package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.OwnConflict;
import org.kiezfonds.app.shared.PersonId;

/**
 * Whether the person who looks may decide on an idea: a way to say no, to answer what the program
 * found, and to have the body decide. Not there for who does not decide on it anyway.
 */
public final class ConflictPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Conflicts conflicts;
    private final PersonId me;
    private final IdeaId idea;
    private final transient Runnable changed;
    private final @Nullable String ideaName;

    /**
     * The panel of an idea.
     *
     * @param me the person behind the request
     * @param changed run after each act, for what else shows the idea
     */
    public ConflictPanel(Conflicts conflicts, PersonId me, IdeaId idea, Runnable changed) {
        this(conflicts, me, idea, changed, null);
    }

    private ConflictPanel(
            Conflicts conflicts,
            PersonId me,
            IdeaId idea,
            Runnable changed,
            @Nullable String ideaName) {
        this.conflicts = conflicts;
        this.me = me;
        this.idea = idea;
        this.changed = changed;
        this.ideaName = ideaName;
        // In a list it is a card within the list's section.
        getContent().addClassName(ideaName == null ? "kf-section" : "kf-card");
        show();
    }

    /** The same in a list of ideas, under the idea's own name. */
    static ConflictPanel inList(
            Conflicts conflicts, PersonId me, IdeaId idea, Runnable changed, String ideaName) {
        return new ConflictPanel(conflicts, me, idea, changed, ideaName);
    }

    private void show() {
        getContent().removeAll();
        Optional<OwnConflict> own = conflicts.mine(idea);
        setVisible(own.isPresent());
        own.ifPresent(this::show);
    }

    private void show(OwnConflict own) {
        getContent()
                .add(
                        ideaName == null
                                ? new H2(getTranslation("juries.conflict.title"))
                                : new H3(ideaName));
        Conflict conflict = own.conflict();
        if (own.isAuthor()) {
            getContent().add(new Paragraph(getTranslation("juries.conflict.author")));
        } else if (conflict == null) {
            getContent().add(new Paragraph(getTranslation("juries.conflict.none")), declaring());
        } else {
            getContent().add(ConflictWords.badge(conflict.state(), this), said(conflict));
            switch (conflict.state()) {
                case PROPOSED -> getContent().add(answering(conflict));
                case EFFECTIVE -> getContent().add(disputing(conflict));
                case DISPUTED -> {}
                case LIFTED, DENIED -> getContent().add(declaring());
            }
        }
    }

    private Paragraph said(Conflict conflict) {
        return new Paragraph(getTranslation(
                "juries.conflict.says." + conflict.state(), ConflictWords.about(conflict, this)));
    }

    private void again() {
        show();
        changed.run();
    }

    private Details declaring() {
        ActForm form = new ActForm(me, this::again, "declare", idea);
        RadioButtonGroup<Conflict.Kind> kind = ConflictWords.kinds(this);
        TextArea note = ActForm.words(getTranslation("juries.conflict.note"), false);
        note.setHelperText(getTranslation("juries.conflict.note.help"));
        form.with("KIND", kind).with("NOTE", note);
        Div all = new Div(
                new Paragraph(getTranslation("juries.conflict.declare.text")),
                form,
                form.button(
                        getTranslation("juries.conflict.declare.act"),
                        getTranslation("juries.conflict.declare.done"),
                        () -> Came.of(conflicts.declare(idea, kind.getValue(), note.getValue()))));
        all.addClassName("kf-stack");
        return new Details(getTranslation("juries.conflict.declare"), all);
    }

    private Div answering(Conflict conflict) {
        ActForm form = new ActForm(me, this::again, "answer", conflict.id());
        TextArea note = ActForm.words(getTranslation("juries.conflict.answer.note"), false);
        form.with("NOTE", note);
        Button yes = form.button(
                getTranslation("juries.conflict.answer.yes"),
                getTranslation("juries.conflict.declare.done"),
                () -> Came.of(conflicts.answer(
                        conflict.id(), conflict.version(), true, note.getValue())));
        Button no = form.button(
                getTranslation("juries.conflict.answer.no"),
                getTranslation("juries.conflict.answer.noDone"),
                () -> Came.of(conflicts.answer(
                        conflict.id(), conflict.version(), false, note.getValue())));
        Div buttons = new Div(yes, no);
        buttons.addClassName("kf-actions");
        Div all = new Div(form, buttons);
        all.addClassName("kf-stack");
        return all;
    }

    private Button disputing(Conflict conflict) {
        return new Button(getTranslation("juries.conflict.dispute"), event -> {
            TextArea note = ActForm.words(getTranslation("juries.conflict.dispute.note"), true);
            new ActDialog(
                            me,
                            getTranslation("juries.conflict.dispute.title"),
                            getTranslation("juries.conflict.dispute.text"),
                            this::again,
                            "dispute",
                            conflict.id())
                    .with("NOTE", note)
                    .ask(
                            getTranslation("juries.conflict.dispute.act"),
                            getTranslation("juries.conflict.dispute.done"),
                            () -> Came.of(conflicts.dispute(
                                    conflict.id(), conflict.version(), note.getValue())));
        });
    }
}
