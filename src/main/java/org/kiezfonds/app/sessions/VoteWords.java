package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.texts.Texts;

/** What came of a vote, with the arithmetic, in words. */
public final class VoteWords {

    private VoteWords() {}

    /** One sentence for each step, the result first; one sentence while the vote is open. */
    public static List<String> of(Vote vote, Locale language) {
        Result result = vote.result();
        if (result == null) {
            return List.of(Texts.get(language, "sessions.vote.open"));
        }
        List<String> words = new ArrayList<>();
        words.add(Texts.get(
                language,
                "sessions.vote.result." + result.outcome(),
                result.yes(),
                result.yes() + result.no() + result.abstained(),
                result.needed(),
                result.no(),
                result.abstained()));
        words.add(Texts.get(
                language,
                result.outcome() == Outcome.STRAW_POLL
                        ? "sessions.vote.inquorate"
                        : "sessions.vote.quorate",
                result.counted(),
                result.quorum(),
                result.members(),
                result.conflicted()));
        if (result.isTied() && result.outcome() != Outcome.TO_SESSION) {
            words.add(Texts.get(language, "sessions.vote.tied", result.yes(), result.no()));
        }
        DrawnLot lot = vote.lot();
        if (lot != null) {
            words.add(Texts.get(
                    language,
                    lot.isFor() ? "sessions.vote.lotFor" : "sessions.vote.lotAgainst",
                    lot.value()));
        }
        if (vote.flaw() != null) {
            words.add(Texts.get(language, "sessions.vote.annulled." + vote.flaw()));
        }
        return words;
    }
}
