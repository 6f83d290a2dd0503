package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.ConflictState;
import org.kiezfonds.app.uikit.StatusBadge;

/** How conflicts of interest are called and chosen, on every page alike. */
final class ConflictWords {

    private ConflictWords() {}

    /** How far it is, as a word, a colour and a sign. */
    static StatusBadge badge(ConflictState state, Component in) {
        StatusBadge.Kind kind = switch (state) {
            case PROPOSED -> StatusBadge.Kind.WAIT;
            case EFFECTIVE, DISPUTED -> StatusBadge.Kind.BAD;
            case LIFTED, DENIED -> StatusBadge.Kind.NEUTRAL;
        };
        return new StatusBadge(kind, in.getTranslation("juries.conflict.state." + state));
    }

    /** What it is about: the kind, or what the program found. */
    static String about(Conflict conflict, Component in) {
        return conflict.sign() == null
                ? in.getTranslation("juries.conflict.kind." + conflict.kind())
                : in.getTranslation("juries.conflict.sign." + conflict.sign());
    }

    /** A choice of kinds. */
    static RadioButtonGroup<Conflict.Kind> kinds(Component in) {
        RadioButtonGroup<Conflict.Kind> kinds = new RadioButtonGroup<>();
        kinds.setLabel(in.getTranslation("juries.conflict.kind"));
        kinds.setItems(Conflict.Kind.values());
        kinds.setItemLabelGenerator(kind -> in.getTranslation("juries.conflict.kind." + kind));
        kinds.getElement().getThemeList().add("vertical");
        kinds.setRequiredIndicatorVisible(true);
        kinds.setManualValidation(true);
        return kinds;
    }
}
