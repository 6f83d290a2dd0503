package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/** A day and a time of day, in the words of the reader's language. */
public class MomentField extends DateTimePicker {

    private static final long serialVersionUID = 1L;

    /** An empty field without a label. */
    public MomentField() {
        this("");
    }

    /** An empty field. */
    public MomentField(String label) {
        super(label);
        UI ui = UI.getCurrentOrThrow();
        setLocale(Formats.regional(ui.getLocale()));
        setDatePickerI18n(DayField.words(ui));
        setDateAriaLabel(ui.getTranslation("uikit.moment.day"));
        setTimeAriaLabel(ui.getTranslation("uikit.moment.time"));
    }

    /**
     * A group is not required by itself, which ARIA does not know: its two fields are, and say so
     * (github.com/vaadin/web-components/issues/2931).
     */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        "this.updateComplete?.then(() => this.removeAttribute('aria-required'))");
    }
}
