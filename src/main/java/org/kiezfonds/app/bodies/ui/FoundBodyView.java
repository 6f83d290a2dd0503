package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Sets up a council or jury in the area at hand. */
@Route("bodies/new")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class FoundBodyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final BodyForm form;

    FoundBodyView(Bodies bodies, Access access, CurrentArea currentArea, Formats formats) {
        this.bodies = bodies;
        this.access = access;
        this.currentArea = currentArea;
        this.form = new BodyForm(new FormDraft(access.requirePerson(), "body-new"), formats);
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<AreaId> area = currentArea.get().map(AreaChoice::id).filter(access::isTeamOf);
        if (area.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Button save = new Button(getTranslation("bodies.found.act"), click -> found(area.get()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.proposeByKind();
        form.show(BodyData.proposal(BodyKind.COUNCIL));
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .under(getTranslation("bodies.list.title"), BodiesView.class)
                                .lead(getTranslation("bodies.found.lead")),
                        form,
                        save);
    }

    private void found(AreaId area) {
        form.marks().clear();
        switch (bodies.found(area, form.data())) {
            case BodyAnswer.Done<Body>(Body body, UUID entry) -> {
                form.draft().clear();
                Notices.logged(getTranslation("bodies.found.done", body.name()), entry);
                getUI().ifPresent(ui -> ui.navigate(
                        BodyView.class, new RouteParameters("body", body.id().toString())));
            }
            case BodyAnswer.Invalid<Body>(List<BodyProblem> problems) ->
                form.marks().show(problems);
            case BodyAnswer.Stale<Body>(), BodyAnswer.NotFound<Body>() ->
                Notices.error(getTranslation("bodies.gone"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.found.title");
    }
}
