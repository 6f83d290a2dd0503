package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Draw;
import org.kiezfonds.app.bodies.DrawData;
import org.kiezfonds.app.bodies.Draws;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MomentField;
import org.kiezfonds.app.uikit.Notices;

/** Announces a draw by lot: closes the list and names the source, before that can be known. */
@Route("bodies/:body/draw")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class DrawView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Draws draws;
    private final transient Access access;
    private final transient Formats formats;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;
    private final transient TermFields term;
    private final UUID key = Ids.next();
    private final TextField source = new TextField();
    private final MomentField knownAt = new MomentField();
    private final CandidateRows candidates = new CandidateRows(false);

    DrawView(Bodies bodies, Draws draws, Access access, Formats formats) {
        this.bodies = bodies;
        this.draws = draws;
        this.access = access;
        this.formats = formats;
        marks = new Marks(errors, formats);
        marks.inRows(candidates::part);
        term = new TermFields(marks);
        getContent().addClassName("kf-page");
        term.label(Field.SOURCE, source, "bodies.drawing.source");
        term.label(Field.KNOWN_AT, knownAt, "bodies.drawing.knownAt");
        source.setHelperText(getTranslation("bodies.drawing.source.help"));
        knownAt.setHelperText(getTranslation("bodies.drawing.knownAt.help"));
        knownAt.setStep(Duration.ofMinutes(1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OneBody.of(event, bodies::changeable).ifPresent(this::build);
    }

    private void build(Body body) {
        term.begin(body, formats.today());
        FormDraft draft = new FormDraft(access.requirePerson(), "draw", body.id());
        draft.setContent(new Div(
                new FormFields(
                        term.group(), term.seats(), term.from(), term.until(), source, knownAt),
                candidates,
                term.oldEnough()));
        Button save = new Button(
                getTranslation("bodies.drawing.announce"), event -> announce(body, draft));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().removeAll();
        getContent()
                .add(
                        OneBody.header(getPageTitle(), getTranslation("bodies.list.title"), body)
                                .lead(getTranslation("bodies.drawing.lead")),
                        errors,
                        draft,
                        new Paragraph(getTranslation("bodies.drawing.warning")),
                        save);
    }

    private void announce(Body body, FormDraft draft) {
        marks.clear();
        DrawData data = new DrawData(
                term.group().getValue(),
                term.seats().getValue(),
                term.from().getValue(),
                term.until().getValue(),
                source.getValue(),
                knownAt.getValue(),
                candidates.drawn(),
                term.oldEnough().getValue());
        switch (draws.announce(body.area(), body.id(), key, data)) {
            case BodyAnswer.Done<Draw>(Draw draw, UUID entry) -> {
                draft.clear();
                Notices.logged(getTranslation("bodies.drawing.announced"), entry);
                getUI().ifPresent(ui -> ui.navigate(
                        DrawRunView.class,
                        new RouteParameters(
                                new RouteParam("body", body.id().toString()),
                                new RouteParam("number", Integer.toString(draw.number())))));
            }
            case BodyAnswer.Invalid<Draw>(List<BodyProblem> problems) -> marks.show(problems);
            case BodyAnswer.Stale<Draw>(), BodyAnswer.NotFound<Draw>() ->
                Notices.error(getTranslation("bodies.gone"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.drawing.title");
    }
}
