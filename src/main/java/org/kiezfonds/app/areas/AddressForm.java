package org.kiezfonds.app.areas;

import java.util.Locale;
import org.kiezfonds.app.texts.Languages;

/** How an area's texts address people: "du" or "Sie". */
public enum AddressForm {
    INFORMAL,
    FORMAL;

    /** The variant of the language in which texts are to be looked up for this area. */
    public Locale of(Locale language) {
        return switch (this) {
            case INFORMAL -> Languages.informal(language);
            case FORMAL -> language;
        };
    }
}
