package org.kiezfonds.app.decisions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.decisions.DecisionAct.Lapse;
import org.kiezfonds.app.decisions.NoticeFile.Passage;
import org.kiezfonds.app.sessions.Resolution;
import org.kiezfonds.app.sessions.Resolutions;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What letters say, passage by passage. What people wrote stays in their words. */
@Component
class NoticeTexts {

    private final Resolutions resolutions;
    private final Concepts concepts;

    NoticeTexts(Resolutions resolutions, Concepts concepts) {
        this.resolutions = resolutions;
        this.concepts = concepts;
    }

    /** The decision itself. */
    List<Passage> decided(Decision decision, String body, LocalDate day, Locale language) {
        List<Passage> passages = new ArrayList<>();
        passages.add(plain(
                Texts.get(language, "decisions.notice.opening", body, written(day, language))));
        passages.add(plain(DecisionWords.sentence(decision, language)));
        passages.addAll(why(decision, language));
        voted(decision, language).ifPresent(passages::add);
        need(decision, language).ifPresent(passages::add);
        LocalDate answerUntil = decision.answerUntil();
        if (answerUntil != null) {
            passages.add(headed(
                    language,
                    "answer",
                    Texts.get(
                            language,
                            "decisions.notice.answer.text",
                            Formats.money(decision.granted(), language),
                            written(answerUntil, language))));
        }
        passages.add(headed(language, "legal", decision.legalNotice()));
        return passages;
    }

    private static List<Passage> why(Decision decision, Locale language) {
        List<Passage> passages = new ArrayList<>();
        Refusal refusal = decision.refusal();
        if (refusal != null) {
            passages.add(headed(
                    language, "reason", Texts.get(language, "decisions.refusal." + refusal)));
        }
        boolean saysMore = !decision.words().isEmpty() && refusal != Refusal.NOT_CARRIED;
        if (saysMore) {
            String heading = decision.isConditional()
                    ? "conditions"
                    : decision.outcome() == Outcome.POSTPONED ? "postponed" : "words";
            passages.add(headed(language, heading, decision.words()));
        }
        return passages;
    }

    private Optional<Passage> voted(Decision decision, Locale language) {
        return resolutions
                .withVote(decision.vote())
                .map(Resolution::result)
                .map(result ->
                        headed(language, "vote", DecisionWords.arithmetic(result, language)));
    }

    private Optional<Passage> need(Decision decision, Locale language) {
        NeedId need = decision.need();
        return need == null
                ? Optional.empty()
                : concepts.needsOf(decision.area()).stream()
                        .filter(each -> each.id().equals(need))
                        .findFirst()
                        .map(name -> headed(language, "need", words(name)));
    }

    private static String words(NeedName need) {
        return need.number() + " " + need.title();
    }

    List<Passage> lapsed(Decision decision, Lapse why, Locale language) {
        return List.of(plain(Texts.get(
                language,
                "decisions.notice.lapsed." + why,
                Formats.money(decision.granted(), language))));
    }

    List<Passage> annulled(Locale language) {
        return List.of(plain(Texts.get(language, "decisions.notice.annulled")));
    }

    List<Passage> corrected(String said, String reason, Locale language) {
        return List.of(
                plain(Texts.get(language, "decisions.notice.corrected")),
                headed(language, "right", said),
                headed(language, "because", reason));
    }

    List<Passage> appealAnswered(Appeal.Answer answer, String reason, Locale language) {
        List<Passage> passages = new ArrayList<>();
        passages.add(plain(Texts.get(language, "decisions.notice.appeal." + answer)));
        if (!reason.isEmpty()) {
            passages.add(headed(language, "because", reason));
        }
        return passages;
    }

    private static Passage plain(String text) {
        return new Passage("", text);
    }

    private static Passage headed(Locale language, String heading, String text) {
        return new Passage(Texts.get(language, "decisions.notice.heading." + heading), text);
    }

    /** In full: the letter is read later. */
    static String written(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Formats.regional(language))
                .format(day);
    }
}
