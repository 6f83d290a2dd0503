package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.SessionEntry.AgendaSet;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Writes down how an agenda stands now, here and in the log, within their transaction. */
@Component
class AgendaWriting {

    static final Word BY_HAND = new Word("by-hand");

    private final Conduct conduct;
    private final SessionQueries queries;
    private final SessionStore store;

    AgendaWriting(Conduct conduct, SessionQueries queries, SessionStore store) {
        this.conduct = conduct;
        this.queries = queries;
        this.store = store;
    }

    /** What the order was drawn with. */
    record Draw(String rootHex, String seedHex) {}

    /** What is on the agenda, without what was taken off it. */
    List<SessionItem> standing(UUID session) {
        return queries.items(session).stream()
                .filter(item -> item.state() != State.DROPPED)
                .toList();
    }

    /** As an act of the person behind the request. */
    UUID written(BodySession session, Word orderBy, @Nullable Draw draw) {
        store.touch(session.id());
        List<SessionItem> items = standing(session.id());
        return conduct.written(
                session.id(),
                Kind.AGENDA,
                null,
                "",
                actor -> new AgendaSet(
                        session.area(),
                        session.id(),
                        items.stream().map(SessionItem::id).toList(),
                        items.stream()
                                .map(SessionItem::idea)
                                .filter(Objects::nonNull)
                                .map(IdeaId::value)
                                .toList(),
                        orderBy,
                        draw == null ? null : new Digest(draw.rootHex()),
                        draw == null ? null : new Digest(draw.seedHex()),
                        actor));
    }
}
