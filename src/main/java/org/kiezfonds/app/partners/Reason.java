package org.kiezfonds.app.partners;

import java.util.Optional;
import org.kiezfonds.app.shared.TypedText;

/** Why something was declined, closed or withdrawn: a sentence for those whom it concerns. */
record Reason(String text) {

    /** Said where there is none, or a longer one than fits. */
    static final String REFUSAL = "partners.reason.missing";

    static final int LONGEST = 600;

    static Optional<Reason> read(String typed) {
        String text = TypedText.lines(typed);
        return text.isEmpty() || TypedText.length(text) > LONGEST
                ? Optional.empty()
                : Optional.of(new Reason(text));
    }
}
