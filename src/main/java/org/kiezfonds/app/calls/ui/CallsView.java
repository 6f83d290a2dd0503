package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Release;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;

/** The calls to operators of an area; for the area team also what steering rounds released. */
@Route("calls")
@PermitAll
@Menu(title = "calls.title", order = 16, icon = "vaadin:megaphone")
final class CallsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;

    CallsView(CallServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(new PageHeader(getPageTitle()).lead(getTranslation("calls.lead")));
        services.area().ifPresent(area -> {
            getContent().add(calls(area));
            if (services.isTeam(area)) {
                getContent().add(releases(area));
            }
        });
    }

    private Component calls(AreaId area) {
        List<Call> calls = services.calls().of(area);
        if (calls.isEmpty()) {
            return new EmptyState(
                    getTranslation("calls.empty"),
                    getTranslation(
                            services.isTeam(area) ? "calls.empty.team" : "calls.empty.next"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        calls.forEach(call -> list.add(card(call)));
        return list;
    }

    private ListItem card(Call call) {
        RouterLink link = new RouterLink(
                call.text().title(),
                CallView.class,
                new RouteParameters("call", Integer.toString(call.number())));
        link.addClassName("kf-card-title");
        ListItem card = new ListItem(link, CallMarks.badge(services.calls().state(call), this));
        card.addClassName("kf-card");
        if (call.isPublished()) {
            card.add(new Span(getTranslation(
                    "calls.card.until", services.formats().when(call.closesAt(), getLocale()))));
            card.add(new Span(getTranslation(
                    "calls.card.frame", Formats.money(call.text().frame(), getLocale()))));
        }
        services.sketches()
                .mine(call.id())
                .ifPresent(mine -> card.add(new Span(getTranslation(
                        mine.sent() == null ? "calls.card.draft" : "calls.card.sent"))));
        return card;
    }

    private Section releases(AreaId area) {
        Section section = new Section(new H2(getTranslation("calls.releases")));
        section.addClassName("kf-section");
        section.add(new Paragraph(getTranslation("calls.releases.lead")));
        if (services.releases().rounds(area).isEmpty()) {
            section.add(new Paragraph(getTranslation("calls.releases.noRound")));
            return section;
        }
        Button record = new Button(
                getTranslation("calls.release.new"),
                event -> new ReleaseDialog(services, area, this::show).ask());
        section.add(record);
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        services.releases().of(area).forEach(each -> list.add(release(area, each)));
        section.add(list);
        return section;
    }

    private ListItem release(AreaId area, Release release) {
        Span name = new Span(release.subject());
        name.addClassName("kf-strong");
        UUID key = Ids.next();
        Button begin = new Button(
                getTranslation("calls.begin"),
                event -> services.calls()
                        .begin(area, key, release.id())
                        .ifPresent(call -> UI.getCurrentOrThrow()
                                .navigate(
                                        CallEditView.class,
                                        new RouteParameters(
                                                "call", Integer.toString(call.number())))));
        begin.addThemeVariants(ButtonVariant.TERTIARY);
        begin.setAriaLabel(getTranslation("calls.begin.of", release.subject()));
        ListItem card = new ListItem(
                name,
                new Span(getTranslation(
                        "calls.release.frame",
                        Formats.money(release.frame(), getLocale()),
                        String.valueOf(release.firstYear()),
                        String.valueOf(release.lastYear()))),
                new Span(getTranslation(
                        "calls.release.on",
                        services.formats().day(release.decidedOn(), getLocale()))),
                new Paragraph(release.reason()),
                CallMarks.log(release.id(), this),
                begin);
        card.addClassName("kf-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.title");
    }
}
