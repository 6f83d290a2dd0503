package org.kiezfonds.app.site.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.site.Markdown;
import org.kiezfonds.app.site.SiteText;
import org.kiezfonds.app.site.SiteTextSaved;
import org.kiezfonds.app.site.SiteTextSaved.ChangedMeanwhile;
import org.kiezfonds.app.site.SiteTextSaved.Saved;
import org.kiezfonds.app.site.SiteTextSaved.TooLong;
import org.kiezfonds.app.site.SiteTexts;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StatusBadge;

/** One text in one language: writing on one side, what readers will see on the other. */
final class SiteTextEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int PREVIEW_DELAY_MILLIS = 400;

    private final transient SiteTexts texts;
    private final TextArea body = new TextArea();
    private final Paragraph standard = new Paragraph();
    private final StatusBadge unsaved =
            new StatusBadge(StatusBadge.Kind.WAIT, getTranslation("site.texts.unsaved"));
    private final Div preview = new Div();
    private final Section conflict = new Section();
    private final FormDraft draft;
    private transient SiteText base;

    SiteTextEditor(SiteTexts texts, PersonId person, SiteText text) {
        this.texts = texts;
        this.base = text;
        this.draft =
                new FormDraft(person, "site-text", text.kind(), text.language().toLanguageTag());
        draft.setBase(text.version());
        body.setLabel(getTranslation("site.texts.edit"));
        body.setHelperText(getTranslation("site.texts.help"));
        body.setWidthFull();
        body.setMinRows(16);
        body.setValue(text.body());
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PREVIEW_DELAY_MILLIS);
        FormDraft.keep(body, "body");
        body.getElement().setAttribute("lang", text.language().toLanguageTag());
        body.addValueChangeListener(event -> refresh());
        Button save = new Button(getTranslation("site.texts.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(save, unsaved);
        acts.addClassName("kf-actions");
        standard.setText(getTranslation("site.texts.standard"));
        standard.addClassName("kf-hint");
        conflict.setVisible(false);
        conflict.addClassName("kf-errors");
        conflict.getElement().setAttribute("role", "alert");
        Div writing = new Div(standard, body, acts, conflict);
        writing.addClassName("kf-stack");
        draft.setContent(writing);
        preview.addClassName("kf-preview");
        preview.getElement().setAttribute("lang", text.language().toLanguageTag());
        Section seen = new Section(new H2(getTranslation("site.texts.preview")), preview);
        getContent().addClassName("kf-side-by-side");
        getContent().add(draft, seen);
        refresh();
    }

    /** Whether there is something here that nobody but this person has. */
    boolean isUnsaved() {
        return !body.getValue().equals(base.body());
    }

    private void refresh() {
        unsaved.setVisible(isUnsaved());
        standard.setVisible(base.isDefault());
        preview.removeAll();
        preview.add(shown(body.getValue()));
    }

    private void save() {
        SiteText wanted = new SiteText(base.kind(), base.language(), body.getValue(), draft.base());
        SiteTextSaved answer = texts.save(wanted);
        switch (answer) {
            case Saved saved -> {
                stand(saved.text());
                Notices.logged(getTranslation("site.texts.saved"), saved.entry());
            }
            case ChangedMeanwhile changed -> show(changed.current());
            case TooLong limit ->
                Notices.error(getTranslation("site.texts.tooLong", limit.mostCharacters()));
        }
    }

    private void stand(SiteText text) {
        base = text;
        conflict.setVisible(false);
        draft.clear();
        draft.setBase(text.version());
        refresh();
    }

    /** Both texts stay until the person has decided. */
    private void show(SiteText current) {
        Button mine = new Button(getTranslation("site.texts.changed.mine"), event -> {
            base = current;
            draft.setBase(current.version());
            save();
        });
        Button theirs = new Button(getTranslation("site.texts.changed.theirs"), event -> {
            body.setValue(current.body());
            stand(current);
        });
        Div acts = new Div(mine, theirs);
        acts.addClassName("kf-actions");
        conflict.removeAll();
        conflict.add(
                new Paragraph(getTranslation("site.texts.changed")),
                new H2(getTranslation("site.texts.changed.title")),
                shown(current.body()),
                acts);
        conflict.setVisible(true);
    }

    private static Html shown(String markdown) {
        return new Html("<div class=\"kf-prose\">" + Markdown.toHtml(markdown) + "</div>");
    }
}
