package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.Draw;
import org.kiezfonds.app.bodies.Draws;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.MemberSeat;
import org.kiezfonds.app.bodies.ProcedureWords;
import org.kiezfonds.app.bodies.Ratio;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.bodies.Successions;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** One council or jury: seats, members, successors, rules. The team acts; members read. */
@Route("bodies/:body")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR, Role.Name.JUROR, Role.Name.COUNCIL_MEMBER})
final class BodyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Mandates mandates;
    private final transient Successions successions;
    private final transient Draws draws;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;
    private transient @Nullable Body shown;

    BodyView(
            Bodies bodies,
            Mandates mandates,
            Successions successions,
            Draws draws,
            Access access,
            CurrentArea currentArea,
            Formats formats) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.successions = successions;
        this.draws = draws;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OneBody.of(event, bodies::visible).ifPresent(this::build);
    }

    private void build(Body body) {
        shown = body;
        boolean acts = access.isTeamOf(body.area()) && body.isActive();
        PageHeader header = new PageHeader(body.name())
                .under(getTranslation("bodies.list.title"), BodiesView.class)
                .lead(getTranslation("bodies.kind." + body.kind()));
        if (!body.isActive()) {
            header.with(new StatusBadge(
                    StatusBadge.Kind.NEUTRAL, getTranslation("bodies.state.dissolved")));
        }
        Runnable refresh = () -> bodies.visible(body.id()).ifPresent(this::build);
        getContent().removeAll();
        getContent().add(header);
        if (acts) {
            getContent().add(actions(body));
        }
        getContent().add(quotas(body));
        getContent().add(new SeatsSection(body, mandates, formats, acts, refresh));
        if (acts) {
            getContent().add(new LinesSection(body, successions, formats, refresh));
        }
        if (access.isTeamOf(body.area())) {
            getContent().add(drawList(body));
        }
        getContent().add(rules(body, acts));
        publicPage(body);
    }

    private Component actions(Body body) {
        Div actions = new Div(
                open("bodies.seat.act", SeatView.class, body, ButtonVariant.PRIMARY),
                open("bodies.election.act", ElectionView.class, body, null),
                open("bodies.drawing.act", DrawView.class, body, null),
                open("bodies.settings.act", BodySettingsView.class, body, null));
        actions.addClassName("kf-actions");
        return actions;
    }

    private Button open(
            String key,
            Class<? extends Component> view,
            Body body,
            @Nullable ButtonVariant variant) {
        Button button = new Button(
                getTranslation(key),
                event -> getUI().ifPresent(ui -> ui.navigate(view, OneBody.parameters(body))));
        if (variant != null) {
            button.addThemeVariants(variant);
        }
        return button;
    }

    private Component quotas(Body body) {
        List<MemberSeat> held = mandates.seats(body.id()).stream()
                .filter(seat -> seat.mandate().isHeldOn(formats.today()))
                .toList();
        Section section = new Section(new H2(getTranslation("bodies.view.quotas")));
        section.addClassName("kf-section");
        section.add(new Paragraph(
                getTranslation("bodies.view.size", held.size(), body.maxSize(), body.minSize())));
        UnorderedList list = new UnorderedList();
        for (SeatGroup group : SeatGroup.values()) {
            long count = held.stream()
                    .filter(seat -> seat.mandate().group() == group)
                    .count();
            int most = body.seats().of(group);
            if (most > 0 || count > 0) {
                list.add(new ListItem(getTranslation(
                        "bodies.view.quota",
                        getTranslation("bodies.group." + group),
                        count,
                        most,
                        Math.max(0, most - count))));
            }
        }
        section.add(list);
        if (!body.residentShare().equals(Share.NONE)) {
            section.add(share(body, held));
        }
        return section;
    }

    private Component share(Body body, List<MemberSeat> held) {
        long residents = held.stream()
                .filter(seat -> seat.mandate().group() == SeatGroup.RESIDENTS)
                .count();
        boolean kept = residents >= body.residentShare().atLeast(held.size());
        StatusBadge badge = new StatusBadge(
                kept ? StatusBadge.Kind.GOOD : StatusBadge.Kind.BAD,
                getTranslation(kept ? "bodies.view.share.kept" : "bodies.view.share.broken"));
        String needed = Formats.share(body.residentShare(), getLocale());
        if (held.isEmpty()) {
            return new Paragraph(getTranslation("bodies.public.share.none", needed));
        }
        String words = getTranslation(
                "bodies.public.share",
                residents,
                held.size(),
                new Ratio(residents, held.size()).text(getLocale()),
                needed);
        return new Paragraph(badge, new Span(" " + words));
    }

    private Component drawList(Body body) {
        Section section = new Section(new H2(getTranslation("bodies.view.draws")));
        section.addClassName("kf-section");
        List<Draw> all = draws.list(body.area(), body.id());
        if (all.isEmpty()) {
            section.add(new Paragraph(getTranslation("bodies.view.draws.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-lines");
        all.forEach(draw -> list.add(new ListItem(
                new RouterLink(
                        getTranslation("bodies.public.draw", draw.number()),
                        DrawRunView.class,
                        new RouteParameters(
                                new RouteParam("body", body.id().toString()),
                                new RouteParam("number", Integer.toString(draw.number())))),
                state(draw))));
        section.add(list);
        return section;
    }

    private StatusBadge state(Draw draw) {
        return switch (draw.state()) {
            case Draw.State.Announced _ ->
                new StatusBadge(
                        StatusBadge.Kind.WAIT,
                        getTranslation(
                                "bodies.drawing.waits", formats.when(draw.knownAt(), getLocale())));
            case Draw.State.Drawn _ ->
                new StatusBadge(StatusBadge.Kind.GOOD, getTranslation("bodies.draw.isDrawn"));
            case Draw.State.CalledOff _ ->
                new StatusBadge(
                        StatusBadge.Kind.NEUTRAL, getTranslation("bodies.public.draw.calledOff"));
        };
    }

    private Component rules(Body body, boolean acts) {
        Section section = new Section(new H2(getTranslation("bodies.public.rules")));
        section.addClassName("kf-section");
        bodies.procedureOf(body.id(), formats.today())
                .ifPresentOrElse(
                        version -> {
                            UnorderedList list = new UnorderedList();
                            ProcedureWords.of(version.rules(), getLocale())
                                    .forEach(sentence -> list.add(new ListItem(sentence)));
                            section.add(list);
                        },
                        () -> section.add(
                                new Paragraph(getTranslation("bodies.public.rules.none"))));
        if (acts) {
            section.add(open("bodies.procedure.act", ProcedureView.class, body, null));
        }
        return section;
    }

    private void publicPage(Body body) {
        currentArea.get().filter(area -> area.id().equals(body.area())).ifPresent(area -> {
            Anchor link = new Anchor(
                    "/quartier/" + area.slug() + "/gremien/" + body.slug(),
                    getTranslation("bodies.view.public"));
            link.setRouterIgnore(true);
            getContent().add(new Paragraph(link));
        });
    }

    @Override
    public String getPageTitle() {
        Body body = shown;
        return body == null ? getTranslation("bodies.list.title") : body.name();
    }
}
