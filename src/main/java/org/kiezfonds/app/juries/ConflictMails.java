package org.kiezfonds.app.juries;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.RoleHolders;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells members and the area team of conflicts of interest, without saying what they are. */
@Component
class ConflictMails {

    private final MailsToPeople mails;
    private final RoleHolders holders;
    private final Areas areas;

    ConflictMails(MailsToPeople mails, RoleHolders holders, Areas areas) {
        this.mails = mails;
        this.holders = holders;
        this.areas = areas;
    }

    /** The area team says that a member has one: the member is told. */
    void asserted(PersonId member, Idea idea) {
        send(member, idea, "juries.asserted", "/app/jury");
    }

    /** The body decided: the member is told. */
    void decided(PersonId member, Idea idea, boolean isInForce) {
        send(member, idea, isInForce ? "juries.upheld" : "juries.lifted", "/app/jury");
    }

    /** A member declared one: the area team is told that there is one. */
    void declared(Idea idea) {
        toTeam(idea, "juries.declared");
    }

    /** A member says that there is none: the area team is told that the body has to decide. */
    void disputed(Idea idea) {
        toTeam(idea, "juries.disputed");
    }

    private void toTeam(Idea idea, String kind) {
        String slug = areas.byId(idea.area()).map(Area::slug).orElse("");
        holders.of(Role.AREA_TEAM, idea.area())
                .forEach(each ->
                        send(each, idea, kind, "/app/panels/" + idea.round() + "?area=" + slug));
    }

    private void send(PersonId to, Idea idea, String kind, String place) {
        UnaryOperator<Locale> form = areas.byId(idea.area())
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        mails.send(
                to,
                form,
                kind,
                // Who sees only the public part of an idea gets no more by mail.
                List.of(idea.inPublic().title(), Integer.toString(idea.publicNumber())),
                URI.create(place));
    }
}
