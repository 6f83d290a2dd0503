package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.sessions.Poll.DrawnLot;
import org.kiezfonds.app.sessions.Poll.Outcome;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.PollPaper;
import org.kiezfonds.app.sessions.voting.PollTally;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.sessions.voting.PollTies;
import org.kiezfonds.app.sessions.voting.Ties;
import org.kiezfonds.app.sessions.voting.Turnout;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.SignedHead;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.PollAnnulled;
import org.kiezfonds.app.transparency.entries.SessionEntry.PollClosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.PollLotDrawn;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** What happens to a poll that is locked: its close, its lot, and that it does not stand. */
@Component
class PollClosing {

    private static final int LONGEST_VALUE = 200;

    private final Conduct conduct;
    private final PollQueries queries;
    private final PollStore store;
    private final PollConflicts conflicts;
    private final PollWriting writing;
    private final LogReading log;

    PollClosing(
            Conduct conduct,
            PollQueries queries,
            PollStore store,
            PollConflicts conflicts,
            PollWriting writing,
            LogReading log) {
        this.conduct = conduct;
        this.queries = queries;
        this.store = store;
        this.conflicts = conflicts;
        this.writing = writing;
        this.log = log;
    }

    /** Counts and closes. */
    SessionAnswer<Poll> close(Scene scene, Poll poll) {
        Map<UUID, Set<PersonId>> barred = conflicts.of(poll);
        Map<UUID, PersonId> voters = queries.voters(poll.id());
        Map<UUID, Map<UUID, Integer>> marks = queries.marks(poll);
        Turnout turnout = scene.turnout(PollConflicts.fromAll(barred), voters, choices(marks));
        Map<UUID, PollPaper> papers = new HashMap<>();
        voters.forEach((seat, person) -> {
            if (turnout.counted(seat).isPresent()) {
                papers.put(
                        seat,
                        new PollPaper(
                                marks.getOrDefault(seat, Map.of()),
                                PollConflicts.of(barred, person)));
            }
        });
        PollTally tally = PollTally.of(
                poll.rule(), poll.options().stream().map(PollOption::id).toList(), papers.values());
        Quorate quorate = turnout.quorate(scene.session().rulesInForce());
        PollTies ties = ties(scene, poll, turnout, tally, papers, barred);
        Set<UUID> decided =
                quorate.isReached() && ties instanceof PollTies.Decided(List<UUID> taken)
                        ? Set.copyOf(taken)
                        : Set.of();
        long empty = papers.values().stream().filter(PollPaper::isAbstention).count();
        Result result = new Result(
                quorate.isReached() ? outcome(tally, ties) : Outcome.STRAW_POLL,
                conduct.now(),
                scene.seats().size(),
                quorate.counted(),
                quorate.needed().number(),
                quorate.residents(),
                turnout.count(scene.session().rulesInForce()).voters(),
                papers.size() - empty,
                empty,
                tally,
                decided);
        Map<UUID, Set<UUID>> counted = new HashMap<>();
        papers.forEach((seat, paper) -> counted.put(seat, paper.barred()));
        store.close(poll, result, counted, conduct.person());
        Poll closed = queries.find(poll.id()).orElseThrow();
        UUID entry = writing.written(
                poll, PollAct.Kind.CLOSED, "", actor -> entry(scene, closed, result, actor));
        return new SessionAnswer.Done<>(closed, entry);
    }

    /** For the quorum: an empty ballot is an abstention, any other is a vote. */
    private static Map<UUID, Choice> choices(Map<UUID, Map<UUID, Integer>> marks) {
        Map<UUID, Choice> choices = new HashMap<>();
        marks.forEach(
                (seat, given) -> choices.put(seat, given.isEmpty() ? Choice.ABSTAIN : Choice.YES));
        return choices;
    }

    private static Outcome outcome(PollTally tally, PollTies ties) {
        if (tally.tied().isEmpty()) {
            return Outcome.RANKED;
        }
        return switch (ties) {
            case PollTies.Decided _ -> Outcome.DECIDED;
            case PollTies.Again() -> Outcome.AGAIN;
            case PollTies.ByLot() -> Outcome.LOT;
            case PollTies.Shown() -> Outcome.TIED;
        };
    }

    private static PollTies ties(
            Scene scene,
            Poll poll,
            Turnout turnout,
            PollTally tally,
            Map<UUID, PollPaper> papers,
            Map<UUID, Set<PersonId>> barred) {
        if (tally.tied().isEmpty()) {
            return new PollTies.Shown();
        }
        Set<PersonId> fromTied = new HashSet<>();
        tally.tied().forEach(option -> fromTied.addAll(barred.getOrDefault(option, Set.of())));
        boolean isDeputys = scene.session().isDeputyLeading();
        PollPaper presiding = Ties.presiding(
                        scene.turnout(fromTied, turnout.voters(), turnout.votes()),
                        isDeputys ? scene.deputy() : scene.chair(),
                        scene.deputy())
                .map(papers::get)
                .orElse(new PollPaper(Map.of(), Set.of()));
        return PollTies.of(
                scene.session().rulesInForce(),
                poll.rule().way(),
                tally.tied(),
                tally.left(),
                poll.runoffOf() != null,
                presiding);
    }

    private static PollClosed entry(Scene scene, Poll poll, Result result, Disclosed actor) {
        List<Row> rows = result.tally().rows();
        return new PollClosed(
                scene.session().area(),
                poll.session(),
                poll.id(),
                Word.of(result.outcome()),
                result.members(),
                result.counted(),
                result.quorum(),
                result.voters(),
                result.ballots(),
                result.abstained(),
                rows.stream().map(Row::option).toList(),
                rows.stream().map(Row::place).toList(),
                rows.stream().map(row -> Math.toIntExact(row.gained())).toList(),
                rows.stream().map(row -> Math.toIntExact(row.outOf())).toList(),
                poll.taken(),
                result.tally().tied(),
                actor);
    }

    /** Draws the lot of a tie, once. */
    SessionAnswer<Poll> drawLot(Scene scene, Poll poll, String typed) {
        Result result = poll.result();
        if (result == null || result.outcome() != Outcome.LOT || poll.flaw() != null) {
            return SessionAnswer.refused("sessions.problem.noLot");
        }
        if (poll.lot() != null) {
            return SessionAnswer.refused("sessions.problem.lotDrawn");
        }
        String value = Lot.normalised(TypedText.line(typed));
        if (value.isEmpty() || TypedText.length(value) > LONGEST_VALUE) {
            return SessionAnswer.refused("sessions.problem.noValue", LONGEST_VALUE);
        }
        Optional<SignedHead> head = queries.acts(poll.id()).stream()
                .filter(act -> act.kind() == PollAct.Kind.CLOSED)
                .findFirst()
                .flatMap(act -> log.firstHeadWith(act.entry()));
        if (head.isEmpty()) {
            return SessionAnswer.refused("sessions.problem.headNotPublished");
        }
        PollTies.Draw draw = PollTies.draw(
                head.get().rootHex(), value, poll.id(), result.tally().tied());
        store.drawLot(
                poll.id(),
                new DrawnLot(value, head.get().rootHex(), draw.seedHex(), draw.order()),
                conduct.now());
        UUID entry = writing.written(
                poll,
                PollAct.Kind.LOT_DRAWN,
                "",
                actor -> new PollLotDrawn(
                        scene.session().area(),
                        poll.session(),
                        poll.id(),
                        new Digest(head.get().rootHex()),
                        new Digest(draw.seedHex()),
                        draw.order(),
                        List.of(Disclosed.open(value).named("public-value")),
                        actor));
        return done(poll.id(), entry);
    }

    /** Notes that a poll does not stand. */
    SessionAnswer<Poll> annul(Scene scene, Poll poll, Vote.Flaw flaw, String why) {
        boolean isFollowed = queries.ofItem(poll.item()).stream()
                .anyMatch(each ->
                        poll.id().equals(each.repeats()) || poll.id().equals(each.runoffOf()));
        if (poll.isOpen() || isFollowed) {
            return SessionAnswer.refused("sessions.poll.problem.notLast");
        }
        if (poll.flaw() != null) {
            return SessionAnswer.refused("sessions.problem.annulled");
        }
        if (flaw == Vote.Flaw.CONFLICT && !conflicts.isTainted(poll)) {
            return SessionAnswer.refused("sessions.problem.noConflict");
        }
        store.annul(poll.id(), flaw, conduct.now());
        UUID entry = writing.written(
                poll,
                PollAct.Kind.ANNULLED,
                why,
                actor -> new PollAnnulled(
                        scene.session().area(),
                        poll.session(),
                        poll.id(),
                        Word.of(flaw),
                        Conduct.open(why),
                        actor));
        return done(poll.id(), entry);
    }

    private SessionAnswer<Poll> done(UUID poll, UUID entry) {
        return new SessionAnswer.Done<>(queries.find(poll).orElseThrow(), entry);
    }

    /** Whether its lot is still to be drawn, or a conflict found after its close to be noted. */
    boolean isHalfDone(Poll poll) {
        boolean waitsForLot = poll.flaw() == null
                && poll.lot() == null
                && poll.result() != null
                && poll.result().outcome() == Outcome.LOT;
        return waitsForLot || conflicts.isTainted(poll);
    }
}
