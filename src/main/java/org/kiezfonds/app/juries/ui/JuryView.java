package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.ScoreDesk.Task;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;

/** Where a member of a jury or council begins: in which rounds to decide, and on what not. */
@Route("jury")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER})
@Menu(title = "juries.room.title", order = 18, icon = "vaadin:scale")
final class JuryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PanelServices services;
    private final transient ScoreParts scores;

    JuryView(PanelServices services, ScoreParts scores) {
        this.services = services;
        this.scores = scores;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(new PageHeader(getPageTitle()).lead(getTranslation("juries.room.lead")));
        List<Panel> panels = services.panels().mine();
        if (panels.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("juries.room.empty"),
                            getTranslation("juries.room.empty.next")));
        }
        getContent().add(new AskedSection(services, this::show));
        for (Panel panel : panels) {
            Optional<Task> task = scores.desk().task(panel.round());
            getContent().add(new OwnRoundSection(services, panel, task.isEmpty()));
            task.ifPresent(each -> getContent().add(new ScoreList(scores, each)));
        }
        panels.forEach(panel -> getContent().add(new DisputedSection(services, panel, this::show)));
        getContent().add(new OwnConflictsSection(services));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("juries.room.title");
    }
}
