package org.kiezfonds.app.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * What somebody asked about a call.
 *
 * @param by never shown to anybody but themself
 * @param answer null as long as there is none; then nobody else reads the question, the area team
 *     aside
 */
public record Question(
        UUID id,
        CallId call,
        String words,
        Instant askedAt,
        PersonId by,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID entry,
        int version) {

    /** A question in characters. */
    public static final int LONGEST = 1_000;

    /** An answer in characters. */
    public static final int LONGEST_ANSWER = 3_000;

    public boolean isAnswered() {
        return answer != null;
    }
}
