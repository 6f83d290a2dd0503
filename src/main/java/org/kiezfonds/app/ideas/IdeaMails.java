package org.kiezfonds.app.ideas;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Areas;
import org.springframework.stereotype.Component;

/** Tells authors what they did themselves, as a receipt, in their area's form of address. */
@Component
class IdeaMails {

    private final MailsToPeople mails;
    private final Areas areas;
    private final IdeaAuthors authors;

    IdeaMails(MailsToPeople mails, Areas areas, IdeaAuthors authors) {
        this.mails = mails;
        this.areas = areas;
        this.authors = authors;
    }

    /**
     * It was sent, for the first time or again.
     *
     * @param entry in the transparency log
     */
    void received(Idea idea, int number, String title, UUID entry) {
        String kind = idea.sendings() == 0 ? "ideas.received" : "ideas.receivedAgain";
        tell(idea, number, title, entry, kind);
    }

    /** It was taken back. */
    void withdrawn(Idea idea, UUID entry) {
        tell(idea, idea.publicNumber(), idea.title(), entry, "ideas.withdrawn");
    }

    /** The number goes without grouping: it is a name, not a quantity. */
    private void tell(Idea idea, int number, String title, UUID entry, String kind) {
        UnaryOperator<Locale> form = areas.byId(idea.area())
                .<UnaryOperator<Locale>>map(area -> area.form()::of)
                .orElse(UnaryOperator.identity());
        List<Object> arguments =
                List.of(title, Integer.toString(number), URI.create("/log/e/" + entry));
        URI place = URI.create("/app/ideas/mine/" + idea.id());
        authors.of(idea).forEach(each -> mails.send(each, form, kind, arguments, place));
    }
}
