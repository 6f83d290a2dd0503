package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.sessions.minutes.Legend;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * The minutes of a session as they are at the moment, for somebody who sits there or the area team.
 *
 * @param draft as the facts and the scribe's words are now, as far as this person may know them
 * @param seen of all that the draft says, to finish just that
 * @param names that must not stand in public and do, as far as the program can find them
 * @param passages what the scribe typed; empty where this person does not write
 * @param versions that were finished, the first one first
 * @param isNew whether the draft says something else than the last version
 * @param mayWrite whether this person may write and finish now
 * @param putOn the sessions that have them on their agenda
 */
public record MinutesSheet(
        BodySession session,
        MinutesState state,
        MinutesDocument draft,
        Legend legend,
        Legend publicLegend,
        Digest seen,
        List<String> names,
        List<MinutesPassage> passages,
        List<MinutesVersion> versions,
        boolean isNew,
        boolean mayWrite,
        List<UUID> putOn) {

    public MinutesSheet {
        names = List.copyOf(names);
        passages = List.copyOf(passages);
        versions = List.copyOf(versions);
        putOn = List.copyOf(putOn);
    }

    /** Whether the session is over, so that its minutes can be finished. */
    public boolean isOver() {
        return session.state() == SessionState.CLOSED;
    }

    /** What was typed at a place. */
    public MinutesPassage passage(MinutesPassage.Place place, boolean isInternal) {
        return passages.stream()
                .filter(passage ->
                        passage.place().equals(place) && passage.isInternal() == isInternal)
                .findFirst()
                .orElseGet(() -> new MinutesPassage(place, isInternal, "", 0));
    }
}
