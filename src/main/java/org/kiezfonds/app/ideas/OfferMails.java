package org.kiezfonds.app.ideas;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Tells authors of a lower sum that they are offered, in their area's form of address. */
@Component
class OfferMails {

    private static final int CENTS = 2;

    private final MailsToPeople mails;
    private final Areas areas;
    private final IdeaAuthors authors;

    OfferMails(MailsToPeople mails, Areas areas, IdeaAuthors authors) {
        this.mails = mails;
        this.areas = areas;
        this.authors = authors;
    }

    void offered(Idea idea, Offer offer) {
        send(idea, offer, "ideas.sumOffered");
    }

    /** The day is near, and nobody has answered. */
    void remind(Idea idea, Offer offer) {
        send(idea, offer, "ideas.sumReminder");
    }

    private void send(Idea idea, Offer offer, String kind) {
        UnaryOperator<Locale> form = areas.byId(idea.area())
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        String number = Integer.toString(idea.publicNumber());
        List<Object> arguments = List.of(
                idea.title(),
                number,
                euros(offer.asked()),
                euros(offer.offered()),
                offer.reason(),
                offer.endsOn());
        URI page = URI.create("/app/ideas/mine/" + number);
        authors.of(idea).forEach(each -> mails.send(each, form, kind, arguments, page));
    }

    private static BigDecimal euros(Money money) {
        return BigDecimal.valueOf(money.cents(), CENTS);
    }
}
