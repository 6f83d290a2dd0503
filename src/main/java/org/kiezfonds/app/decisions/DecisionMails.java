package org.kiezfonds.app.decisions;

import java.math.BigDecimal;
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
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells people of decisions by mail; the letter itself is on the page that it leads to. */
@Component
class DecisionMails {

    private static final int CENTS = 2;

    private final MailsToPeople mails;
    private final Areas areas;
    private final IdeaAuthors authors;
    private final RoleHolders holders;

    DecisionMails(MailsToPeople mails, Areas areas, IdeaAuthors authors, RoleHolders holders) {
        this.mails = mails;
        this.areas = areas;
        this.authors = authors;
        this.holders = holders;
    }

    /**
     * Tells all who apply with an idea.
     *
     * @return how many they are
     */
    int tell(Idea idea, Decision decision, String kind) {
        LocalDate answerUntil = decision.answerUntil();
        List<Object> arguments = new ArrayList<>(List.of(
                idea.title(),
                Integer.toString(decision.number()),
                euros(decision.granted()),
                euros(decision.asked()),
                answerUntil == null ? "" : answerUntil));
        List<PersonId> people = authors.of(idea);
        URI place = URI.create("/app/ideas/mine/" + idea.id());
        people.forEach(each -> mails.send(each, form(idea.area()), kind, arguments, place));
        return people.size();
    }

    /** Somebody appealed: the area team has to answer. */
    void appealed(Idea idea, Decision decision) {
        String area = areas.byId(idea.area()).map(Area::slug).orElse("");
        URI place = URI.create("/app/decisions/" + decision.number() + "?area=" + area);
        List<Object> arguments = List.of(idea.title(), Integer.toString(decision.number()));
        holders.of(Role.AREA_TEAM, idea.area())
                .forEach(each -> mails.send(
                        each, form(idea.area()), "decisions.appealed", arguments, place));
    }

    private UnaryOperator<Locale> form(AreaId area) {
        return areas.byId(area)
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
    }

    private static BigDecimal euros(Money money) {
        return BigDecimal.valueOf(money.cents(), CENTS);
    }
}
