package org.kiezfonds.app.transparency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/** Which entries of the log; null leaves a part open. */
public record LogFilter(
        @Nullable AreaId area,
        @Nullable UUID idea,
        @Nullable String type) {

    /** All of them. */
    public static final LogFilter ALL = new LogFilter(null, null, null);
}
