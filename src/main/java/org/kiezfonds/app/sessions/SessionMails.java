package org.kiezfonds.app.sessions;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaContact;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.sessions.CalendarFile.Letter;
import org.kiezfonds.app.sessions.CalendarFile.Purpose;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells people of a session. Of ideas a mail holds no more than their public titles. */
@Component
class SessionMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MailsToPeople mails;
    private final SessionQueries queries;
    private final PlanQueries plans;
    private final SessionPaperQueries papers;
    private final Areas areas;
    private final Bodies bodies;
    private final Ideas ideas;
    private final URI base;
    private final Clock clock;
    private final ZoneId zone;

    SessionMails(
            MailsToPeople mails,
            SessionQueries queries,
            PlanQueries plans,
            SessionPaperQueries papers,
            Areas areas,
            Bodies bodies,
            Ideas ideas,
            @Value("${kiezfonds.base-url:http://localhost:8080/}") URI base,
            Clock clock,
            ZoneId zone) {
        this.mails = mails;
        this.queries = queries;
        this.plans = plans;
        this.papers = papers;
        this.areas = areas;
        this.bodies = bodies;
        this.ideas = ideas;
        this.base = base;
        this.clock = clock;
        this.zone = zone;
    }

    /** Please come; where it is not the first one, with what holds now. */
    void invited(BodySession session, int number, Invitation.Guest guest) {
        String kind = guest.isStandIn()
                ? "sessions.standBy"
                : number == 1 ? "sessions.invited" : "sessions.invitedAnew";
        send(session, guest.person(), kind, Purpose.REQUEST, number - 1, "");
    }

    /** Nobody needs to come. */
    void calledOff(BodySession session, int number, PersonId guest, String reason) {
        send(session, guest, "sessions.calledOff", Purpose.CANCEL, number, reason);
    }

    /** The seat of somebody is given to somebody else; the person is not invited any more. */
    void released(BodySession session, int number, PersonId guest) {
        send(session, guest, "sessions.released", Purpose.CANCEL, number, "");
    }

    /** Who stands in is needed. */
    void needed(BodySession session, PersonId standIn) {
        send(session, standIn, "sessions.needed");
    }

    /** Who stands in is not needed after all. */
    void notNeeded(BodySession session, PersonId standIn) {
        send(session, standIn, "sessions.notNeeded");
    }

    /** It is tomorrow, and nobody knows whether the person comes. */
    void tomorrow(BodySession session, PersonId guest) {
        send(session, guest, "sessions.tomorrow");
    }

    private void send(BodySession session, PersonId to, String kind) {
        Optional<Area> area = areas.byId(session.area());
        mails.send(
                to,
                language -> form(area, language),
                kind,
                List.of(
                        body(session),
                        LocalDate.ofInstant(session.startsAt(), zone),
                        TIME.format(session.startsAt().atZone(zone)),
                        session.place()),
                page(session));
    }

    private void send(
            BodySession session,
            PersonId to,
            String kind,
            Purpose purpose,
            int sequence,
            String reason) {
        Optional<Area> area = areas.byId(session.area());
        Function<Locale, List<Object>> arguments = language -> List.of(
                body(session),
                LocalDate.ofInstant(session.startsAt(), zone),
                TIME.format(session.startsAt().atZone(zone)),
                session.place(),
                agenda(session, language),
                more(session, language),
                reason);
        BiFunction<String, Locale, Mail.Calendar> calendar = (address, language) ->
                calendar(session, purpose, sequence, area, address, language);
        mails.send(to, language -> form(area, language), kind, arguments, page(session), calendar);
    }

    private static Locale form(Optional<Area> area, Locale language) {
        return area.map(found -> found.form().of(language)).orElse(language);
    }

    private static URI page(BodySession session) {
        return URI.create("/app/sessions/" + session.id());
    }

    private String body(BodySession session) {
        return bodies.namesOf(session.area()).stream()
                .filter(name -> name.id().equals(session.body()))
                .findFirst()
                .map(BodyName::name)
                .orElse("");
    }

    /** One line for each item. */
    private String agenda(BodySession session, Locale language) {
        List<String> lines = new ArrayList<>();
        for (SessionItem item : queries.items(session.id())) {
            if (item.state() != SessionItem.State.DROPPED) {
                lines.add((lines.size() + 1) + ". " + title(item));
            }
        }
        return lines.isEmpty()
                ? Texts.get(language, "sessions.plan.mail.noAgenda")
                : String.join("\n", lines);
    }

    private String title(SessionItem item) {
        return item.idea() == null
                ? item.title()
                : ideas.byId(item.idea()).map(Idea::inPublic).map(Idea::title).orElse("");
    }

    /** What there is only sometimes: a link, papers. */
    private String more(BodySession session, Locale language) {
        List<String> more = new ArrayList<>();
        String link = plans.extra(session.id()).remoteLink();
        if (!link.isEmpty()) {
            more.add(Texts.get(language, "sessions.plan.mail.remote", link));
        }
        int given = papers.given(session.id()).size();
        if (given > 0) {
            more.add(Texts.get(language, "sessions.plan.mail.papers", given));
        }
        return String.join("\n\n", more);
    }

    private Mail.Calendar calendar(
            BodySession session,
            Purpose purpose,
            int sequence,
            Optional<Area> area,
            String address,
            Locale language) {
        String from = area.map(Area::contact).map(AreaContact::email).orElse("");
        Letter letter =
                from.isEmpty() ? null : new Letter(area.map(Area::name).orElse(""), from, address);
        // Without an address to invite from it is a file to take, which RFC 5546 allows.
        Purpose fitting = letter == null && purpose == Purpose.REQUEST ? Purpose.PUBLISH : purpose;
        CalendarFile.Event event = new CalendarFile.Event(
                session.id(),
                sequence,
                now(),
                session.startsAt(),
                Texts.get(language, "sessions.plan.calendar.title", body(session)),
                session.place(),
                String.join("\n\n", agenda(session, language), more(session, language)),
                base.resolve(page(session)),
                purpose == Purpose.CANCEL);
        return new Mail.Calendar(fitting.name(), CalendarFile.sent(fitting, event, letter, zone));
    }

    private Instant now() {
        return clock.instant();
    }
}
