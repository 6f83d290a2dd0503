package org.kiezfonds.app.talks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.talks.TalkQueries.Line;
import org.kiezfonds.app.talks.TalkQueries.Row;
import org.springframework.stereotype.Component;

/**
 * What the sides of a conversation may call each other: what the public may, and the area team
 * knows who wrote an idea. Never an address.
 */
@Component
class TalkNames {

    private final PublicNames names;
    private final MemberNames members;
    private final IdeaAuthors authors;

    TalkNames(PublicNames names, MemberNames members, IdeaAuthors authors) {
        this.names = names;
        this.members = members;
        this.authors = authors;
    }

    /** Those who apply with an idea and agreed that the public may know it; who began it first. */
    String ofAuthors(Idea idea) {
        return together(idea, names::of);
    }

    /** All who apply with an idea. */
    String ofAuthorsForTeam(Idea idea) {
        return together(idea, this::known);
    }

    private String together(
            Idea idea, Function<Collection<PersonId>, Map<PersonId, String>> known) {
        List<PersonId> all = authors.of(idea);
        Map<PersonId, String> found = known.apply(all);
        return all.stream()
                .map(each -> found.getOrDefault(each, ""))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Who is on the other side. */
    String ofOther(Row row, Idea idea, Side other, Side reader) {
        return switch (other) {
            case TEAM -> "";
            case AUTHORS -> reader == Side.TEAM ? ofAuthorsForTeam(idea) : ofAuthors(idea);
            case NEIGHBOUR -> row.person() == null ? "" : names.of(row.person()).orElse("");
        };
    }

    List<Talk.Message> messages(List<Line> lines, Side reader, PersonId me, List<UUID> unread) {
        Set<UUID> fresh = new HashSet<>(unread);
        Map<PersonId, String> open = names.of(persons(lines));
        Map<PersonId, String> known = reader == Side.TEAM
                ? known(persons(lines.stream()
                        .filter(line -> line.side() == Side.AUTHORS)
                        .toList()))
                : Map.of();
        return lines.stream()
                .map(line -> {
                    PersonId by = line.by();
                    String name = by == null
                            ? ""
                            : line.side() == Side.AUTHORS && known.containsKey(by)
                                    ? known.getOrDefault(by, "")
                                    : open.getOrDefault(by, "");
                    return new Talk.Message(
                            line.id(),
                            line.side(),
                            me.equals(by),
                            name,
                            line.words(),
                            line.at(),
                            fresh.contains(line.id()));
                })
                .toList();
    }

    private Map<PersonId, String> known(Collection<PersonId> persons) {
        return members.of(persons).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    private static List<PersonId> persons(List<Line> lines) {
        return lines.stream().map(Line::by).filter(Objects::nonNull).distinct().toList();
    }
}
