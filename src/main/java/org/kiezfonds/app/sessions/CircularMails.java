package org.kiezfonds.app.sessions;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells people of a vote without a session. Of an idea a mail holds no more than its title. */
@Component
class CircularMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MailsToPeople mails;
    private final Areas areas;
    private final Ideas ideas;
    private final ZoneId zone;

    CircularMails(MailsToPeople mails, Areas areas, Ideas ideas, ZoneId zone) {
        this.mails = mails;
        this.areas = areas;
        this.ideas = ideas;
        this.zone = zone;
    }

    /** There is something to vote on. */
    void opened(BodySession session, SessionItem item, Collection<PersonId> voters) {
        voters.forEach(person -> send(session, item, person, "sessions.circularOpened"));
    }

    /** It ends today, and the person has not voted. */
    void lastDay(BodySession session, SessionItem item, PersonId person) {
        send(session, item, person, "sessions.circularLastDay");
    }

    /** It is over; what came of it stands on its page. */
    void ended(BodySession session, SessionItem item, Vote vote, Collection<PersonId> voters) {
        Outcome outcome =
                Optional.ofNullable(vote.result()).map(Result::outcome).orElseThrow();
        String kind = outcome == Outcome.TO_SESSION
                ? "sessions.circularToSession"
                : "sessions.circularEnded";
        voters.forEach(person -> send(session, item, person, kind));
    }

    /** The title comes first among the arguments, then day and time of the deadline. */
    private void send(BodySession session, SessionItem item, PersonId to, String kind) {
        UnaryOperator<Locale> form = areas.byId(session.area())
                .map(Area::form)
                .<UnaryOperator<Locale>>map(found -> found::of)
                .orElse(UnaryOperator.identity());
        Instant until = Objects.requireNonNull(session.untilAt());
        String title = item.idea() == null
                ? item.title()
                : ideas.byId(item.idea()).map(Idea::inPublic).map(Idea::title).orElse("");
        mails.send(
                to,
                form,
                kind,
                List.of(title, LocalDate.ofInstant(until, zone), TIME.format(until.atZone(zone))),
                URI.create("/app/sessions/" + session.id()));
    }
}
