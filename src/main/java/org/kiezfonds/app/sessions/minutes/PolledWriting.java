package org.kiezfonds.app.sessions.minutes;

import static org.kiezfonds.app.sessions.minutes.MinutesWriting.said;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Block;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Heading;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Points;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Rows;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Words;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Drawn;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Option;

/** Puts rankings and elections into words. */
final class PolledWriting {

    private static final int POLL = 3;

    private final Function<Option, String> names;
    private final List<Block> blocks;

    PolledWriting(Function<Option, String> names, List<Block> blocks) {
        this.names = names;
        this.blocks = blocks;
    }

    void write(List<MinutesPoll> polls) {
        polls.forEach(this::write);
    }

    private void write(MinutesPoll poll) {
        blocks.add(new Heading(
                POLL, said("poll." + poll.kind(), poll.number(), said("quoted", poll.question()))));
        if (poll.repeats() != null) {
            words(said("poll.repeats", poll.repeats()));
        }
        if (poll.runoffOf() != null) {
            words(said("poll.runoff", poll.runoffOf()));
        }
        words(said("poll.way." + poll.way(), poll.points(), poll.most(), poll.places())
                + (poll.isSecret() ? " " + said("poll.secret") : ""));
        blocks.add(new Points(false, poll.arithmetic()));
        if (!poll.flawReason().isEmpty()) {
            words(said("vote.flaw", poll.flawReason()));
        }
        if (poll.closedAt() != null) {
            blocks.add(table(poll));
        }
        Drawn lot = poll.lot();
        if (lot != null) {
            words(said("poll.drawn", drawn(poll, lot)));
            words(said("vote.lot", lot.value(), lot.rootHex(), lot.seedHex()));
        }
    }

    private Rows table(MinutesPoll poll) {
        return new Rows(
                said("poll.table"),
                List.of(
                        said("poll.option"),
                        said("poll.place"),
                        said("poll.figure"),
                        said("poll.standing")),
                poll.options().stream()
                        .map(option -> List.of(
                                names.apply(option),
                                option.place() == 0 ? "–" : Integer.toString(option.place()),
                                option.figure(),
                                said("poll.standing." + option.standing())))
                        .toList());
    }

    private String drawn(MinutesPoll poll, Drawn lot) {
        return lot.order().stream()
                .flatMap(key ->
                        poll.options().stream().filter(option -> option.id().equals(key)))
                .map(names)
                .collect(Collectors.joining(", "));
    }

    private void words(String text) {
        blocks.add(new Words(text, false));
    }
}
