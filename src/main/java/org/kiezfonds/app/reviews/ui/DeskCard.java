package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.reviews.DeskItem;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** An idea in a tray: how long it waits, and which days it waits for. */
final class DeskCard extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    /**
     * The card of an idea.
     *
     * @param marks of other modules, in words
     * @param in the fund and round it is in
     * @param round null where it is not known any more
     */
    DeskCard(DeskItem item, List<String> marks, String in, @Nullable Round round, Formats formats) {
        this.formats = formats;
        ListItem card = getContent();
        card.addClassName("kf-card");
        card.add(link(item), badges(item, marks));
        if (!item.organisation().isEmpty()) {
            card.add(new Span(item.organisation()));
        }
        String sum = item.asked() == null ? "" : Formats.money(item.asked(), getLocale()) + " · ";
        Span where = new Span(sum + in);
        where.addClassName("kf-quiet");
        card.add(where, new Span(age(item)));
        deadline(item.mendUntil(), "reviews.desk.mendUntil", "reviews.desk.overdue");
        deadline(item.opinionUntil(), "reviews.desk.opinionUntil", "reviews.desk.opinionLate");
        deadline(item.offerUntil(), "reviews.desk.offerUntil", "reviews.desk.offerOver");
        boolean waits = item.state() == IdeaState.RECEIVED || item.state() == IdeaState.ADMITTED;
        if (waits && round != null) {
            session(round);
        }
    }

    private RouterLink link(DeskItem item) {
        RouterLink link = new RouterLink(
                getTranslation("reviews.case.title", Integer.toString(item.number()), item.title()),
                CaseView.class,
                new RouteParameters("number", Integer.toString(item.number())));
        link.addClassName("kf-card-title");
        return link;
    }

    private Component badges(DeskItem item, List<String> marks) {
        Div badges = new Div(IdeaBadge.of(item.state(), this));
        badges.addClassName("kf-actions");
        if (item.wasSentAgain()) {
            badges.add(
                    new StatusBadge(StatusBadge.Kind.INFO, getTranslation("reviews.desk.again")));
        }
        if (item.isUnconfirmed() && isAlive(item)) {
            badges.add(new StatusBadge(
                    StatusBadge.Kind.WAIT, getTranslation("ideas.assisted.unconfirmed")));
        }
        if (item.isHidden()) {
            badges.add(
                    new StatusBadge(StatusBadge.Kind.INFO, getTranslation("reviews.case.hidden")));
        }
        marks.forEach(mark -> badges.add(new StatusBadge(StatusBadge.Kind.WAIT, mark)));
        return badges;
    }

    private static boolean isAlive(DeskItem item) {
        return switch (item.state()) {
            case RECEIVED, RETURNED, ADMITTED -> true;
            case DRAFT, REFUSED, WITHDRAWN, MERGED, GRANTED, TURNED_DOWN, LAPSED -> false;
        };
    }

    private String age(DeskItem item) {
        LocalDate since = formats.dayOf(item.stateAt());
        long days = ChronoUnit.DAYS.between(since, formats.today());
        String key = "reviews.age." + item.state();
        return getTranslation(key, days, formats.day(since, getLocale()));
    }

    /** A day that somebody has to keep, and its mark once it is over. */
    private void deadline(@Nullable LocalDate until, String aheadKey, String overKey) {
        if (until == null) {
            return;
        }
        String day = formats.day(until, getLocale());
        getContent()
                .add(
                        until.isBefore(formats.today())
                                ? new StatusBadge(
                                        StatusBadge.Kind.BAD, getTranslation(overKey, day))
                                : new Span(getTranslation(aheadKey, day)));
    }

    private void session(Round round) {
        round.terms().sessions().stream()
                .filter(day -> !day.isBefore(formats.today()))
                .findFirst()
                .map(day -> getTranslation("reviews.desk.session", formats.day(day, getLocale())))
                .ifPresent(words -> getContent().add(new Span(words)));
    }
}
