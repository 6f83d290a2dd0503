package org.kiezfonds.app.partners;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The usual fields of action, as words to sort the network by. The text {@code
 * partners.action.<name>} says each.
 */
public enum ActionField {
    INTEGRATION_NEIGHBOURHOOD("nachbarschaft"),
    EDUCATION("bildung"),
    PUBLIC_SPACE("oeffentlicher-raum"),
    HEALTH("gesundheit"),
    PARTICIPATION("beteiligung"),
    CLIMATE("klima"),
    OTHER("anderes");

    private final String step;

    ActionField(String step) {
        this.step = step;
    }

    /** Its part of public addresses. */
    public String step() {
        return step;
    }

    /** The field whose part of an address it is. */
    public static Optional<ActionField> ofStep(String step) {
        return Stream.of(values()).filter(field -> field.step.equals(step)).findFirst();
    }
}
