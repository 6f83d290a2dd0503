package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.sessions.MinutesFacts.Sitting;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Again;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Attended;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Heading;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Item;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Led;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Line;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Lot;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Moved;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Named;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Passage;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Seat;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Stay;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Voted;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Wrong;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;

/** Makes minutes of what was done. Pure: the same facts make the same document. */
final class MinutesComposing {

    private final MinutesFacts facts;
    private final int number;

    /** The numbers of people, from 1: members by their seats, who stood in, who was on a ballot. */
    private final Map<PersonId, Integer> numbers = new LinkedHashMap<>();

    private MinutesComposing(MinutesFacts facts, int number) {
        this.facts = facts;
        this.number = number;
        facts.seats().forEach(seat -> note(seat.member()));
        facts.turns().forEach(turn -> note(turn.person()));
        facts.items().stream()
                .flatMap(item -> polls(item).stream())
                .flatMap(poll -> poll.options().stream())
                .map(PollOption::person)
                .filter(Objects::nonNull)
                .forEach(this::note);
    }

    private void note(PersonId person) {
        numbers.putIfAbsent(person, numbers.size() + 1);
    }

    /**
     * The document, and who its numbers are.
     *
     * @param number of the version that it would become
     */
    static Composed of(MinutesFacts facts, int number) {
        MinutesComposing composing = new MinutesComposing(facts, number);
        Map<Integer, PersonId> persons = new LinkedHashMap<>();
        composing.numbers.forEach((person, each) -> persons.put(each, person));
        return new Composed(composing.document(), persons);
    }

    /** A document with the people that it has numbers for. */
    record Composed(MinutesDocument document, Map<Integer, PersonId> persons) {

        Composed {
            persons = Map.copyOf(persons);
        }
    }

    private MinutesDocument document() {
        BodySession session = facts.session();
        return new MinutesDocument(
                session.id(),
                number,
                new Heading(
                        facts.body(),
                        session.isPublic(),
                        facts.beganAt(),
                        facts.endedAt(),
                        session.untilAt(),
                        session.place().isEmpty() ? null : session.place()),
                facts.led().stream()
                        .map(each -> new Led(
                                each.from(), onSeat(each.seat(), each.from()), each.reason()))
                        .toList(),
                session.scribe() == null ? null : holderOf(session.scribe()),
                facts.seats().size(),
                facts.seats().stream().map(this::seat).toList(),
                facts.quorum(),
                facts.breaks(),
                at(MinutesPassage.Place.BEGIN),
                facts.items().stream().map(this::item).toList(),
                at(MinutesPassage.Place.END),
                facts.next());
    }

    private Integer holderOf(UUID seat) {
        return facts.seats().stream()
                .filter(each -> each.seat().equals(seat))
                .map(each -> numberOf(each.member()))
                .findFirst()
                .orElse(0);
    }

    private Integer numberOf(PersonId person) {
        return numbers.getOrDefault(person, 0);
    }

    /** Who acted on a seat at a moment, as far as it was noted. */
    private Integer onSeat(UUID seat, Instant moment) {
        return facts.turns().stream()
                .filter(turn ->
                        turn.seat().equals(seat) && turn.isHere() && !turn.at().isAfter(moment))
                .max(Comparator.comparing(Present::at))
                .map(turn -> numberOf(turn.person()))
                .orElseGet(() -> holderOf(seat));
    }

    private Seat seat(Sitting seat) {
        Map<PersonId, List<Present>> turns = facts.turns().stream()
                .filter(turn -> turn.seat().equals(seat.seat()))
                .collect(Collectors.groupingBy(
                        Present::person, LinkedHashMap::new, Collectors.toList()));
        List<Attended> attended = new ArrayList<>();
        turns.forEach((person, own) -> {
            List<Stay> stays = stays(own);
            if (!stays.isEmpty()) {
                attended.add(new Attended(numberOf(person), stays));
            }
        });
        return new Seat(
                numberOf(seat.member()),
                seat.isResident(),
                attended.isEmpty() && facts.excused().contains(seat.member()),
                attended);
    }

    /** From the beginning of the session on; who came and went before was not there. */
    private List<Stay> stays(List<Present> turns) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Present turn = turns.get(i);
            if (!turn.isHere()) {
                continue;
            }
            Instant to = i + 1 < turns.size() ? turns.get(i + 1).at() : null;
            if (to == null || to.isAfter(facts.beganAt())) {
                Instant from = turn.at().isBefore(facts.beganAt()) ? facts.beganAt() : turn.at();
                stays.add(new Stay(from, to, turn.way() == Present.Way.REMOTE));
            }
        }
        return stays;
    }

    private List<Passage> at(MinutesPassage.Place place) {
        return facts.passages().stream()
                .filter(passage ->
                        passage.place().equals(place) && !passage.words().isEmpty())
                .map(passage -> new Passage(passage.words(), passage.isInternal()))
                .toList();
    }

    private Item item(SessionItem item) {
        Set<PersonId> barred = facts.barred().getOrDefault(item.id(), Set.of());
        Procedure rules = facts.session().rules();
        List<Motion> motions = facts.motions().getOrDefault(item.id(), List.of());
        return new Item(
                item.id(),
                item.position(),
                item.kind().name(),
                item.idea() == null ? null : item.idea().value(),
                facts.ideaNumbers().get(item.id()),
                item.title(),
                item.state() != State.WAITING,
                barred.size(),
                barred.stream().map(this::numberOf).sorted().toList(),
                rules != null && rules.conflict().leaves() && !facts.session().isCircular(),
                facts.minutesOf().get(item.id()),
                repeats(item),
                at(MinutesPassage.Place.at(item.id())),
                motions.stream().map(motion -> moved(motion, motions)).toList(),
                new PollComposing(polls(item), facts.ideaNumbers(), facts.flaws(), this::numberOf)
                        .composed());
    }

    private List<Poll> polls(SessionItem item) {
        return facts.polls().getOrDefault(item.id(), List.of());
    }

    private @Nullable List<Wrong> repeats(SessionItem item) {
        List<Wrong> wrong = facts.repeats().stream()
                .filter(repeat -> repeat.item().equals(item.id()))
                .map(repeat -> new Wrong(
                        repeat.vote(), repeat.motion(), repeat.before(), repeat.beforeAt()))
                .toList();
        return wrong.isEmpty() ? null : wrong;
    }

    private @Nullable Again again(Vote vote) {
        return facts.repeated().stream()
                .filter(repeat -> repeat.vote().equals(vote.id()))
                .map(repeat -> new Again(repeat.session(), repeat.startsAt()))
                .findFirst()
                .orElse(null);
    }

    private Moved moved(Motion motion, List<Motion> all) {
        Money granted = motion.granted();
        return new Moved(
                motion.id(),
                motion.number(),
                motion.kind().name(),
                all.stream()
                        .filter(other -> other.id().equals(motion.amends()))
                        .map(Motion::number)
                        .findFirst()
                        .orElse(null),
                numbers.get(motion.by()),
                motion.words(),
                motion.reason() == null ? null : motion.reason().name(),
                motion.lines().stream()
                        .map(line -> new Line(
                                line.what(),
                                line.asked().cents(),
                                line.granted().cents()))
                        .toList(),
                granted == null ? null : granted.cents(),
                motion.until(),
                motion.isWithdrawn(),
                facts.votes().getOrDefault(motion.id(), List.of()).stream()
                        .map(vote -> voted(vote, motion, all))
                        .toList());
    }

    private Voted voted(Vote vote, Motion motion, List<Motion> all) {
        Motion amended = new Amendments(all, List.of()).amended(motion, vote.amendments());
        boolean isAmended = !amended.changes().isEmpty();
        Money granted = isAmended ? amended.granted() : null;
        Result result = vote.result();
        return new Voted(
                vote.id(),
                vote.attempt(),
                vote.isSecret(),
                vote.words(),
                isAmended ? MotionWords.changes(amended, Languages.GERMAN) : null,
                granted == null ? null : granted.cents(),
                vote.openedAt(),
                result == null ? null : result.at(),
                result == null ? null : result.outcome().name(),
                vote.isCarried(),
                result == null ? 0 : result.yes(),
                result == null ? 0 : result.no(),
                result == null ? 0 : result.abstained(),
                VoteWords.of(vote, Languages.GERMAN),
                facts.byName().getOrDefault(vote.id(), List.of()).stream()
                        .map(each ->
                                new Named(numberOf(each.person()), each.choice().name()))
                        .sorted(Comparator.comparingInt(Named::person))
                        .toList(),
                lot(vote.lot()),
                vote.flaw() == null ? null : Objects.requireNonNull(vote.flaw()).name(),
                facts.flaws().getOrDefault(vote.id(), ""),
                again(vote));
    }

    private static @Nullable Lot lot(@Nullable DrawnLot lot) {
        return lot == null ? null : new Lot(lot.value(), lot.rootHex(), lot.seedHex(), lot.isFor());
    }
}
