package org.kiezfonds.app.sessions;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the public sees of sessions. The one place that decides it for pages, feeds and calendar
 * files alike: of a session that is not public only who meets when, of an idea its public title.
 */
@Service
public class PublicSessions {

    private static final List<Kind> TOLD = List.of(Kind.PLANNED, Kind.CHANGED, Kind.CALLED_OFF);

    private final SessionQueries queries;
    private final PlanQueries plans;
    private final RepeatQueries repeats;
    private final Bodies bodies;
    private final Funds funds;
    private final Rounds rounds;
    private final Ideas ideas;
    private final Clock clock;
    private final ZoneId zone;

    PublicSessions(
            SessionQueries queries,
            PlanQueries plans,
            RepeatQueries repeats,
            Bodies bodies,
            Funds funds,
            Rounds rounds,
            Ideas ideas,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.plans = plans;
        this.repeats = repeats;
        this.bodies = bodies;
        this.funds = funds;
        this.rounds = rounds;
        this.ideas = ideas;
        this.clock = clock;
        this.zone = zone;
    }

    /** The sessions of an area that are to come, the next one first. */
    @Look
    @PreAuthorize("permitAll()")
    public List<PublicSession> coming(AreaId area) {
        return queries.of(area).stream()
                .filter(session -> !session.isCircular() && isComing(session))
                .sorted(Comparator.comparing(BodySession::startsAt).thenComparing(BodySession::id))
                .map(this::shown)
                .toList();
    }

    /** The sessions of an area that were or are called off, the latest first. */
    @Look
    @PreAuthorize("permitAll()")
    public List<PublicSession> past(AreaId area, int most) {
        return queries.of(area).stream()
                .filter(session -> !session.isCircular() && !isComing(session))
                .limit(most)
                .map(this::shown)
                .toList();
    }

    /** A public session; there is no page of others. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<PublicSession> find(AreaId area, int number) {
        return plans.byNumber(area, number)
                .flatMap(queries::find)
                .filter(session -> session.isPublic() && !session.isCircular())
                .map(this::shown);
    }

    /** The numbers of all public sessions of an area. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Integer> numbers(AreaId area) {
        Map<UUID, Integer> numbers = plans.numbers(area);
        return queries.of(area).stream()
                .filter(session -> session.isPublic() && !session.isCircular())
                .map(session -> numbers.getOrDefault(session.id(), 0))
                .sorted()
                .toList();
    }

    private static boolean isComing(BodySession session) {
        return session.state() == SessionState.PLANNED || session.state() == SessionState.OPEN;
    }

    private PublicSession shown(BodySession session) {
        Optional<BodyName> body = bodies.namesOf(session.area()).stream()
                .filter(each -> each.id().equals(session.body()))
                .findFirst();
        List<SessionAct> told = queries.acts(session.id()).stream()
                .filter(act -> TOLD.contains(act.kind()))
                .toList();
        RoundId round = session.round();
        return new PublicSession(
                session.id(),
                plans.extra(session.id()).number(),
                body.map(BodyName::name).orElse(""),
                body.map(BodyName::slug).orElse(""),
                round == null || !session.isPublic() ? "" : name(session.area(), round),
                session.state(),
                session.startsAt(),
                session.isPublic() ? session.place() : "",
                session.isPublic(),
                session.isPublic() ? agenda(session.id()) : List.of(),
                told.size() - 1,
                told.getLast().at(),
                told.getLast().entry(),
                session.state() == SessionState.CALLED_OFF ? told.getLast().reason() : "");
    }

    private String name(AreaId area, RoundId id) {
        return rounds.byId(area, id)
                .map(round -> funds.byId(area, round.fund()).map(Fund::name).orElse("") + ", "
                        + round.terms().name())
                .orElse("");
    }

    private List<PublicSession.Item> agenda(UUID session) {
        return queries.items(session).stream()
                .filter(item -> item.state() != SessionItem.State.DROPPED)
                .map(item -> shown(
                        item,
                        repeats.in(session).stream()
                                .filter(repeat -> repeat.item().equals(item.id()))
                                .map(repeat -> other(repeat.before()))
                                .distinct()
                                .toList(),
                        repeats.ofVotesIn(session).stream()
                                .filter(repeat -> repeat.of().equals(item.id()))
                                .map(repeat -> other(repeat.session()))
                                .distinct()
                                .toList()))
                .toList();
    }

    private PublicSession.Other other(UUID id) {
        BodySession session = queries.find(id).orElseThrow();
        boolean hasPage = session.isPublic() && !session.isCircular();
        return new PublicSession.Other(
                hasPage ? plans.extra(id).number() : null, session.startsAt());
    }

    private PublicSession.Item shown(
            SessionItem item,
            List<PublicSession.Other> repeats,
            List<PublicSession.Other> repeatedIn) {
        Optional<Idea> idea =
                Optional.ofNullable(item.idea()).flatMap(ideas::byId).map(Idea::inPublic);
        return new PublicSession.Item(
                item.kind(),
                item.idea() == null ? item.title() : idea.map(Idea::title).orElse(""),
                idea.map(Idea::publicNumber).orElse(null),
                repeats,
                repeatedIn);
    }

    /**
     * Sessions as a file for calendars.
     *
     * @param page the address of the page of each, with its host
     */
    @PreAuthorize("permitAll()")
    public String calendar(
            List<PublicSession> sessions, Function<PublicSession, URI> page, Locale language) {
        return CalendarFile.published(
                sessions.stream()
                        .map(each -> new CalendarFile.Event(
                                each.id(),
                                each.changes(),
                                clock.instant(),
                                each.startsAt(),
                                Texts.get(language, "sessions.plan.calendar.title", each.body()),
                                each.place(),
                                each.agenda().stream()
                                        .map(PublicSession.Item::title)
                                        .collect(Collectors.joining("\n")),
                                page.apply(each),
                                each.state() == SessionState.CALLED_OFF))
                        .toList(),
                zone);
    }
}
