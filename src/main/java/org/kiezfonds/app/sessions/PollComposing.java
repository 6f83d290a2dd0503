package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.Poll.DrawnLot;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.minutes.MinutesPoll;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Drawn;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Option;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Standing;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;

/** Makes the part of minutes about the polls on an item. Pure, as {@link MinutesComposing}. */
record PollComposing(
        List<Poll> all,
        Map<UUID, Integer> ideaNumbers,
        Map<UUID, String> flaws,
        ToIntFunction<PersonId> numbers) {

    List<MinutesPoll> composed() {
        return all.stream().map(this::poll).toList();
    }

    private MinutesPoll poll(Poll poll) {
        Result result = poll.result();
        return new MinutesPoll(
                poll.id(),
                all.indexOf(poll) + 1,
                poll.kind().name(),
                poll.question(),
                poll.rule().way().name(),
                poll.rule().points(),
                poll.rule().most(),
                poll.rule().places(),
                poll.isSecret(),
                numberOf(poll.repeats()),
                numberOf(poll.runoffOf()),
                poll.openedAt(),
                result == null ? null : result.at(),
                result == null ? null : result.outcome().name(),
                poll.stands(),
                result == null ? 0 : result.voters(),
                result == null ? 0 : result.ballots(),
                result == null ? 0 : result.abstained(),
                PollWords.of(poll, Languages.GERMAN),
                result == null ? onBallot(poll) : byPlace(poll, result),
                lot(poll.lot()),
                poll.flaw() == null ? null : poll.flaw().name(),
                flaws.getOrDefault(poll.id(), ""));
    }

    private @Nullable Integer numberOf(@Nullable UUID poll) {
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).id().equals(poll))
                .mapToObj(at -> at + 1)
                .findFirst()
                .orElse(null);
    }

    private List<Option> onBallot(Poll poll) {
        return poll.options().stream()
                .map(option -> option(option, 0, Standing.NOT_TAKEN, 0, 0, 0, ""))
                .toList();
    }

    private List<Option> byPlace(Poll poll, Result result) {
        return result.tally().rows().stream()
                .map(row -> option(
                        poll.option(row.option()).orElseThrow(),
                        row.place(),
                        standing(poll, result, row),
                        row.gained(),
                        row.outOf(),
                        row.ballots(),
                        PollWords.figure(poll, row, Languages.GERMAN)))
                .toList();
    }

    /** Of a poll that does not stand nothing is taken, whatever its figures are. */
    private static Standing standing(Poll poll, Result result, Row row) {
        if (!poll.stands()) {
            return Standing.NOT_TAKEN;
        }
        return switch (row.standing()) {
            case TAKEN -> Standing.TAKEN;
            case NOT_TAKEN -> Standing.NOT_TAKEN;
            case TIED -> {
                if (result.decided().contains(row.option())) {
                    yield Standing.DECIDED;
                }
                boolean isTold = !result.decided().isEmpty() || poll.lot() != null;
                yield poll.taken().contains(row.option())
                        ? Standing.DRAWN
                        : isTold ? Standing.NOT_TAKEN : Standing.TIED;
            }
        };
    }

    private Option option(
            PollOption option,
            int place,
            Standing standing,
            long gained,
            long outOf,
            int ballots,
            String figure) {
        IdeaId idea = option.idea();
        PersonId person = option.person();
        return new Option(
                option.id(),
                idea == null ? null : idea.value(),
                ideaNumbers.get(option.id()),
                person == null ? null : numbers.applyAsInt(person),
                idea == null ? option.title() : "",
                place,
                standing,
                gained,
                outOf,
                ballots,
                figure);
    }

    private static @Nullable Drawn lot(@Nullable DrawnLot lot) {
        return lot == null
                ? null
                : new Drawn(lot.value(), lot.rootHex(), lot.seedHex(), lot.order());
    }
}
