package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;

import java.util.function.Consumer;

/** A field for a code that works once: offered by phones from the mail, sent with Enter. */
final class CodeField extends TextField {

    private static final long serialVersionUID = 1L;

    CodeField(String label, Consumer<CodeField> onEnter) {
        super(label);
        getElement().setProperty("autocomplete", "one-time-code");
        addClassName("kf-code");
        setMaxLength(40);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setWidthFull();
        addKeyPressListener(Key.ENTER, event -> onEnter.accept(this));
    }

    /** Asks phones for their number pad; not where a recovery code may be typed too. */
    CodeField digits() {
        getElement().setAttribute("inputmode", "numeric");
        return this;
    }

    /** Says beside the field why the code was refused. */
    void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
        focus();
    }
}
