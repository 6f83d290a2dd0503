package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.PollQueries.Stand;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.stereotype.Component;

/** Makes the ballot of a poll: what can stand on it, and under which name. */
@Component
class PollSheet {

    private static final int LONGEST_OPTION = 200;

    private final PollQueries queries;
    private final Ideas ideas;
    private final Concepts concepts;

    PollSheet(PollQueries queries, Ideas ideas, Concepts concepts) {
        this.queries = queries;
        this.ideas = ideas;
        this.concepts = concepts;
    }

    /** The options as a form says them; a refusal where one cannot be put on the ballot. */
    SessionAnswer<List<PollOption>> options(Scene scene, SessionItem item, PollData data) {
        return switch (data.kind()) {
            case null -> SessionAnswer.refused("sessions.poll.problem.noKind");
            case IDEAS -> ideas(scene, data.ideas());
            case NEEDS -> subjects(needs(scene), data.subjects());
            case MEASURES -> subjects(measures(scene), data.subjects());
            case PEOPLE -> new SessionAnswer.Noted<>(people(item.id()));
            case WORDS -> words(data.words());
        };
    }

    private SessionAnswer<List<PollOption>> ideas(Scene scene, List<IdeaId> chosen) {
        List<PollOption> options = new ArrayList<>();
        for (IdeaId key : new LinkedHashSet<>(chosen)) {
            Optional<Idea> idea = ideas.byId(key)
                    .filter(found -> found.round().equals(scene.session().round()))
                    .filter(found -> found.state() == IdeaState.ADMITTED);
            if (idea.isEmpty()) {
                return SessionAnswer.refused("sessions.problem.noSuchIdea");
            }
            String title = idea.get().title();
            options.add(option(
                    options, key, null, null, title.isEmpty() ? "#" + idea.get().number() : title));
        }
        return new SessionAnswer.Noted<>(options);
    }

    /** What needs of the concept that holds are called. */
    Map<UUID, String> needs(Scene scene) {
        Map<UUID, String> names = new HashMap<>();
        concepts.needsOf(scene.session().area())
                .forEach(need -> names.put(need.id().value(), need.number() + " " + need.title()));
        return names;
    }

    /** What measures of the concept that holds are called. */
    Map<UUID, String> measures(Scene scene) {
        Map<UUID, String> names = new HashMap<>();
        concepts.measuresOf(scene.session().area())
                .forEach(measure -> names.put(measure.id(), measure.title()));
        return names;
    }

    private static SessionAnswer<List<PollOption>> subjects(
            Map<UUID, String> names, List<UUID> chosen) {
        List<PollOption> options = new ArrayList<>();
        for (UUID key : new LinkedHashSet<>(chosen)) {
            String name = names.get(key);
            if (name == null) {
                return SessionAnswer.refused("sessions.poll.problem.noSuchSubject");
            }
            options.add(option(options, null, key, null, name));
        }
        return new SessionAnswer.Noted<>(options);
    }

    private List<PollOption> people(UUID item) {
        List<PollOption> options = new ArrayList<>();
        queries.candidacies(item).values().stream()
                .filter(Stand::stands)
                .forEach(stand -> options.add(option(options, null, null, stand.person(), "")));
        return options;
    }

    private static SessionAnswer<List<PollOption>> words(List<String> typed) {
        List<PollOption> options = new ArrayList<>();
        HashSet<String> known = new HashSet<>();
        for (String each : typed) {
            String words = TypedText.line(each);
            int length = TypedText.length(words);
            if (length > LONGEST_OPTION) {
                return SessionAnswer.refused("sessions.problem.tooLong", LONGEST_OPTION, length);
            }
            if (!words.isEmpty() && known.add(TypedText.key(words))) {
                options.add(option(options, null, null, null, words));
            }
        }
        return new SessionAnswer.Noted<>(options);
    }

    private static PollOption option(
            List<PollOption> before,
            @Nullable IdeaId idea,
            @Nullable UUID subject,
            @Nullable PersonId person,
            String title) {
        return new PollOption(Ids.next(), before.size() + 1, idea, subject, person, title);
    }

    /** The same options, or some of them, on another ballot. */
    static List<PollOption> copied(List<PollOption> options) {
        List<PollOption> copies = new ArrayList<>();
        options.forEach(each -> copies.add(
                option(copies, each.idea(), each.subject(), each.person(), each.title())));
        return copies;
    }
}
