package org.kiezfonds.app.sessions.minutes;

import static org.kiezfonds.app.sessions.minutes.MinutesWriting.said;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Again;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Line;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Lot;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Moved;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Voted;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Block;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Heading;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Points;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Rows;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Words;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.Formats;

/** Puts motions and their votes into words. */
final class MotionWriting {

    private static final int MOTION = 3;
    private static final int VOTE = 4;

    private final IntFunction<String> somebody;
    private final IntFunction<String> member;
    private final Function<Instant, String> day;
    private final List<Block> blocks;

    /**
     * Writes on.
     *
     * @param somebody the name of a number, or "a member"
     * @param member the name of a number, or the number
     * @param day of a moment
     */
    MotionWriting(
            IntFunction<String> somebody,
            IntFunction<String> member,
            Function<Instant, String> day,
            List<Block> blocks) {
        this.somebody = somebody;
        this.member = member;
        this.day = day;
        this.blocks = blocks;
    }

    void write(List<Moved> motions) {
        motions.forEach(this::write);
    }

    private void write(Moved motion) {
        blocks.add(new Heading(
                MOTION, said("motion", motion.number(), said("motion." + motion.kind()))));
        Integer by = motion.by();
        words(said("motion.by", by == null ? said("scribe.team") : somebody.apply(by)));
        if (motion.amends() != null) {
            words(said("motion.amends", motion.amends()));
        }
        if (!motion.words().isEmpty()) {
            words(said("quoted", motion.words()));
        }
        Long granted = motion.grantedCents();
        if (granted != null) {
            words(said("motion.granted", money(granted)));
        }
        if (motion.reason() != null) {
            words(said("motion.reason", said("reason." + motion.reason())));
        }
        if (motion.until() != null) {
            words(said("motion.until", MinutesWriting.day(motion.until())));
        }
        if (!motion.lines().isEmpty()) {
            blocks.add(lines(motion.lines()));
        }
        if (motion.votes().isEmpty()) {
            words(said(motion.isWithdrawn() ? "motion.withdrawn" : "motion.noVote"));
        }
        motion.votes().forEach(this::write);
    }

    private static Rows lines(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(line.what(), money(line.askedCents()), money(line.grantedCents())));
        }
        return new Rows(
                said("lines"),
                List.of(said("lines.what"), said("lines.asked"), said("lines.granted")),
                rows);
    }

    private void write(Voted vote) {
        blocks.add(
                new Heading(VOTE, said(vote.isSecret() ? "vote.secret" : "vote", vote.attempt())));
        List<String> amendments = vote.amendments();
        if (amendments != null) {
            words(said("vote.amended"));
            blocks.add(new Points(false, amendments));
            Long granted = vote.grantedCents();
            if (granted != null) {
                words(said("vote.granted", money(granted)));
            }
        }
        blocks.add(new Points(false, vote.arithmetic()));
        if (!vote.flawReason().isEmpty()) {
            words(said("vote.flaw", vote.flawReason()));
        }
        Again again = vote.again();
        if (again != null) {
            words(said("vote.again", day.apply(again.startsAt())));
        }
        if (!vote.byName().isEmpty()) {
            blocks.add(new Rows(
                    said("vote.byName"),
                    List.of(said("present.who"), said("vote.choice")),
                    vote.byName().stream()
                            .map(named -> List.of(
                                    member.apply(named.person()),
                                    said("vote.choice." + named.choice())))
                            .toList()));
        }
        Lot lot = vote.lot();
        if (lot != null) {
            words(said("vote.lot", lot.value(), lot.rootHex(), lot.seedHex()));
        }
    }

    private void words(String text) {
        blocks.add(new Words(text, false));
    }

    private static String money(long cents) {
        return Formats.money(new Money(cents), Languages.GERMAN);
    }
}
