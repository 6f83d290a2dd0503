package org.kiezfonds.app.sessions;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Sends those who apply the link with which they see their own item. */
@Component
class GuestMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MailsToPeople mails;
    private final Areas areas;
    private final IdeaAuthors authors;
    private final ZoneId zone;

    GuestMails(MailsToPeople mails, Areas areas, IdeaAuthors authors, ZoneId zone) {
        this.mails = mails;
        this.areas = areas;
        this.authors = authors;
        this.zone = zone;
    }

    /** To how many it went: the authors who have an account. */
    int send(Idea idea, BodySession session, String body, String secret) {
        UnaryOperator<Locale> form = areas.byId(session.area())
                .<UnaryOperator<Locale>>map(area -> area.form()::of)
                .orElse(UnaryOperator.identity());
        LocalDateTime begin = LocalDateTime.ofInstant(session.startsAt(), zone);
        List<Object> arguments = List.of(
                idea.title(), body, begin.toLocalDate(), TIME.format(begin), session.place());
        List<PersonId> to = authors.of(idea);
        to.forEach(each -> mails.send(
                each, form, "sessions.stage.guest", arguments, URI.create(Guests.PLACE + secret)));
        return to.size();
    }
}
