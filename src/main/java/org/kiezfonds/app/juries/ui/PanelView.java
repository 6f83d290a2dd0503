package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.PanelChange;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.PageHeader;

/** Who decides in a round, for the area team: opened once, with what changed since. */
@Route("panels/:round")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class PanelView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PanelServices services;
    private final transient ScoreParts scores;
    private final transient CurrentArea current;

    PanelView(PanelServices services, ScoreParts scores, CurrentArea current) {
        this.services = services;
        this.scores = scores;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<RoundId> round = round(event.getRouteParameters().get("round").orElse(""));
        Optional<AreaId> area = current.get().map(choice -> choice.id());
        if (area.isEmpty()
                || round.flatMap(id -> services.rounds().byId(area.get(), id)).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(area.get(), round.get());
    }

    static Optional<RoundId> round(String typed) {
        try {
            return Optional.of(RoundId.parse(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show(AreaId area, RoundId round) {
        getContent().removeAll();
        getContent()
                .add(new PageHeader(services.roundName(area, round))
                        .under(getTranslation("juries.panels.title"), PanelsView.class)
                        .lead(getTranslation("juries.panel.lead")));
        Optional<Panel> panel = services.panels().of(round);
        Runnable refresh = () -> show(area, round);
        if (panel.isEmpty()) {
            getContent().add(new OpenPanelForm(services, area, round, refresh));
            return;
        }
        Map<PersonId, String> names = services.panels().names(panel.get());
        getContent()
                .add(
                        new MembersSection(services, panel.get(), names, refresh),
                        new ScoringCard(scores, panel.get(), () -> {}),
                        new ConflictsSection(services, panel.get(), names, refresh),
                        history(panel.get(), names));
    }

    private Section history(Panel panel, Map<PersonId, String> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-findings");
        for (PanelChange change : services.panels().changes(panel.round())) {
            String who = panel.member(change.member())
                    .map(PanelMember::person)
                    .map(person -> PanelServices.called(names, person, this))
                    .orElse("");
            ListItem item = new ListItem(
                    new Span(getTranslation(
                            "juries.panel.changed." + change.kind(),
                            services.formats().when(change.at(), getLocale()),
                            who)),
                    new Span(" "),
                    log(change.entry()));
            if (!change.reason().isEmpty()) {
                item.add(new Paragraph(change.reason()));
            }
            list.add(item);
        }
        list.add(new ListItem(
                new Span(getTranslation(
                        "juries.panel.opened",
                        services.formats().when(panel.openedAt(), getLocale()))),
                new Span(" "),
                log(panel.entry())));
        Section section = new Section(new H2(getTranslation("juries.panel.history")), list);
        section.addClassName("kf-section");
        return section;
    }

    private Anchor log(UUID entry) {
        Anchor log = new Anchor("/log/e/" + entry, getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        return log;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("juries.panel.title");
    }
}
