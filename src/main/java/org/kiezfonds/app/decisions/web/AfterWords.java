package org.kiezfonds.app.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.decisions.Appeal;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.DecisionAct;
import org.kiezfonds.app.decisions.PublicDecision;
import org.kiezfonds.app.decisions.web.DecisionPage.Event;
import org.kiezfonds.app.decisions.web.DecisionPage.Link;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What became of a decision, in words. */
@Component
class AfterWords {

    private final Formats formats;

    AfterWords(Formats formats) {
        this.formats = formats;
    }

    /** What everybody must know before they read on: that it waits, or no longer counts. */
    List<Link> notices(PublicDecision shown, Area area, PageFrame frame) {
        Decision decision = shown.decision();
        List<Link> notices = new ArrayList<>();
        switch (decision.state()) {
            case HOLDS -> {}
            case WAITS ->
                notices.add(new Link(
                        frame.text(
                                "decisions.page.notice.WAITS",
                                Formats.money(
                                        decision.granted(), frame.address().language()),
                                formats.day(
                                        Objects.requireNonNull(decision.answerUntil()),
                                        frame.textLanguage())),
                        null));
            case LAPSED, ANNULLED ->
                notices.add(
                        new Link(frame.text("decisions.page.notice." + decision.state()), null));
            case REPLACED ->
                notices.add(new Link(
                        frame.text(
                                "decisions.page.notice.REPLACED",
                                Objects.requireNonNullElse(shown.after(), 0)),
                        null));
        }
        if (shown.after() != null) {
            notices.add(other("decisions.page.notice.after", shown.after(), area, frame));
        }
        if (shown.before() != null) {
            notices.add(other("decisions.page.notice.before", shown.before(), area, frame));
        }
        if (shown.appeals().stream().anyMatch(Appeal::waits)) {
            notices.add(new Link(frame.text("decisions.page.notice.appeal"), null));
        }
        return notices;
    }

    private static Link other(String key, int number, Area area, PageFrame frame) {
        return new Link(
                frame.text(key, number),
                frame.address().to(DecisionTexts.path(area.slug(), number)));
    }

    private record Dated(Instant at, Event event) {}

    /** What came after, the first one first. */
    List<Event> events(PublicDecision shown, PageFrame frame) {
        List<Dated> events = new ArrayList<>();
        shown.acts().forEach(act -> events.add(act(shown.decision(), act, frame)));
        shown.appeals().forEach(appeal -> events.addAll(appeal(appeal, frame)));
        return events.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::event)
                .toList();
    }

    private Dated act(Decision decision, DecisionAct act, PageFrame frame) {
        Locale language = frame.address().language();
        String money = Formats.money(decision.granted(), language);
        String what = switch (act.kind()) {
            case ACCEPTED -> frame.text("decisions.page.after.ACCEPTED", money);
            case LAPSED -> frame.text("decisions.notice.lapsed." + act.word(), money);
            case ANNULLED -> frame.text("decisions.notice.annulled");
            case CORRECTED -> frame.text("decisions.notice.corrected");
        };
        return dated(act.at(), what, act.said(), act.reason(), act.entry(), frame);
    }

    private List<Dated> appeal(Appeal appeal, PageFrame frame) {
        List<Dated> events = new ArrayList<>();
        events.add(dated(
                appeal.at(),
                frame.text(
                        appeal.isInTime()
                                ? "decisions.page.after.appeal"
                                : "decisions.page.after.appeal.late"),
                "",
                "",
                appeal.entry(),
                frame));
        if (appeal.answer() != null) {
            events.add(dated(
                    Objects.requireNonNull(appeal.answeredAt()),
                    frame.text("decisions.page.after.appeal." + appeal.answer()),
                    "",
                    appeal.reason(),
                    Objects.requireNonNull(appeal.answeredEntry()),
                    frame));
        }
        return events;
    }

    private Dated dated(
            Instant at, String what, String said, String reason, UUID entry, PageFrame frame) {
        return new Dated(
                at,
                new Event(
                        what,
                        formats.when(at, frame.textLanguage()),
                        said,
                        reason,
                        DecisionPages.entry(entry, frame)));
    }
}
