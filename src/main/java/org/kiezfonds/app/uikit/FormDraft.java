package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Keeps what is typed into the fields inside it in the browser's tab until {@link #clear()}: an
 * ended session, a reload or a restart of the server brings the same form back as it was left.
 * Fields take part that were given a name by {@link #keep}. For forms too short to deserve a draft
 * on the server; codes and other secrets never take part.
 */
@Tag("kf-draft")
@JsModule("./form-draft.ts")
public class FormDraft extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;

    /**
     * An empty draft.
     *
     * @param key names form and person, so that nobody finds what somebody else typed
     */
    public FormDraft(String key) {
        getElement().setAttribute("key", key);
    }

    /** Lets a field take part, under a name that is its own in the form. */
    public static void keep(Component field, String name) {
        field.getElement().setAttribute("data-draft", name);
    }

    /** Puts the form in. */
    public void setContent(Component form) {
        removeAll();
        add(form);
    }

    /** Forgets what was typed: it is saved, or given up. */
    public void clear() {
        getElement().callJsFunction("clear");
    }
}
