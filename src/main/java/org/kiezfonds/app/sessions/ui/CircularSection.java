package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.sessions.Casting;
import org.kiezfonds.app.sessions.Circulars.Progress;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.VoteWords;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** A vote without a session: what is moved, the own vote, and what came of it. */
final class CircularSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient SessionPlan plan;
    private final transient Runnable refresh;

    CircularSection(PlanServices services, SessionPlan plan, Runnable refresh) {
        this.services = services;
        this.plan = plan;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        SessionItem item = plan.agenda().getFirst();
        getContent().add(new H2(getTranslation("sessions.plan.circular.about")), about(item));
        Optional<Vote> vote = services.circulars().of(plan.session().id());
        vote.ifPresent(found -> {
            services.motions().of(item.id()).stream()
                    .filter(motion -> motion.id().equals(found.motion()))
                    .findFirst()
                    .ifPresent(motion -> getContent().add(motion(item, motion, found)));
            if (found.isOpen()) {
                open(found);
            } else {
                closed(found);
            }
        });
    }

    private Div about(SessionItem item) {
        Idea idea = item.idea() == null ? null : plan.ideas().get(item.idea());
        if (idea == null) {
            return new Div(new Span(plan.title(item)));
        }
        return new Div(new Anchor(
                "ideas/one/" + services.slug(idea.area()) + "/" + idea.publicNumber(),
                getTranslation("sessions.plan.item.idea", idea.publicNumber(), idea.title())));
    }

    private Div motion(SessionItem item, Motion motion, Vote vote) {
        Div box = new Div(new Span(getTranslation("sessions.plan.motion." + motion.kind())));
        if (!motion.words().isEmpty()) {
            box.add(new Paragraph(motion.words()));
        }
        if (motion.reason() != null) {
            box.add(new Paragraph(
                    getTranslation("sessions.plan.motion.reason." + motion.reason())));
        }
        if (motion.granted() != null) {
            box.add(new Paragraph(getTranslation(
                    "sessions.plan.motion.sum", Formats.money(motion.granted(), getLocale()))));
        }
        if (!motion.lines().isEmpty()) {
            box.add(new CutTable(motion.lines()));
            if (vote.isOpen()) {
                means(item, motion).forEach(words -> box.add(new Paragraph(words)));
            }
        }
        box.addClassName("kf-card");
        return box;
    }

    /** What the lower sum comes to, as long as the pot is still what it was. */
    private List<String> means(SessionItem item, Motion motion) {
        return services.motions()
                .cut(item.id(), motion.lines().stream().map(Line::granted).toList())
                .map(cut -> CutFields.words(cut, getLocale()))
                .orElse(List.of());
    }

    private void open(Vote vote) {
        Optional<Progress> progress =
                services.circulars().progress(plan.session().id());
        progress.ifPresent(now -> getContent()
                .add(new Paragraph(getTranslation(
                        "sessions.plan.circular.progress", now.voted(), now.voters()))));
        Optional<Casting> mine = services.votes().mine(vote.id());
        if (mine.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.plan.circular.noVote")));
            return;
        }
        getContent().add(ballot(vote, mine.get()));
        if (progress.filter(Progress::mayObject).isPresent()) {
            getContent().add(objection(vote));
        }
    }

    private Div ballot(Vote vote, Casting mine) {
        Choice given = mine.choice();
        Div buttons = new Div();
        buttons.addClassName("kf-actions");
        for (Choice choice : Choice.values()) {
            Button button = new Button(
                    getTranslation("sessions.plan.circular." + choice),
                    event -> cast(vote, mine, choice));
            if (choice == given) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            button.getElement().setAttribute("aria-pressed", Boolean.toString(choice == given));
            button.setDisableOnClick(true);
            buttons.add(button);
        }
        Div box = new Div(new H2(getTranslation("sessions.plan.circular.vote")));
        if (given == null) {
            box.add(new Paragraph(getTranslation("sessions.plan.circular.notYet")));
        } else {
            box.add(new StatusBadge(
                    StatusBadge.Kind.GOOD,
                    getTranslation(
                            "sessions.plan.circular.voted",
                            getTranslation("sessions.plan.circular." + given))));
        }
        box.add(buttons, new Paragraph(getTranslation("sessions.plan.circular.changeable")));
        return box;
    }

    private void cast(Vote vote, Casting mine, Choice choice) {
        PlanForm.tell(
                services.votes().cast(vote.id(), mine.turn(), choice),
                getTranslation("sessions.plan.circular.cast"),
                made -> {},
                () -> {});
        // Also after a refusal: what is shown may be old.
        refresh.run();
    }

    private Button objection(Vote vote) {
        String act = getTranslation("sessions.plan.circular.object");
        return new Button(
                act + " …",
                event -> new PlanDialog(
                                services.me(),
                                act,
                                getTranslation("sessions.plan.circular.object.ask"),
                                refresh,
                                "object",
                                vote.id())
                        .ask(
                                act,
                                getTranslation("sessions.plan.circular.objected"),
                                () -> services.votes().object(vote.id())));
    }

    private void closed(Vote vote) {
        getContent().add(new H2(getTranslation("sessions.plan.circular.result")));
        VoteWords.of(vote, UI.getCurrentOrThrow().getLocale())
                .forEach(sentence -> getContent().add(new Paragraph(sentence)));
    }
}
