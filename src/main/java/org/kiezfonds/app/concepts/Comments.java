package org.kiezfonds.app.concepts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.concepts.DiscussionQueries.CommentRow;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was said, as others may see it, and what of it is a person's own. Where somebody has the own
 * data erased, the texts of the comments go and the supports lose their name: the count of supports,
 * the place of a comment and the team's answer to it stay.
 */
@Component
class Comments implements OwnData {

    private final DiscussionQueries queries;
    private final DiscussionStore store;
    private final PublicNames names;
    private final Clock clock;

    Comments(DiscussionQueries queries, DiscussionStore store, PublicNames names, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What was said about a version, the oldest first.
     *
     * @param reader null for the public
     */
    List<Comment> of(UUID version, @Nullable PersonId reader) {
        List<CommentRow> rows = queries.comments(version);
        Set<PersonId> authors = rows.stream()
                .filter(row -> row.person() != null)
                .map(CommentRow::person)
                .collect(Collectors.toSet());
        Map<PersonId, String> known = authors.isEmpty() ? Map.of() : names.of(authors);
        return rows.stream().map(row -> shown(row, known, reader)).toList();
    }

    private static Comment shown(
            CommentRow row, Map<PersonId, String> known, @Nullable PersonId reader) {
        Comment.Gone gone = gone(row);
        PersonId person = row.person();
        return new Comment(
                row.id(),
                row.need(),
                row.isProposal(),
                gone == null && person != null ? known.get(person) : null,
                gone == null ? row.title() : "",
                gone == null ? row.body() : "",
                row.writtenAt(),
                gone,
                row.hiddenReason(),
                row.answer(),
                person != null && person.equals(reader),
                row.version());
    }

    private static Comment.@Nullable Gone gone(CommentRow row) {
        if (row.isErased()) {
            return Comment.Gone.ERASED;
        }
        if (row.isWithdrawn()) {
            return Comment.Gone.WITHDRAWN;
        }
        return row.hiddenReason() == null ? null : Comment.Gone.HIDDEN;
    }

    @EventListener
    void forget(PersonErased erased) {
        Instant now = clock.instant();
        store.erase(erased.person(), now);
    }

    @Override
    public String part() {
        return "concept-discussion";
    }

    @Override
    public Object of(PersonId person) {
        return Map.of(
                "comments",
                queries.commentsOf(person).stream()
                        .map(row -> Map.of(
                                "id", row.id().toString(),
                                "title", row.title(),
                                "text", row.body(),
                                "writtenAt", row.writtenAt().toString(),
                                "isProposal", row.isProposal(),
                                "isWithdrawn", row.isWithdrawn()))
                        .toList(),
                "supports",
                queries.supportsOf(person).stream()
                        .map(row -> Map.of(
                                "need", row.need().toString(), "at", row.at().toString()))
                        .toList());
    }
}
