package org.kiezfonds.app.calls;

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
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells operators and those who select what waits for them. No mail ever holds points. */
@Component
class CallMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MailsToPeople mails;
    private final Areas areas;
    private final ZoneId zone;

    CallMails(MailsToPeople mails, Areas areas, ZoneId zone) {
        this.mails = mails;
        this.areas = areas;
        this.zone = zone;
    }

    /** A sketch was handed in. */
    void sent(Call call, Sent sent) {
        send(sent.by(), call, "calls.sent", "/sketch", sent.digest().hex());
    }

    void withdrawn(Call call, PersonId to) {
        send(to, call, "calls.withdrawn", "/sketch");
    }

    /** What the call says has changed. */
    void changed(Call call, PersonId to, String reason) {
        send(to, call, "calls.changed", "", reason);
    }

    void answered(Call call, PersonId to) {
        send(to, call, "calls.answered", "");
    }

    /** There is something to score. */
    void toScore(Call call, PersonId to) {
        send(
                to,
                call,
                "calls.toScore",
                "/score",
                LocalDate.ofInstant(call.scoresUntil(), zone),
                TIME.format(call.scoresUntil().atZone(zone)));
    }

    void revealed(Call call, PersonId to) {
        send(to, call, "calls.revealed", "/score");
    }

    /** The letter to somebody who handed in. */
    void decided(Call call, PersonId to, boolean isChosen, String reason) {
        send(to, call, isChosen ? "calls.chosen" : "calls.notChosen", "", reason);
    }

    /** The title, the last day and its time come first among the arguments. */
    private void send(PersonId to, Call call, String kind, String place, Object... more) {
        UnaryOperator<Locale> form = areas.byId(call.area())
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        List<Object> arguments = new ArrayList<>();
        arguments.add(call.text().title());
        arguments.add(LocalDate.ofInstant(call.closesAt(), zone));
        arguments.add(TIME.format(call.closesAt().atZone(zone)));
        arguments.addAll(List.of(more));
        mails.send(to, form, kind, arguments, URI.create("/app/calls/" + call.number() + place));
    }
}
