package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;

/** Fields of a form in two columns where there is room, in one on a phone. */
public class FormFields extends FormLayout {

    private static final long serialVersionUID = 1L;

    /** The fields in reading order. */
    public FormFields(Component... fields) {
        super(fields);
        setAutoResponsive(true);
        setAutoRows(true);
        setMaxColumns(2);
        setExpandColumns(true);
        setExpandFields(true);
    }
}
