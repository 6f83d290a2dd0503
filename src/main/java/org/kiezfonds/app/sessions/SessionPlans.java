package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.SeatedPanels;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads sessions for those who prepare them or sit in them, and what can be planned. */
@Service
public class SessionPlans {

    private final Conduct conduct;
    private final Scenes scenes;
    private final SessionQueries queries;
    private final PlanQueries plans;
    private final RoundMoney money;
    private final SeatedPanels panels;
    private final HeldSeats held;
    private final MemberNames names;
    private final Bodies bodies;
    private final Funds funds;
    private final Rounds rounds;
    private final Ideas ideas;
    private final Conflicts conflicts;
    private final Clock clock;
    private final ZoneId zone;

    SessionPlans(
            Conduct conduct,
            Scenes scenes,
            SessionQueries queries,
            PlanQueries plans,
            RoundMoney money,
            SeatedPanels panels,
            HeldSeats held,
            MemberNames names,
            Bodies bodies,
            Funds funds,
            Rounds rounds,
            Ideas ideas,
            Conflicts conflicts,
            Clock clock,
            ZoneId zone) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.queries = queries;
        this.plans = plans;
        this.money = money;
        this.panels = panels;
        this.held = held;
        this.names = names;
        this.bodies = bodies;
        this.funds = funds;
        this.rounds = rounds;
        this.ideas = ideas;
        this.conflicts = conflicts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A round in which somebody can meet.
     *
     * @param name fund and round
     * @param days that the round was planned with, and that are not over
     * @param circularDays how long a circular vote is open at least; 0 where none is allowed
     * @param leads whether the person behind the request leads its panel
     */
    public record RoundChoice(
            RoundId id,
            BodyId body,
            String name,
            List<LocalDate> days,
            int circularDays,
            boolean leads) {

        public RoundChoice {
            days = List.copyOf(days);
        }
    }

    /** A seat to choose; {@code called} is empty where nobody gave a name. */
    public record SeatChoice(UUID id, String called) {}

    /** The sessions and circular votes of an area that the asker may look into, the latest first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<PlannedSession> list(AreaId area) {
        Map<Object, Boolean> sits = new HashMap<>();
        Words words = new Words(area);
        Set<UUID> invited = plans.invited(area);
        Map<UUID, Integer> numbers = plans.numbers(area);
        return queries.of(area).stream()
                .map(session -> listed(
                        session,
                        words,
                        numbers.getOrDefault(session.id(), 0),
                        sits.computeIfAbsent(whose(session), _ -> sits(session)),
                        invited.contains(session.id())))
                .filter(listed -> listed.isMine() || conduct.isTeam(area))
                .toList();
    }

    /** Who meets: the panel of a round, or a body. */
    private static Object whose(BodySession session) {
        RoundId round = session.round();
        return round == null ? session.body() : round;
    }

    private boolean sits(BodySession session) {
        return scenes.sits(scenes.of(session), conduct.person());
    }

    private PlannedSession listed(
            BodySession session, Words words, int number, boolean isMine, boolean isInvited) {
        return new PlannedSession(
                session,
                number,
                words.body(session.body()),
                session.round() == null ? "" : words.round(session.round()),
                isMine,
                isInvited);
    }

    /** A session, for the area team and those who sit in it; for others there is none. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<SessionPlan> look(UUID id) {
        return conduct.look(id).map(scene -> {
            BodySession session = scene.session();
            List<SessionItem> agenda = queries.items(id).stream()
                    .filter(item -> item.state() != SessionItem.State.DROPPED)
                    .toList();
            PlanQueries.Extra extra = plans.extra(id);
            return new SessionPlan(
                    listed(
                            session,
                            new Words(session.area()),
                            extra.number(),
                            scenes.sits(scene, conduct.person()),
                            plans.invited(session.area()).contains(id)),
                    extra.remoteLink(),
                    scene.seats(),
                    scene.chair(),
                    scene.deputy(),
                    agenda,
                    agenda.stream()
                            .map(SessionItem::idea)
                            .filter(Objects::nonNull)
                            .flatMap(idea -> ideas.byId(idea).stream())
                            .collect(Collectors.toMap(Idea::id, Function.identity())),
                    called(session.area(), people(scene)),
                    conduct.isTeam(session.area()),
                    conduct.prepares(scene));
        });
    }

    /** Also who was invited and stands by. */
    private Set<PersonId> people(Scene scene) {
        Set<PersonId> people = scene.seats().stream().map(Seat::person).collect(Collectors.toSet());
        plans.invitedTo(scene.session().id()).forEach(each -> people.add(each.person()));
        return people;
    }

    private Map<PersonId, String> called(AreaId area, Collection<PersonId> people) {
        boolean isTeam = conduct.isTeam(area);
        Map<PersonId, String> called = new HashMap<>();
        names.of(people).forEach((person, known) -> {
            String name = isTeam ? known.nameOrEmail() : known.name();
            if (!name.isEmpty()) {
                called.put(person, name);
            }
        });
        return called;
    }

    /**
     * The rounds of an area whose panel is settled: all for the area team, for others those in which
     * they sit.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<RoundChoice> rounds(AreaId area) {
        Words words = new Words(area);
        PersonId asker = conduct.person();
        return panels.of(area).stream()
                .filter(panel -> conduct.isTeam(area) || panel.holds(asker))
                .map(panel -> new RoundChoice(
                        panel.round(),
                        panel.body(),
                        words.round(panel.round()),
                        days(panel),
                        rounds.procedureOf(panel.round())
                                .map(rules -> rules.circularDays())
                                .orElse(0),
                        panel.lead()
                                .map(PanelMember::person)
                                .filter(asker::equals)
                                .isPresent()))
                .toList();
    }

    private List<LocalDate> days(Panel panel) {
        return rounds
                .byId(panel.area(), panel.round())
                .map(round -> round.terms().sessions())
                .orElse(List.of())
                .stream()
                .filter(day -> !day.isBefore(today()))
                .toList();
    }

    /** Who sits in a body on a day. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<SeatChoice> seats(AreaId area, BodyId body, LocalDate day) {
        if (bodies.namesOf(area).stream().map(BodyName::id).noneMatch(body::equals)) {
            return List.of();
        }
        List<Mandate> mandates = held.of(body, day);
        Map<PersonId, String> called =
                called(area, mandates.stream().map(Mandate::person).toList());
        return mandates.stream()
                .map(seat -> new SeatChoice(seat.id(), called.getOrDefault(seat.person(), "")))
                .toList();
    }

    /**
     * The ideas that can be put on the agenda: admitted in its round, without money from an earlier
     * session, and not on it already. As the public knows them.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Idea> addable(UUID session) {
        Optional<RoundId> round = conduct.look(session)
                .filter(conduct::prepares)
                .flatMap(scene -> Optional.ofNullable(scene.session().round()));
        if (round.isEmpty()) {
            return List.of();
        }
        Set<IdeaId> without = new HashSet<>(money.granted(round.get()));
        queries.items(session).stream()
                .filter(item -> item.state() != SessionItem.State.DROPPED)
                .map(SessionItem::idea)
                .filter(Objects::nonNull)
                .forEach(without::add);
        return votable(round.get()).stream()
                .filter(idea -> !without.contains(idea.id()))
                .toList();
    }

    /** The admitted ideas of a round in which the asker sits or which the asker prepares. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Idea> votable(RoundId round) {
        return conflicts.ideasOf(round).stream()
                .filter(idea -> idea.state() == IdeaState.ADMITTED)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What the bodies and rounds of an area are called. */
    private final class Words {

        private final AreaId area;
        private final Map<BodyId, String> bodyNames = new HashMap<>();
        private final Map<RoundId, String> roundNames = new HashMap<>();

        Words(AreaId area) {
            this.area = area;
            bodies.namesOf(area).forEach(body -> bodyNames.put(body.id(), body.name()));
        }

        String body(BodyId id) {
            return bodyNames.getOrDefault(id, "");
        }

        String round(RoundId id) {
            return roundNames.computeIfAbsent(id, this::name);
        }

        private String name(RoundId id) {
            return rounds.byId(area, id)
                    .map(round -> funds.byId(area, round.fund())
                            .map(Fund::name)
                            .map(fund -> fund + ", " + name(round.terms()))
                            .orElseGet(() -> name(round.terms())))
                    .orElse("");
        }

        private static String name(RoundTerms terms) {
            return terms.name();
        }
    }
}
