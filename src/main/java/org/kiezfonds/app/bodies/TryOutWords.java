package org.kiezfonds.app.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.bodies.Quorate.Lack;
import org.kiezfonds.app.bodies.TryOut.Vote;
import org.kiezfonds.app.texts.Texts;

/** What rules of procedure make of a session, with the working, in words. */
public final class TryOutWords {

    private TryOutWords() {}

    /** One sentence for each step: the quorum, the residents, the vote. */
    public static List<String> of(TryOut tried, Procedure rules, Locale language) {
        List<String> words = new ArrayList<>();
        Quorate quorate = tried.quorate();
        boolean enough = !quorate.lacks().contains(Lack.TOO_FEW);
        words.add(Texts.get(
                language,
                enough ? "bodies.tryOut.quorate" : "bodies.tryOut.inquorate",
                quorate.needed().number(),
                ProcedureWords.threshold(quorate.needed().threshold(), language),
                quorate.needed().whole(),
                quorate.counted()));
        if (rules.quorum().residentMajority()) {
            words.add(Texts.get(
                    language,
                    quorate.hasEnoughResidents()
                            ? "bodies.tryOut.residentsEnough"
                            : "bodies.tryOut.residentsTooFew",
                    quorate.residents(),
                    quorate.counted()));
        }
        tried.vote()
                .ifPresentOrElse(
                        vote -> words.addAll(vote(vote, language)),
                        () -> words.add(Texts.get(language, "bodies.tryOut.strawPoll")));
        return words;
    }

    private static List<String> vote(Vote vote, Locale language) {
        Count count = vote.count();
        return List.of(
                Texts.get(
                        language,
                        "bodies.tryOut.needed",
                        count.needed().number(),
                        ProcedureWords.threshold(count.needed().threshold(), language),
                        count.needed().whole(),
                        count.voters()),
                Texts.get(
                        language,
                        "bodies.tryOut.result." + vote.result(),
                        count.yes(),
                        count.no()));
    }
}
