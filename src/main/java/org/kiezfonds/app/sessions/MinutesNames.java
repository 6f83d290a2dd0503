package org.kiezfonds.app.sessions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.minutes.Legend;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Says who the numbers in minutes are, to those who sit there and to everybody. */
@Component
class MinutesNames {

    private final MemberNames members;
    private final PublicNames open;
    private final Ideas ideas;

    MinutesNames(MemberNames members, PublicNames open, Ideas ideas) {
        this.members = members;
        this.open = open;
        this.ideas = ideas;
    }

    /** For those who sit there and the area team. */
    Legend forMembers(MinutesDocument document, Map<Integer, PersonId> persons) {
        return new Legend(
                named(persons, forMembers(persons.values())),
                titles(document, Function.identity()));
    }

    /** For everybody: names of those who agreed alone. */
    Legend inPublic(MinutesDocument document, Map<Integer, PersonId> persons) {
        return new Legend(
                named(persons, open.of(persons.values())), titles(document, Idea::inPublic));
    }

    /** The names that must not stand in what everybody reads. */
    Collection<String> withheld(Map<Integer, PersonId> persons) {
        Map<PersonId, String> names = new HashMap<>(forMembers(persons.values()));
        names.keySet().removeAll(open.of(persons.values()).keySet());
        return names.values();
    }

    private Map<PersonId, String> forMembers(Collection<PersonId> persons) {
        Map<PersonId, String> names = new HashMap<>();
        members.of(persons).forEach((person, known) -> {
            if (!known.name().isEmpty()) {
                names.put(person, known.name());
            }
        });
        return names;
    }

    private static Map<Integer, String> named(
            Map<Integer, PersonId> persons, Map<PersonId, String> names) {
        Map<Integer, String> named = new HashMap<>();
        persons.forEach((number, person) -> {
            String name = names.get(person);
            if (name != null) {
                named.put(number, name);
            }
        });
        return named;
    }

    private Map<UUID, String> titles(MinutesDocument document, Function<Idea, Idea> seen) {
        Map<UUID, String> titles = new HashMap<>();
        document.items().stream()
                .flatMap(MinutesNames::ideasOf)
                .distinct()
                .forEach(idea -> ideas.byId(new IdeaId(idea))
                        .map(seen)
                        .map(Idea::title)
                        .filter(title -> !title.isEmpty())
                        .ifPresent(title -> titles.put(idea, title)));
        return titles;
    }

    /** What an item is about, and what was put in an order on it. */
    private static Stream<UUID> ideasOf(MinutesDocument.Item item) {
        return Stream.concat(
                Stream.ofNullable(item.idea()),
                item.polls().stream()
                        .flatMap(poll -> poll.options().stream())
                        .flatMap(option -> Stream.ofNullable(option.idea())));
    }
}
