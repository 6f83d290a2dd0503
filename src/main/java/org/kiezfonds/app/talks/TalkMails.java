package org.kiezfonds.app.talks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.RoleHolders;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tells people that something was said to them, and where they read it. What was said stays there:
 * a mail of ours carries no words of a stranger, and nobody's address.
 */
@Component
class TalkMails {

    private final MailsToPeople mails;
    private final Areas areas;
    private final IdeaAuthors authors;
    private final RoleHolders holders;

    TalkMails(MailsToPeople mails, Areas areas, IdeaAuthors authors, RoleHolders holders) {
        this.mails = mails;
        this.areas = areas;
        this.authors = authors;
        this.holders = holders;
    }

    /** Who reads what is said to the authors. */
    List<PersonId> authorsOf(Idea idea) {
        return authors.of(idea);
    }

    /** Who reads what is said to the team. */
    List<PersonId> teamOf(Idea idea) {
        return holders.of(Role.AREA_TEAM, idea.area());
    }

    /** Tells authors; the link leads to their page of the idea. */
    void toAuthors(Idea idea, Collection<PersonId> whom, String kind, Object... more) {
        whom.forEach(each -> send(each, idea, kind, "/app/ideas/mine/" + idea.id(), more));
    }

    /** Tells the team; the link leads to the idea on its desk. */
    void toTeam(Idea idea, Collection<PersonId> whom, String kind, Object... more) {
        String area = area(idea).map(Area::slug).orElse("");
        whom.forEach(each ->
                send(each, idea, kind, "/app/desk/" + idea.publicNumber() + "?area=" + area, more));
    }

    /** Tells a neighbour; the link leads to the page of the idea for everybody. */
    void toNeighbour(Idea idea, PersonId whom, String kind, Object... more) {
        area(idea)
                .ifPresent(area -> send(
                        whom,
                        idea,
                        kind,
                        "/app/ideas/one/" + area.slug() + "/" + idea.publicNumber(),
                        more));
    }

    /** The number comes first among the arguments: without grouping, it is a name. */
    private void send(PersonId to, Idea idea, String kind, String place, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Integer.toString(idea.publicNumber()));
        arguments.addAll(List.of(more));
        UnaryOperator<Locale> form = area(idea)
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        mails.send(to, form, kind, arguments, URI.create(place));
    }

    private Optional<Area> area(Idea idea) {
        return areas.byId(idea.area());
    }
}
