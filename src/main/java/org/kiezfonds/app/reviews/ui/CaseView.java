package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.ui.IdeaPart;
import org.kiezfonds.app.reviews.ReviewAct;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** One idea on the desk: what it says, its formal check, what can be done, what was done. */
@Route("desk/:number")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/funds-app.css")
@StyleSheet("kiezfonds/reviews-app.css")
final class CaseView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final transient DeskServices services;
    private final transient CurrentArea currentArea;
    private final transient Access access;
    private transient @Nullable Idea shown;
    private transient Set<UUID> told = Set.of();

    CaseView(DeskServices services, CurrentArea currentArea, Access access) {
        this.services = services;
        this.currentArea = currentArea;
        this.access = access;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (comesFromElsewhere(event)) {
            return;
        }
        String number = event.getRouteParameters().get("number").orElse("");
        Optional<Idea> idea = NUMBER.matcher(number).matches()
                ? currentArea
                        .get()
                        .map(AreaChoice::id)
                        .filter(access::isTeamOf)
                        .flatMap(area -> services.desk().idea(area, Integer.parseInt(number)))
                : Optional.empty();
        if (idea.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        build(idea.get());
    }

    /** A mail leads here whatever area is at hand: the page loads anew in the one that it means. */
    private boolean comesFromElsewhere(BeforeEnterEvent event) {
        Optional<AreaId> meant = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("area")
                .flatMap(slug -> currentArea.choices().stream()
                        .filter(choice -> choice.slug().equals(slug))
                        .map(AreaChoice::id)
                        .findFirst())
                .filter(area ->
                        currentArea.get().map(AreaChoice::id).stream().noneMatch(area::equals));
        meant.ifPresent(area -> {
            currentArea.choose(area);
            event.getUI().getPage().setLocation("/app/" + event.getLocation().getPath());
        });
        return meant.isPresent();
    }

    private void build(Idea idea) {
        shown = idea;
        List<ReviewAct> history = services.desk().historyOf(idea);
        told = history.stream().map(ReviewAct::entry).collect(Collectors.toSet());
        IdeaContent content = services.ideas().contentOf(idea).orElseThrow();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("reviews.desk.title"), DeskView.class)
                .lead(content.summary())
                .with(IdeaBadge.of(idea.state(), this));
        if (idea.isUnconfirmed()) {
            header.with(ConfirmationSection.badge(idea, this));
        }
        if (idea.isHidden()) {
            header.with(
                    new StatusBadge(StatusBadge.Kind.INFO, getTranslation("reviews.case.hidden")));
        }
        getContent().removeAll();
        getContent().add(header);
        services.assisted()
                .of(idea)
                .ifPresent(who -> getContent()
                        .add(
                                new ConfirmationSection(services, idea, who, this::refresh),
                                new OnBehalfSection(
                                        services, idea, this::refresh, this::showStale)));
        getContent()
                .add(
                        new CaseFacts(services, idea, content),
                        new CheckSection(services, idea, content),
                        new OpinionsSection(services, idea, this::showStale),
                        new OffersSection(services, idea, content, this::refresh, this::showStale),
                        new ActsSection(services, idea, this::refresh, this::showStale));
        services.more()
                .orderedStream()
                .flatMap(each -> each.on(IdeaPart.Place.DESK, idea).stream())
                .forEach(getContent()::add);
        getContent().add(new HistorySection(services, idea, history));
    }

    private void refresh() {
        Idea before = shown;
        if (before != null) {
            services.desk().idea(before.area(), before.publicNumber()).ifPresent(this::build);
        }
    }

    /**
     * Says what somebody did with the idea meanwhile, and gives back what was typed for an act that
     * was not done.
     */
    private void showStale(String typed) {
        Idea before = shown;
        if (before == null) {
            return;
        }
        Set<UUID> known = told;
        refresh();
        List<ReviewAct> since = services.desk().historyOf(before).stream()
                .filter(act -> !known.contains(act.entry()))
                .toList();
        Div notice = new Div(
                new H2(getTranslation("reviews.stale.title")),
                new Paragraph(getTranslation("reviews.stale.body")));
        if (!since.isEmpty()) {
            notice.add(HistorySection.list(since, services, before, this));
        }
        if (!typed.isBlank()) {
            TextArea kept = new TextArea(getTranslation("reviews.stale.typed"));
            kept.setValue(typed);
            kept.setReadOnly(true);
            kept.setWidthFull();
            notice.add(kept);
        }
        notice.add(new Button(
                getTranslation("reviews.stale.close"), event -> notice.removeFromParent()));
        notice.addClassName("kf-stale");
        notice.getElement().setAttribute("role", "alert");
        getContent().addComponentAtIndex(1, notice);
        notice.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        Idea idea = shown;
        return idea == null
                ? getTranslation("reviews.desk.title")
                : getTranslation(
                        "reviews.case.title", Integer.toString(idea.publicNumber()), idea.title());
    }
}
