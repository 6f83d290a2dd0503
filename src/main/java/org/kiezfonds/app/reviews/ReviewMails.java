package org.kiezfonds.app.reviews;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.RoleHolders;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells authors and departments what happened, in their area's form of address. */
@Component
class ReviewMails {

    private final MailsToPeople mails;
    private final Areas areas;
    private final IdeaAuthors authors;
    private final RoleHolders holders;

    ReviewMails(MailsToPeople mails, Areas areas, IdeaAuthors authors, RoleHolders holders) {
        this.mails = mails;
        this.areas = areas;
        this.authors = authors;
        this.holders = holders;
    }

    void returned(Idea idea, String text, LocalDate until) {
        String place = "/app/ideas/write/" + idea.id() + "/what";
        toAuthors(idea, place, "reviews.returned", text, until);
    }

    void admitted(Idea idea) {
        toAuthor(idea, "reviews.admitted");
    }

    void refused(Idea idea, String reason) {
        toAuthor(idea, "reviews.refused", reason);
    }

    void reopened(Idea idea, String reason) {
        toAuthor(idea, "reviews.reopened", reason);
    }

    void merged(Idea idea, Idea into, String reason) {
        toAuthor(idea, "reviews.merged", into.title(), number(into), reason);
        toAuthor(into, "reviews.tookIn", idea.title(), number(idea), reason);
    }

    void handedOn(Idea idea, Round to, String reason) {
        toAuthor(idea, "reviews.handedOn", to.terms().name(), reason);
    }

    void moderated(Idea idea, boolean isHidden, String reason) {
        toAuthor(idea, isHidden ? "reviews.hidden" : "reviews.shown", reason);
    }

    /** A department is asked for its opinion. */
    void asked(Opinion asked, AreaId area, String number, String title) {
        opinion(asked, area, "reviews.asked", number, title);
    }

    /** A department is reminded of its opinion. */
    void remind(Opinion open, OpinionQueries.Case about, String kind) {
        opinion(open, about.area(), kind, Integer.toString(about.number()), about.title());
    }

    /** A department gave its opinion: the area team is told. */
    void given(Idea idea) {
        String area = areas.byId(idea.area()).map(Area::slug).orElse("");
        String place = "/app/desk/" + number(idea) + "?area=" + area;
        holders.of(Role.AREA_TEAM, idea.area())
                .forEach(each -> send(
                        each,
                        idea.area(),
                        "reviews.given",
                        List.of(idea.title(), number(idea)),
                        place));
    }

    private void opinion(Opinion opinion, AreaId area, String kind, String number, String title) {
        send(
                opinion.department(),
                area,
                kind,
                List.of(title, number, opinion.question(), opinion.dueOn()),
                "/app/opinions/" + opinion.id());
    }

    /** To all who apply with it. Title and number come first among the arguments. */
    private void toAuthor(Idea idea, String kind, Object... more) {
        toAuthors(idea, "/app/ideas/mine/" + idea.id(), kind, more);
    }

    private void toAuthors(Idea idea, String place, String kind, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(idea.title(), number(idea)));
        arguments.addAll(List.of(more));
        authors.of(idea).forEach(each -> send(each, idea.area(), kind, arguments, place));
    }

    private void send(PersonId to, AreaId area, String kind, List<Object> arguments, String place) {
        UnaryOperator<Locale> form = areas.byId(area)
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        mails.send(to, form, kind, arguments, URI.create(place));
    }

    /** Without grouping: it is a name, not a quantity. */
    static String number(Idea idea) {
        return Integer.toString(idea.publicNumber());
    }
}
