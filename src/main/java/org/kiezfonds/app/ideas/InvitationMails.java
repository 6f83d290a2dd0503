package org.kiezfonds.app.ideas;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** Mails with links that ask people to say yes to an idea: to their own, or to one with others. */
@Component
class InvitationMails {

    private final MailsToPeople mails;
    private final Areas areas;

    InvitationMails(MailsToPeople mails, Areas areas) {
        this.mails = mails;
        this.areas = areas;
    }

    /** Asks somebody whether what the area team wrote down is theirs. */
    void confirm(EmailAddress to, Idea idea, IdeaContent content, String secret, long days) {
        Optional<Area> area = areas.byId(idea.area());
        mails.send(
                to,
                form(area),
                "ideas.confirm",
                language -> List.of(
                        name(area),
                        Integer.toString(idea.publicNumber()),
                        content.title(),
                        content.summary(),
                        content.plan(),
                        Formats.money(content.money().asked(), language),
                        days),
                null,
                _ -> URI.create("/app/ideas/confirm/" + secret));
    }

    /**
     * Asks somebody to apply together.
     *
     * @param title empty where the idea has none yet
     * @param by who asks, as the public may call them; empty where they did not agree to that
     */
    void join(EmailAddress to, AreaId area, String title, String by, String secret, long days) {
        Optional<Area> found = areas.byId(area);
        UnaryOperator<Locale> form = form(found);
        mails.send(
                to,
                form,
                "ideas.join",
                language -> List.of(
                        name(found),
                        title.isEmpty()
                                ? Texts.get(form.apply(language), "ideas.mine.untitled")
                                : title,
                        by.isEmpty() ? Texts.get(form.apply(language), "ideas.join.somebody") : by,
                        days),
                null,
                _ -> URI.create("/app/ideas/join/" + secret));
    }

    /** Tells who asked that somebody applies with them. */
    void joined(PersonId to, AreaId area, String title) {
        mails.send(
                to,
                form(areas.byId(area)),
                "ideas.joined",
                List.of(title),
                URI.create("/app/ideas/mine"));
    }

    private static String name(Optional<Area> area) {
        return area.map(Area::name).orElse("");
    }

    private static UnaryOperator<Locale> form(Optional<Area> area) {
        return area.<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
    }
}
