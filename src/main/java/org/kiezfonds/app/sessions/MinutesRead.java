package org.kiezfonds.app.sessions;

import java.util.List;
import org.kiezfonds.app.sessions.minutes.Legend;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.shared.AreaId;

/**
 * A finished version for a reader.
 *
 * @param document as far as the reader may know it
 * @param versions all that were finished, the first one first
 */
public record MinutesRead(
        AreaId area,
        MinutesDocument document,
        Legend legend,
        MinutesVersion version,
        MinutesState state,
        List<MinutesVersion> versions) {

    public MinutesRead {
        versions = List.copyOf(versions);
    }

    /** Whether no later version was finished. */
    public boolean isLatest() {
        return versions.getLast().number() == version.number();
    }
}
