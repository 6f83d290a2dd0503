package org.kiezfonds.app.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.DecisionAct.Lapse;
import org.kiezfonds.app.decisions.NoticeFile.Passage;
import org.kiezfonds.app.decisions.NoticeFile.Row;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.DecidableIdeas.Before;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.DecisionEntry.NoticeGiven;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/**
 * Writes the letters to those who applied, in the transaction of what they tell: stored with a
 * digest in the log, announced by mail, and a PDF for whoever opens it.
 */
@Component
class Notices {

    private final NoticeStore store;
    private final NoticeTexts texts;
    private final DecisionMails mails;
    private final DecidableIdeas ideas;
    private final Areas areas;
    private final Rounds rounds;
    private final Bodies bodies;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Notices(
            NoticeStore store,
            NoticeTexts texts,
            DecisionMails mails,
            DecidableIdeas ideas,
            Areas areas,
            Rounds rounds,
            Bodies bodies,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.store = store;
        this.texts = texts;
        this.mails = mails;
        this.ideas = ideas;
        this.areas = areas;
        this.rounds = rounds;
        this.bodies = bodies;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    void decided(Decision decision) {
        String body = body(decision);
        LocalDate day = LocalDate.ofInstant(decision.at(), zone);
        give(
                decision,
                Notice.Kind.DECIDED,
                language -> texts.decided(decision, body, day, language),
                mailOf(decision));
    }

    private static String mailOf(Decision decision) {
        return switch (decision.outcome()) {
            case GRANTED ->
                decision.isConditional() ? "decisions.grantedConditionally" : "decisions.granted";
            case GRANTED_LESS -> "decisions.grantedLess";
            case REFUSED -> "decisions.refused";
            case POSTPONED -> "decisions.postponed";
        };
    }

    void lapsed(Decision decision, Lapse why) {
        give(
                decision,
                Notice.Kind.LAPSED,
                language -> texts.lapsed(decision, why, language),
                "decisions.lapsed");
    }

    void annulled(Decision decision) {
        give(decision, Notice.Kind.ANNULLED, texts::annulled, "decisions.annulled");
    }

    void corrected(Decision decision, String said, String reason) {
        give(
                decision,
                Notice.Kind.CORRECTED,
                language -> texts.corrected(said, reason, language),
                "decisions.corrected");
    }

    void appealAnswered(Decision decision, Appeal.Answer answer, String reason) {
        give(
                decision,
                Notice.Kind.APPEAL_ANSWERED,
                language -> texts.appealAnswered(answer, reason, language),
                "decisions.appealAnswered");
    }

    private String body(Decision decision) {
        return rounds.bodyOf(decision.round()).stream()
                .flatMap(id -> bodies.namesOf(decision.area()).stream()
                        .filter(name -> name.id().equals(id)))
                .map(BodyName::name)
                .findFirst()
                .orElse("");
    }

    private void give(
            Decision decision,
            Notice.Kind kind,
            Function<Locale, List<Passage>> passages,
            String mail) {
        Before before = ideas.lock(decision.idea()).orElseThrow();
        Area area = areas.byId(decision.area()).orElseThrow();
        Map<Locale, List<Passage>> byLanguage = new LinkedHashMap<>();
        for (Locale language : Languages.OFFERED) {
            Locale form = area.form().of(language);
            byLanguage.put(language, passages.apply(form));
        }
        Instant now = clock.instant();
        int number = store.of(decision.id()).size() + 1;
        String content = new NoticeFile(
                        kind,
                        decision.number(),
                        number,
                        area.name(),
                        before.idea().publicNumber(),
                        before.idea().title(),
                        LocalDate.ofInstant(now, zone),
                        byLanguage,
                        kind == Notice.Kind.DECIDED ? rows(decision, before) : List.of())
                .write();
        Digest digest = Digest.of(content.getBytes(StandardCharsets.UTF_8));
        int recipients = mails.tell(before.idea(), decision, mail);
        Notice notice = new Notice(
                decision.id(), number, content, digest.hex(), recipients, now, Ids.next());
        log.append(
                notice.entry(),
                new NoticeGiven(
                        decision.area(),
                        decision.idea().value(),
                        before.idea().publicNumber(),
                        decision.id(),
                        number,
                        digest,
                        recipients));
        store.add(notice);
    }

    private static List<Row> rows(Decision decision, Before before) {
        if (!decision.outcome().isGranted()) {
            return List.of();
        }
        List<CostItem> items = before.content().money().costs();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            Cost cost = decision.costs().get(row);
            rows.add(new Row(items.get(row).what(), cost.asked(), cost.granted()));
        }
        return rows;
    }
}
