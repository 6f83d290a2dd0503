package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.StatusBadge;

/** Whether a field is asked, and what helps with it. What no fund can leave out is locked. */
final class AskRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final @Nullable Select<Ask> ask;
    private final TextArea german;
    private final TextArea english;
    private final Details help = new Details();

    AskRow(IdeaField field) {
        String label = getTranslation("ideas.field." + field);
        getContent().addClassName("kf-card");
        if (field.isAlwaysAsked()) {
            ask = null;
            Span name = new Span(label);
            name.addClassName("kf-strong");
            getContent()
                    .add(
                            name,
                            new Span(" "),
                            new StatusBadge(
                                    StatusBadge.Kind.NEUTRAL, getTranslation("ideas.form.locked")));
        } else {
            Select<Ask> choice = new Select<>();
            choice.setLabel(label);
            choice.setItems(Ask.ALWAYS, Ask.IF_WANTED, Ask.NOT);
            choice.setItemLabelGenerator(each -> getTranslation("ideas.ask." + each));
            FormDraft.keep(choice, "ask." + field);
            getContent().add(choice);
            ask = choice;
        }
        german = area("ideas.form.help.de", "help.de." + field);
        english = area("ideas.form.help.en", "help.en." + field);
        String usual = getTranslation("ideas.help." + field);
        if (!usual.isEmpty()) {
            german.setHelperText(getTranslation("ideas.form.help.usual", usual));
        }
        help.setSummaryText(getTranslation("ideas.form.help", label));
        help.add(new FormFields(german, english));
        getContent().add(help);
    }

    private TextArea area(String labelKey, String name) {
        TextArea area = new TextArea(getTranslation(labelKey));
        area.setMinRows(2);
        FormDraft.keep(area, name);
        return area;
    }

    void show(Ask asked, LocalText own) {
        if (ask != null) {
            ask.setValue(asked);
        }
        german.setValue(own.only("de"));
        english.setValue(own.only("en"));
        help.setOpened(!own.isEmpty());
    }

    Ask ask() {
        return ask == null ? Ask.ALWAYS : ask.getValue();
    }

    LocalText help() {
        return LocalText.of(german.getValue(), english.getValue());
    }
}
