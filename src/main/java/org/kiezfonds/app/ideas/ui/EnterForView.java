package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.Assisted;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.AssistedIdeas.Waiting;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** The area team writes an idea down for somebody who cannot do it themself. */
@Route("desk/enter")
@RouteAlias("desk/enter/:draft/:step?")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/ideas-app.css")
final class EnterForView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient AssistedIdeas assisted;
    private final transient CurrentArea current;
    private transient @Nullable IdeaWriter writer;
    private transient @Nullable DraftKeeper keeper;

    EnterForView(SubmitParts parts, AssistedIdeas assisted, CurrentArea current) {
        this.parts = parts;
        this.assisted = assisted;
        this.current = current;
        getContent().addClassNames("kf-page", "ideas-submit");
    }

    private static String address(String draft, Step step) {
        return "desk/enter/" + draft + "/" + SubmitView.word(step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters place = event.getRouteParameters();
        Optional<String> draft = place.get("draft");
        Optional<AreaId> area = current.get().map(AreaChoice::id).filter(parts.access()::isTeamOf);
        if (draft.isPresent()) {
            if (!open(draft.get(), SubmitView.step(place.get("step").orElse("")))) {
                event.rerouteToError(NotFoundException.class);
            }
        } else if (area.isPresent()) {
            begin(area.get());
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void begin(AreaId area) {
        writer = null;
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle()).lead(getTranslation("ideas.enter.lead")),
                        form(area));
        List<Waiting> waiting = assisted.waiting(area);
        if (!waiting.isEmpty()) {
            UnorderedList cards = new UnorderedList();
            cards.addClassName("kf-cards");
            waiting.forEach(each -> cards.add(card(each)));
            Section drafts = new Section(new H2(getTranslation("ideas.enter.drafts")), cards);
            drafts.addClassName("kf-section");
            getContent().add(drafts);
        }
    }

    private Component form(AreaId area) {
        List<Round> open = parts.ideas().callsOf(area);
        return open.isEmpty()
                ? new EmptyState(
                        getTranslation("ideas.submit.none"),
                        getTranslation("ideas.enter.none.next"))
                : new EnterForm(
                        parts,
                        assisted,
                        area,
                        open,
                        idea -> UI.getCurrentOrThrow()
                                .navigate(address(idea.toString(), Step.WHAT)));
    }

    private ListItem card(Waiting each) {
        Idea idea = each.idea();
        String key = idea.id().toString();
        Paragraph title = new Paragraph(
                each.title().isEmpty() ? getTranslation("ideas.mine.untitled") : each.title());
        title.addClassNames("ideas-card-title", "ideas-own-text");
        Div ways = new Div(new Anchor(address(key, Step.WHAT), getTranslation("ideas.mine.goOn")));
        ways.addClassName("kf-actions");
        if (idea.state() == IdeaState.DRAFT) {
            Button discard =
                    new Button(getTranslation("ideas.mine.discard"), event -> askToDiscard(idea));
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            ways.add(discard);
        }
        ListItem card = new ListItem(
                title,
                MyIdeasView.badge(idea.state(), this),
                new Paragraph(getTranslation("ideas.enter.for", each.name())),
                new Paragraph(getTranslation(
                        "ideas.mine.saved", parts.formats().when(idea.savedAt(), getLocale()))),
                ways);
        card.addClassNames("kf-card", "ideas-card");
        return card;
    }

    private void askToDiscard(Idea idea) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("ideas.discard.ask"));
        dialog.setText(getTranslation("ideas.discard.text"));
        dialog.setConfirmText(getTranslation("ideas.discard.act"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ideas.discard.keep"));
        dialog.addConfirmListener(event -> {
            if (parts.drafts().discard(idea.id().toString())) {
                Notices.success(getTranslation("ideas.discard.done"));
            } else {
                Notices.error(getTranslation("ideas.discard.gone"));
            }
            begin(idea.area());
        });
        dialog.open();
    }

    /** False where the area team writes no such idea: as good as none. */
    private boolean open(String key, Step step) {
        IdeaWriter open = writer;
        if (open != null && keeper != null && keeper.isAt(key) && !open.isSent()) {
            open.show(step);
            return true;
        }
        Optional<IdeaDraft> found =
                parts.drafts().open(key).filter(draft -> draft.idea().isWrittenFor());
        Optional<Ideas.Call> call = found.flatMap(
                each -> parts.ideas().call(each.idea().area(), each.idea().round()));
        if (found.isEmpty() || call.isEmpty()) {
            return false;
        }
        parts.speakAs(found.get().idea().area(), current);
        write(found.get(), call.get(), key).show(step);
        return true;
    }

    private IdeaWriter write(IdeaDraft draft, Ideas.Call call, String key) {
        DraftKeeper opened = new DraftKeeper(parts.drafts(), draft, key, SubmitParts.client());
        IdeaWriter fresh = new IdeaWriter(
                parts,
                opened,
                call,
                draft,
                new Ways(
                        _ -> {},
                        (at, step) -> UI.getCurrentOrThrow().navigate(address(at, step)),
                        this::moved,
                        this::received));
        keeper = opened;
        writer = fresh;
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation(
                                        "ideas.submit.for", call.fund().name()))
                                .under(getPageTitle(), EnterForView.class),
                        banner(draft.idea()),
                        fresh);
        return fresh;
    }

    private Component banner(Idea idea) {
        Div banner = new Div(
                new StatusBadge(
                        StatusBadge.Kind.INFO,
                        getTranslation(
                                "ideas.enter.for",
                                assisted.of(idea).map(Assisted::name).orElse(""))),
                new Paragraph(getTranslation("ideas.enter.recorded")));
        banner.addClassName("kf-hint");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }

    private void moved(String key) {
        Step step = writer == null ? Step.WHAT : writer.step();
        writer = null;
        open(key, step);
    }

    private void received(SendAnswer.Sent sent) {
        AreaId area = current.get().map(AreaChoice::id).orElseThrow();
        Idea idea = parts.ideas().byNumber(area, sent.number()).orElseThrow();
        getContent().removeAll();
        getContent().add(new AssistedReceipt(parts, idea, assisted.of(idea).orElseThrow(), sent));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, "desk/enter");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ideas.enter.title");
    }
}
