package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaForm.Ask;

/** What stands at a field of the form, and what happens when somebody fills it. */
record FieldWords(Writing writing, UI ui) {

    /** What is typed into the field already. */
    String typed(IdeaField field) {
        return writing.typed().text(field);
    }

    void type(IdeaField field, String text) {
        writing.change(writing.typed().with(field, text));
    }

    boolean isRequired(IdeaField field) {
        return writing.ask(field) == Ask.ALWAYS;
    }

    /** The fund's own help stands in place of the usual one. */
    String withHelp(IdeaField field, String more) {
        Locale language = ui.getLocale();
        var own = writing.form().helps().get(field);
        String help = own == null ? say("ideas.help." + field) : own.in(language);
        return help.isEmpty() || more.isEmpty() ? help + more : help + " " + more;
    }

    String say(String key, Object... arguments) {
        return ui.getTranslation(key, arguments);
    }
}
