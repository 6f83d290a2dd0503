package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.MemberNames.Known;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.reviews.ReviewAct;
import org.kiezfonds.app.shared.PersonId;

/** What was done with an idea, the latest first, each with its place in the log. */
final class HistorySection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    HistorySection(DeskServices services, Idea idea, List<ReviewAct> history) {
        getContent().add(new H2(getTranslation("reviews.history.title")));
        if (!history.isEmpty()) {
            getContent().add(list(history, services, idea, this));
        }
        if (idea.sentAt() != null) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "reviews.history.sent",
                            services.formats().when(idea.sentAt(), getLocale()))));
        }
        getContent().addClassName("kf-section");
    }

    /** The acts as a list. */
    static UnorderedList list(
            List<ReviewAct> acts, DeskServices services, Idea idea, Component in) {
        Map<PersonId, Known> names = services.names()
                .of(acts.stream().map(ReviewAct::by).filter(Objects::nonNull).toList());
        Map<IdeaId, String> ideas = new HashMap<>();
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-findings");
        for (ReviewAct act : acts) {
            String other = act.mergedInto() == null
                    ? ""
                    : ideas.computeIfAbsent(
                            act.idea().equals(idea.id()) ? act.mergedInto() : act.idea(),
                            each -> title(each, services, idea, in));
            list.add(item(act, other, names, services, idea, in));
        }
        return list;
    }

    private static ListItem item(
            ReviewAct act,
            String other,
            Map<PersonId, Known> names,
            DeskServices services,
            Idea idea,
            Component in) {
        Span what = new Span(in.getTranslation(key(act, idea), other, round(act, services, idea)));
        what.addClassName("kf-strong");
        Known by = act.by() == null ? null : names.get(act.by());
        Span who = new Span(in.getTranslation(
                "reviews.history.by",
                services.formats().when(act.at(), UI.getCurrentOrThrow().getLocale()),
                by == null ? in.getTranslation("reviews.history.somebody") : by.nameOrEmail()));
        who.addClassName("kf-quiet");
        Anchor log = new Anchor("/log/e/" + act.entry(), in.getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        ListItem item = new ListItem(what, new Span(" "), who, new Span(" "), log);
        if (!act.reason().isEmpty()) {
            item.add(new Paragraph(act.reason()));
        }
        if (!act.mend().isEmpty() && act.mendUntil() != null) {
            item.add(new Paragraph(in.getTranslation(
                    "reviews.history.mend",
                    act.mend().stream()
                            .sorted()
                            .map(field -> in.getTranslation("reviews.field." + field))
                            .collect(Collectors.joining(", ")),
                    services.formats()
                            .day(act.mendUntil(), UI.getCurrentOrThrow().getLocale()))));
        }
        return item;
    }

    /** An idea that went on in this one reads otherwise than this one going on elsewhere. */
    private static String key(ReviewAct act, Idea idea) {
        return act.idea().equals(idea.id())
                ? "reviews.done." + act.kind()
                : "reviews.history.tookIn";
    }

    private static String title(IdeaId id, DeskServices services, Idea idea, Component in) {
        return services.desk()
                .idea(idea.area(), id)
                .map(each -> in.getTranslation(
                        "reviews.case.title", Integer.toString(each.publicNumber()), each.title()))
                .orElse("");
    }

    private static String round(ReviewAct act, DeskServices services, Idea idea) {
        List<RoundId> ways = new ArrayList<>();
        if (act.from() != null && act.to() != null) {
            ways.add(act.from());
            ways.add(act.to());
        }
        return ways.stream()
                .map(each -> services.rounds()
                        .byId(idea.area(), each)
                        .map(round -> round.terms().name())
                        .orElse(""))
                .collect(Collectors.joining(" → "));
    }
}
