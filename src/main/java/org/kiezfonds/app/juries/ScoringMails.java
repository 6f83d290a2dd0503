package org.kiezfonds.app.juries;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells members of a panel what waits for them. No mail ever holds a value. */
@Component
class ScoringMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MailsToPeople mails;
    private final Areas areas;
    private final Rounds rounds;
    private final ZoneId zone;

    ScoringMails(MailsToPeople mails, Areas areas, Rounds rounds, ZoneId zone) {
        this.mails = mails;
        this.areas = areas;
        this.rounds = rounds;
        this.zone = zone;
    }

    /** There is something to score. */
    void opened(Scoring scoring, Panel panel) {
        String kind =
                scoring.attempt() == Scoring.FIRST ? "juries.scoringOpened" : "juries.secondOpened";
        toAll(scoring, panel, kind);
    }

    /** There is more time. */
    void extended(Scoring scoring, Panel panel, String reason) {
        toAll(scoring, panel, "juries.scoringExtended", reason);
    }

    /** The results can be read. */
    void revealed(Scoring scoring, Panel panel) {
        panel.acting()
                .forEach(member -> send(
                        member.person(),
                        scoring,
                        "juries.scoresRevealed",
                        URI.create("/app/jury/results/" + scoring.round())));
    }

    /**
     * Somebody is not done.
     *
     * @param open how many ideas wait
     */
    void remind(Scoring scoring, PanelMember member, String kind, int open) {
        send(member.person(), scoring, kind, URI.create("/app/jury"), open);
    }

    private void toAll(Scoring scoring, Panel panel, String kind, Object... more) {
        panel.acting()
                .forEach(member ->
                        send(member.person(), scoring, kind, URI.create("/app/jury"), more));
    }

    /** Round, day and time come first among the arguments. */
    private void send(PersonId to, Scoring scoring, String kind, URI action, Object... more) {
        UnaryOperator<Locale> form = areas.byId(scoring.area())
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        List<Object> arguments = new ArrayList<>();
        arguments.add(rounds.byId(scoring.area(), scoring.round())
                .map(round -> round.terms().name())
                .orElse(""));
        arguments.add(LocalDate.ofInstant(scoring.until(), zone));
        arguments.add(TIME.format(scoring.until().atZone(zone)));
        arguments.addAll(List.of(more));
        mails.send(to, form, kind, arguments, action);
    }
}
