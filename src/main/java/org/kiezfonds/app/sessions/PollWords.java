package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.sessions.Poll.DrawnLot;
import org.kiezfonds.app.sessions.Poll.Outcome;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** What came of a poll, with the arithmetic, in words. */
public final class PollWords {

    private static final int DECIMALS = 2;

    private PollWords() {}

    /** One sentence for each step, the result first; one sentence while the poll is open. */
    public static List<String> of(Poll poll, Locale language) {
        Result result = poll.result();
        if (result == null) {
            return List.of(Texts.get(language, "sessions.poll.open"));
        }
        List<String> words = new ArrayList<>();
        words.add(Texts.get(
                language,
                "sessions.poll.result." + result.outcome(),
                poll.taken().size(),
                poll.rule().places(),
                result.tally().tied().size(),
                result.tally().left()));
        words.add(Texts.get(
                language,
                "sessions.poll.ballots",
                result.ballots(),
                result.abstained(),
                result.voters()));
        words.add(Texts.get(
                language,
                result.outcome() == Outcome.STRAW_POLL
                        ? "sessions.poll.inquorate"
                        : "sessions.poll.quorate",
                result.counted(),
                result.quorum(),
                result.members()));
        words.add(Texts.get(language, "sessions.poll.counted." + poll.rule().way()));
        DrawnLot lot = poll.lot();
        if (lot != null) {
            words.add(Texts.get(language, "sessions.poll.lot", lot.value()));
        }
        if (poll.flaw() != null) {
            words.add(Texts.get(language, "sessions.poll.annulled." + poll.flaw()));
        }
        if (poll.stands()) {
            words.add(Texts.get(language, "sessions.poll.worth." + poll.kind()));
        }
        return words;
    }

    /** How an option is measured: "2,33 Punkte im Mittel (7 von 3 Zetteln)". */
    public static String figure(Poll poll, Row row, Locale language) {
        Fraction figure = row.figure();
        if (figure == null) {
            return Texts.get(language, "sessions.poll.figure.none");
        }
        String number = Formats.decimal(figure.decimal(DECIMALS), language);
        return switch (poll.rule().way()) {
            case POINTS ->
                Texts.get(
                        language, "sessions.poll.figure.points", number, row.gained(), row.outOf());
            case ORDER ->
                Texts.get(
                        language,
                        "sessions.poll.figure.order",
                        Formats.decimal(
                                Fraction.of(row.gained(), 2).decimal(1).stripTrailingZeros(),
                                language),
                        row.outOf() / 2);
            case APPROVAL ->
                Texts.get(language, "sessions.poll.figure.approval", row.gained(), row.outOf());
        };
    }
}
