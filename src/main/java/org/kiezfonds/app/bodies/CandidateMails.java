package org.kiezfonds.app.bodies;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/**
 * Tells candidates who gave an address where they stand, each in a mail of the own and in the
 * transaction of the act. Whoever gave none is told by the area team, which sees who that is.
 */
@Component
class CandidateMails {

    private final MailsToPeople mails;
    private final Areas areas;
    private final Formats formats;

    CandidateMails(MailsToPeople mails, Areas areas, Formats formats) {
        this.mails = mails;
        this.areas = areas;
        this.formats = formats;
    }

    /** The list is closed: each gets the ticket, by which it finds itself on the public page. */
    void announced(Body body, Draw draw) {
        Sender sender = new Sender(body, "/los/" + draw.number());
        for (Candidate candidate : draw.candidates()) {
            sender.send(
                    candidate,
                    "bodies.lotAnnounced",
                    candidate.ticket(),
                    language -> List.of(
                            body.name(),
                            Objects.requireNonNull(candidate.ticket()),
                            formats.when(draw.knownAt(), language),
                            draw.source()));
        }
    }

    /** It is drawn: some are asked to take a seat, the others wait in their place. */
    void drawn(Body body, Draw draw) {
        Sender sender = new Sender(body, "/los/" + draw.number());
        result(
                sender,
                draw.candidates(),
                candidate -> place(candidate) <= draw.seats(),
                "bodies.lotSeat",
                "bodies.lotWaits",
                draw.endsOn());
    }

    void calledOff(Body body, Draw draw, String reason) {
        Sender sender = new Sender(body, "/los/" + draw.number());
        for (Candidate candidate : draw.candidates()) {
            sender.send(candidate, "bodies.lotCalledOff", null, _ -> List.of(body.name(), reason));
        }
    }

    /** It is counted: some are elected, the others wait in their place. */
    void elected(Body body, Election election) {
        result(
                new Sender(body, ""),
                election.candidates(),
                candidate -> place(candidate) <= election.seats(),
                "bodies.electedSeat",
                "bodies.electedWaits",
                election.endsOn());
    }

    private void result(
            Sender sender,
            List<Candidate> candidates,
            Predicate<Candidate> hasSeat,
            String seatKind,
            String waitsKind,
            LocalDate endsOn) {
        for (Candidate candidate : candidates) {
            sender.send(
                    candidate,
                    hasSeat.test(candidate) ? seatKind : waitsKind,
                    null,
                    language -> List.of(
                            sender.body.name(),
                            Integer.toString(place(candidate)),
                            formats.day(endsOn, language)));
        }
    }

    private static int place(Candidate candidate) {
        return Objects.requireNonNull(candidate.place());
    }

    /** Knows what all mails about one act have in common. */
    private final class Sender {

        private final Body body;
        private final Area area;
        private final String page;

        Sender(Body body, String pageStep) {
            this.body = body;
            this.area = areas.byId(body.area()).orElseThrow();
            this.page = "/quartier/" + area.slug() + "/gremien/" + body.slug() + pageStep;
        }

        void send(
                Candidate candidate,
                String kind,
                @Nullable String highlight,
                Function<Locale, List<Object>> arguments) {
            EmailAddress.read(candidate.email())
                    .ifPresent(to -> mails.send(
                            to, area.form()::of, kind, arguments, highlight, this::page));
        }

        private URI page(Locale language) {
            boolean german = language.getLanguage().equals(Languages.GERMAN.getLanguage());
            return URI.create(german ? page : "/" + language.getLanguage() + page);
        }
    }
}
