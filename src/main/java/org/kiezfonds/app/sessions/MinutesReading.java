package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.SeatedPanels;
import org.kiezfonds.app.sessions.MinutesFacts.Leading;
import org.kiezfonds.app.sessions.MinutesFacts.Sitting;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Next;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Pause;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Quorum;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Brings together what minutes are made of. Whoever asks has checked who may know it. */
@Component
class MinutesReading {

    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final PollQueries polls;
    private final MinutesQueries minutes;
    private final RepeatQueries repeats;
    private final Scenes scenes;
    private final SeatedPanels panels;
    private final HeldSeats held;
    private final Bodies bodies;
    private final Ideas ideas;
    private final LogReading log;
    private final ZoneId zone;

    MinutesReading(
            SessionQueries sessions,
            VoteQueries votes,
            PollQueries polls,
            MinutesQueries minutes,
            RepeatQueries repeats,
            Scenes scenes,
            SeatedPanels panels,
            HeldSeats held,
            Bodies bodies,
            Ideas ideas,
            LogReading log,
            ZoneId zone) {
        this.sessions = sessions;
        this.votes = votes;
        this.polls = polls;
        this.minutes = minutes;
        this.repeats = repeats;
        this.scenes = scenes;
        this.panels = panels;
        this.held = held;
        this.bodies = bodies;
        this.ideas = ideas;
        this.log = log;
        this.zone = zone;
    }

    /** The facts of a session that was opened. */
    MinutesFacts of(BodySession session) {
        List<SessionAct> acts = sessions.acts(session.id());
        Instant beganAt = at(acts, Kind.OPENED).orElseGet(session::startsAt);
        Instant endedAt = at(acts, Kind.CLOSED).orElse(null);
        List<Sitting> seats = seats(session, beganAt, endedAt);
        List<Present> turns = minutes.turns(session.id());
        List<SessionItem> items = sessions.items(session.id()).stream()
                .filter(item -> item.state() != State.DROPPED)
                .toList();
        Map<UUID, List<Motion>> motions = new HashMap<>();
        items.forEach(item -> motions.put(item.id(), sessions.motions(item.id())));
        Map<UUID, List<Vote>> voted = new HashMap<>();
        motions.values().stream()
                .flatMap(List::stream)
                .forEach(motion -> voted.put(motion.id(), votes.of(motion.id())));
        List<Poll> polled = polls.ofSession(session.id());
        return new MinutesFacts(
                session,
                bodyOf(session),
                beganAt,
                endedAt,
                quorum(acts),
                led(acts),
                seats,
                turns,
                minutes.excused(session.id()),
                breaks(acts),
                items,
                barred(items, seats, turns),
                ideaNumbers(items, polled),
                motions,
                voted,
                byName(session, voted),
                flaws(acts, polled),
                polled.stream().collect(Collectors.groupingBy(Poll::item)),
                minutesOf(items),
                repeats.ofVotesIn(session.id()),
                repeats.in(session.id()),
                minutes.passages(session.id()),
                next(session));
    }

    private String bodyOf(BodySession session) {
        return bodies.namesOf(session.area()).stream()
                .filter(body -> body.id().equals(session.body()))
                .map(BodyName::name)
                .findFirst()
                .orElse("");
    }

    private static Optional<Instant> at(List<SessionAct> acts, Kind kind) {
        return acts.stream()
                .filter(act -> act.kind() == kind)
                .map(SessionAct::at)
                .findFirst();
    }

    /** As the log has it: who sits there may be others by now. */
    private @Nullable Quorum quorum(List<SessionAct> acts) {
        return entry(acts, Kind.OPENED)
                .map(entry -> new Quorum(
                        number(entry, "seatsHeld"),
                        number(entry, "present"),
                        number(entry, "quorum")))
                .orElse(null);
    }

    private Optional<LogItem> entry(List<SessionAct> acts, Kind kind) {
        return acts.stream()
                .filter(act -> act.kind() == kind)
                .findFirst()
                .flatMap(act -> log.byId(act.entry()));
    }

    private static long number(LogItem entry, String field) {
        return Long.parseLong(entry.field(field).getFirst());
    }

    private List<Leading> led(List<SessionAct> acts) {
        return acts.stream()
                .filter(act -> act.kind() == Kind.OPENED || act.kind() == Kind.LED)
                .flatMap(act -> log.byId(act.entry()).stream()
                        .map(entry -> new Leading(
                                act.at(),
                                UUID.fromString(entry.field("chair").getFirst()),
                                act.reason())))
                .toList();
    }

    private static List<Pause> breaks(List<SessionAct> acts) {
        List<Pause> breaks = new ArrayList<>();
        for (SessionAct act : acts) {
            if (act.kind() == Kind.PAUSED) {
                breaks.add(new Pause(act.at(), null));
            } else if (act.kind() == Kind.RESUMED && !breaks.isEmpty()) {
                breaks.add(new Pause(breaks.removeLast().from(), act.at()));
            }
        }
        return breaks;
    }

    /** The seats as they were held on that day. */
    private List<Sitting> seats(BodySession session, Instant from, @Nullable Instant to) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        RoundId round = session.round();
        return round == null
                ? held.everOf(session.body()).stream()
                        .filter(mandate -> mandate.isHeldOn(day))
                        .map(mandate -> sitting(mandate.id(), mandate))
                        .toList()
                : panels.of(round).orElseThrow().members().stream()
                        .filter(member -> !member.isStandIn() && sat(member, from, to))
                        .flatMap(member -> held.find(member.mandate()).stream()
                                .filter(mandate -> mandate.isHeldOn(day))
                                .map(mandate -> sitting(member.mandate(), mandate)))
                        .toList();
    }

    private static boolean sat(PanelMember member, Instant from, @Nullable Instant to) {
        Instant left = member.leftAt();
        return (left == null || left.isAfter(from))
                && (to == null || !member.joinedAt().isAfter(to));
    }

    private static Sitting sitting(UUID seat, Mandate mandate) {
        return new Sitting(seat, mandate.person(), mandate.group() == SeatGroup.RESIDENTS);
    }

    /** Of those who sit or came, who has a conflict of interest. */
    private Map<UUID, Set<PersonId>> barred(
            List<SessionItem> items, List<Sitting> seats, List<Present> turns) {
        Set<PersonId> sitting = new HashSet<>();
        seats.forEach(seat -> sitting.add(seat.member()));
        turns.forEach(turn -> sitting.add(turn.person()));
        Map<UUID, Set<PersonId>> barred = new HashMap<>();
        for (SessionItem item : items) {
            Set<PersonId> persons = new HashSet<>(scenes.barred(item));
            persons.retainAll(sitting);
            barred.put(item.id(), persons);
        }
        return barred;
    }

    private Map<UUID, Integer> ideaNumbers(List<SessionItem> items, List<Poll> polled) {
        Map<UUID, Integer> numbers = new HashMap<>();
        items.forEach(item -> number(item.id(), item.idea(), numbers));
        polled.stream()
                .flatMap(poll -> poll.options().stream())
                .forEach(option -> number(option.id(), option.idea(), numbers));
        return numbers;
    }

    private void number(UUID key, @Nullable IdeaId idea, Map<UUID, Integer> numbers) {
        Optional.ofNullable(idea)
                .flatMap(ideas::byId)
                .map(Idea::publicNumber)
                .ifPresent(number -> numbers.put(key, number));
    }

    /** Who voted what, where the rules say by name and the vote is over. */
    private Map<UUID, List<MinutesFacts.Ballot>> byName(
            BodySession session, Map<UUID, List<Vote>> voted) {
        Map<UUID, List<MinutesFacts.Ballot>> named = new HashMap<>();
        if (session.rulesInForce().ballot() == Ballot.BY_NAME) {
            voted.values().stream()
                    .flatMap(List::stream)
                    .filter(vote -> !vote.isOpen() && !vote.isSecret())
                    .forEach(vote -> named.put(vote.id(), ballots(vote)));
        }
        return named;
    }

    private List<MinutesFacts.Ballot> ballots(Vote vote) {
        Map<UUID, PersonId> voters = votes.voters(vote.id());
        Map<UUID, Choice> choices = votes.choices(vote);
        return votes.counted(vote.id()).stream()
                .flatMap(seat -> Stream.ofNullable(choices.get(seat))
                        .flatMap(choice -> Stream.ofNullable(voters.get(seat))
                                .map(person -> new MinutesFacts.Ballot(person, choice))))
                .toList();
    }

    private Map<UUID, String> flaws(List<SessionAct> acts, List<Poll> polled) {
        Map<UUID, String> flaws = new HashMap<>();
        polled.stream()
                .filter(poll -> poll.flaw() != null)
                .flatMap(poll -> polls.acts(poll.id()).stream())
                .filter(act -> act.kind() == PollAct.Kind.ANNULLED)
                .forEach(act -> flaws.put(act.poll(), act.reason()));
        for (SessionAct act : acts) {
            UUID about = act.about();
            if (act.kind() == Kind.VOTE_ANNULLED && about != null) {
                flaws.put(about, act.reason());
            }
        }
        return flaws;
    }

    private Map<UUID, UUID> minutesOf(List<SessionItem> items) {
        Map<UUID, UUID> about = new HashMap<>();
        for (SessionItem item : items) {
            UUID session = minutes.minutesOf(item.id());
            if (session != null) {
                about.put(item.id(), session);
            }
        }
        return about;
    }

    private @Nullable Next next(BodySession session) {
        return sessions.of(session.area()).stream()
                .filter(other -> other.body().equals(session.body())
                        && other.state() == SessionState.PLANNED
                        && other.startsAt().isAfter(session.startsAt()))
                .min(Comparator.comparing(BodySession::startsAt))
                .map(other -> new Next(other.startsAt(), other.isPublic(), other.place()))
                .orElse(null);
    }
}
