package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaSending;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offer;

/** The way of an idea: what happened, where it stands, and which days lie ahead. */
final class IdeaTimeline extends Composite<OrderedList> {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;

    IdeaTimeline(SubmitParts parts, Idea idea) {
        this.parts = parts;
        getContent().addClassName("ideas-timeline");
        Set<UUID> lowered = parts.offers().of(idea).stream()
                .map(Offer::answeredEntry)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (IdeaSending sending : parts.ideas().sendingsOf(idea)) {
            String again =
                    lowered.contains(sending.entry()) ? "ideas.way.lowered" : "ideas.way.again";
            String first = idea.entered() == null ? "ideas.way.sent" : "ideas.way.entered";
            String key = sending.sending() == 1 ? first : again;
            done(parts.formats().when(sending.at(), getLocale()), key, sending.entry());
        }
        if (idea.entered() != null && idea.entered().confirmedAt() != null) {
            String when = parts.formats().when(idea.entered().confirmedAt(), getLocale());
            done(when, "ideas.way.confirmed", null);
        }
        if (idea.state() != IdeaState.RECEIVED) {
            done(
                    parts.formats().when(idea.stateAt(), getLocale()),
                    "ideas.state." + idea.state(),
                    null);
        }
        here(idea.state());
        if (idea.state() == IdeaState.RECEIVED || idea.state() == IdeaState.ADMITTED) {
            ahead(idea);
        }
    }

    private void ahead(Idea idea) {
        Optional<RoundTerms> terms = parts.ideas()
                .call(idea.area(), idea.round())
                .map(Ideas.Call::round)
                .map(round -> round.terms());
        terms.ifPresent(known -> {
            LocalDate today = parts.formats().today();
            known.sessions().stream()
                    .filter(day -> !day.isBefore(today))
                    .forEach(day -> ahead(day, "ideas.way.session"));
            LocalDate decision = known.decidesBy();
            if (decision != null && !decision.isBefore(today)) {
                ahead(decision, "ideas.way.decision");
            }
        });
    }

    private void done(String when, String key, @Nullable UUID entry) {
        ListItem item = item(when, getTranslation(key));
        item.addClassName("ideas-way-done");
        if (entry != null) {
            Anchor log = new Anchor("/log/e/" + entry, getTranslation("ideas.way.log"));
            log.setRouterIgnore(true);
            item.add(log);
        }
        getContent().add(item);
    }

    private void here(IdeaState state) {
        ListItem item =
                item(getTranslation("ideas.way.here"), getTranslation("ideas.mine.next." + state));
        item.getElement().setAttribute("aria-current", "step");
        getContent().add(item);
    }

    private void ahead(LocalDate day, String key) {
        getContent().add(item(parts.formats().day(day, getLocale()), getTranslation(key)));
    }

    private static ListItem item(String when, String what) {
        Span day = new Span(when);
        day.addClassName("ideas-way-day");
        return new ListItem(day, new Span(what));
    }
}
