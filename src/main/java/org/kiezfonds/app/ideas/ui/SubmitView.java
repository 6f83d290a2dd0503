package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;

/**
 * The door for an idea: choosing the round, writing, sending. Open to everybody; who one is is
 * asked at the end.
 */
@Route("ideas/new/:round?")
@RouteAlias("ideas/write/:draft/:step?")
@AnonymousAllowed
@StyleSheet("kiezfonds/ideas-app.css")
@Menu(title = "ideas.submit.title", order = 5, icon = "vaadin:lightbulb")
final class SubmitView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient Areas areas;
    private final transient CurrentArea current;
    private transient @Nullable IdeaWriter writer;
    private transient @Nullable DraftKeeper keeper;

    SubmitView(SubmitParts parts, Areas areas, CurrentArea current) {
        this.parts = parts;
        this.areas = areas;
        this.current = current;
        getContent().addClassNames("kf-page", "ideas-submit");
    }

    /** The page of a step of a draft. */
    static String address(String draft, Step step) {
        return "ideas/write/" + draft + "/" + word(step);
    }

    static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Step step(String word) {
        for (Step step : Step.values()) {
            if (word(step).equals(word)) {
                return step;
            }
        }
        return Step.WHAT;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters place = event.getRouteParameters();
        Optional<String> draft = place.get("draft");
        if (draft.isPresent()) {
            open(draft.get(), step(place.get("step").orElse("")));
        } else {
            choose(place.get("round")
                    .or(() -> event.getLocation().getQueryParameters().getSingleParameter("area"))
                    .orElse(""));
        }
    }

    private void open(String address, Step step) {
        IdeaWriter open = writer;
        if (open != null && keeper != null && keeper.isAt(address) && !open.isSent()) {
            open.show(step);
            return;
        }
        Optional<IdeaDraft> found = parts.drafts().open(address);
        Optional<Ideas.Call> call = found.flatMap(each -> parts.ideas().call(each.idea()));
        if (found.isEmpty() || call.isEmpty()) {
            if (parts.isSignedIn()) {
                gone();
            } else {
                askWho(address, step);
            }
            return;
        }
        actIn(found.get().idea().area());
        DraftKeeper opened =
                new DraftKeeper(parts.drafts(), found.get(), address, SubmitParts.client());
        write(call.get(), opened, found.get()).show(step);
    }

    /** Someone else's draft, one that was sent or thrown away, and none at all answer the same. */
    private void gone() {
        show(new EmptyState(
                getTranslation("ideas.submit.gone"),
                getTranslation("ideas.submit.gone.next"),
                new RouterLink(getTranslation("ideas.mine.title"), MyIdeasView.class),
                new RouterLink(getTranslation("ideas.submit.new"), SubmitView.class)));
    }

    /** A session may have ended, or a mail was read on another device: the draft opens after it. */
    private void askWho(String address, Step step) {
        Section who = new Section(
                new H2(getTranslation("ideas.submit.who")),
                new Paragraph(getTranslation("ideas.submit.who.text")),
                parts.signIn().leadingTo(() -> address(address, step)));
        who.addClassName("kf-section");
        show(who);
    }

    /** By the key of a round, by the name of an area in public addresses, or in the area at hand. */
    private void choose(String wanted) {
        for (AreaListItem area : areas.listPublic()) {
            Optional<Ideas.Call> call =
                    round(wanted).flatMap(round -> parts.ideas().call(area.id(), round));
            if (call.isPresent()) {
                actIn(area.id());
                enter(area.id(), call.get());
                return;
            }
            if (area.slug().equals(wanted)) {
                actIn(area.id());
                offer(area.id());
                return;
            }
        }
        current.get().map(AreaChoice::id).ifPresentOrElse(this::offer, this::gone);
    }

    private void actIn(AreaId area) {
        parts.speakAs(area, current);
    }

    private static Optional<RoundId> round(String text) {
        try {
            return Optional.of(new RoundId(UUID.fromString(text)));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private void enter(AreaId area, Ideas.Call call) {
        if (call.round().takesApplications(parts.formats().today())) {
            write(
                            call,
                            new DraftKeeper(
                                    parts.drafts(), area, call.round().id(), SubmitParts.client()),
                            null)
                    .show(Step.WHAT);
        } else {
            offer(area);
        }
    }

    private void offer(AreaId area) {
        List<Round> open = parts.ideas().callsOf(area);
        if (open.size() == 1) {
            enter(area, parts.ideas().call(area, open.getFirst().id()).orElseThrow());
            return;
        }
        show(new RoundChoice(parts, area, open));
    }

    private void show(Component page) {
        writer = null;
        getContent().removeAll();
        getContent().add(new PageHeader(getTranslation("ideas.submit.title")), page);
    }

    private IdeaWriter write(Ideas.Call call, DraftKeeper kept, @Nullable IdeaDraft draft) {
        IdeaWriter fresh = new IdeaWriter(parts, kept, call, draft, ways());
        keeper = kept;
        writer = fresh;
        PageHeader header =
                new PageHeader(getTranslation("ideas.submit.for", call.fund().name()));
        header.lead(getTranslation(
                "ideas.submit.lead",
                call.round().terms().name(),
                day(call.round().terms().closesOn())));
        getContent().removeAll();
        getContent().add(header, fresh);
        return fresh;
    }

    private Ways ways() {
        return new Ways(
                this::begun,
                (draft, step) -> UI.getCurrentOrThrow().navigate(address(draft, step)),
                this::moved,
                this::received);
    }

    /** The address changes while somebody is typing: no page is loaded, and the cursor stays. */
    private void begun(String draft) {
        Step step = writer == null ? Step.WHAT : writer.step();
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, address(draft, step));
    }

    private void moved(String draft) {
        Step step = writer == null ? Step.WHAT : writer.step();
        writer = null;
        open(draft, step);
    }

    /** Whoever loads the page anew finds the idea in the list. */
    private void received(SendAnswer.Sent sent) {
        Component receipt = new Receipt(parts, sent);
        getContent().removeAll();
        getContent().add(receipt);
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, "ideas/mine");
    }

    private String day(@Nullable LocalDate day) {
        return parts.formats().day(Objects.requireNonNull(day), getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ideas.submit.title");
    }
}
