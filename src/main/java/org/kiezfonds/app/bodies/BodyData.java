package org.kiezfonds.app.bodies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.uikit.Formats;

/**
 * What the form for a body holds, as typed: the service says what does not fit. Numbers are null
 * where nothing readable was typed.
 *
 * @param residentShare "51 %" or "1/2"; empty for none
 */
public record BodyData(
        @Nullable BodyKind kind,
        String name,
        String purpose,
        @Nullable Integer residentSeats,
        @Nullable Integer institutionSeats,
        @Nullable Integer otherSeats,
        @Nullable Integer minSize,
        @Nullable Integer maxSize,
        String residentShare,
        @Nullable Integer minAge,
        @Nullable Integer termMonths) {

    /** A proposal for a new body, as usual in Berlin. */
    public static BodyData proposal(BodyKind kind) {
        return switch (kind) {
            case COUNCIL -> new BodyData(kind, "", "", 18, 9, 3, 15, 30, "51 %", 16, 24);
            case JURY -> new BodyData(kind, "", "", 11, 0, 0, 5, 11, "100 %", 16, 24);
            case STEERING -> new BodyData(kind, "", "", 3, 0, 6, 3, 9, "0 %", 16, 24);
        };
    }

    /** The body as a form shows it in the language. */
    public static BodyData of(Body body, Locale language) {
        return new BodyData(
                body.kind(),
                body.name(),
                body.purpose(),
                body.seats().residents(),
                body.seats().institutions(),
                body.seats().others(),
                body.minSize(),
                body.maxSize(),
                body.residentShare().equals(Share.NONE)
                        ? ""
                        : Formats.share(body.residentShare(), language),
                body.minAge(),
                body.termMonths());
    }
}
