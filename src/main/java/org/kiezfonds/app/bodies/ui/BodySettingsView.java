package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StaleNotice;

/** What a council or jury is made of, and dissolving it. */
@Route("bodies/:body/settings")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class BodySettingsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Access access;
    private final transient Formats formats;
    private final StaleNotice<BodyData> stale = new StaleNotice<>();
    private BodyForm form;
    private transient @Nullable Body shown;

    BodySettingsView(Bodies bodies, Access access, Formats formats) {
        this.bodies = bodies;
        this.access = access;
        this.formats = formats;
        this.form = new BodyForm(new FormDraft(access.requirePerson(), "body"), formats);
        getContent().addClassName("kf-page");
        BodyForm.compare(stale, this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OneBody.of(event, bodies::changeable).ifPresent(this::build);
    }

    private void build(Body body) {
        shown = body;
        FormDraft draft = new FormDraft(access.requirePerson(), "body", body.id());
        draft.setBase(body.version());
        form = new BodyForm(draft, formats);
        form.fixKind();
        form.show(BodyData.of(body, getLocale()));
        stale.hide();
        Button save = new Button(getTranslation("bodies.change.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button dissolve = new Button(getTranslation("bodies.dissolve.act"), click -> ask());
        dissolve.addThemeVariants(ButtonVariant.TERTIARY);
        Section end = new Section(
                new H2(getTranslation("bodies.dissolve.title")),
                new Paragraph(getTranslation("bodies.dissolve.lead")),
                dissolve);
        end.addClassName("kf-section");
        getContent().removeAll();
        getContent()
                .add(
                        OneBody.header(getPageTitle(), getTranslation("bodies.list.title"), body),
                        stale,
                        form,
                        save,
                        end);
    }

    private void save() {
        Body base = shown;
        if (base == null) {
            return;
        }
        form.marks().clear();
        switch (bodies.change(base.area(), base.id(), form.draft().base(), form.data())) {
            case BodyAnswer.Done<Body>(Body body, UUID entry) -> {
                load(body);
                Notices.logged(getTranslation("bodies.change.done"), entry);
            }
            case BodyAnswer.Invalid<Body>(List<BodyProblem> problems) ->
                form.marks().show(problems);
            case BodyAnswer.Stale<Body>() -> showStale(base);
            case BodyAnswer.NotFound<Body>() -> Notices.error(getTranslation("bodies.gone"));
        }
    }

    private void load(Body now) {
        shown = now;
        form.draft().clear();
        form.draft().setBase(now.version());
        form.show(BodyData.of(now, getLocale()));
        stale.hide();
    }

    /** Leaves the fields alone, says what differs, and asks. */
    private void showStale(Body base) {
        bodies.changeable(base.id()).ifPresent(now -> {
            shown = now;
            stale.show(
                    form.draft(),
                    now.version(),
                    BodyData.of(now, getLocale()),
                    form.data(),
                    _ -> load(now),
                    this::save);
        });
    }

    private void ask() {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("bodies.dissolve.ask"),
                getTranslation("bodies.dissolve.lead"),
                getTranslation("bodies.dissolve.act"),
                event -> dissolve());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("bodies.cancel"));
        dialog.open();
    }

    private void dissolve() {
        Body base = shown;
        if (base == null) {
            return;
        }
        switch (bodies.dissolve(base.area(), base.id(), base.version())) {
            case BodyAnswer.Done<Body>(Body body, UUID entry) -> {
                Notices.logged(getTranslation("bodies.dissolve.done", body.name()), entry);
                getUI().ifPresent(ui -> ui.navigate(BodiesView.class));
            }
            case BodyAnswer.Stale<Body>() -> showStale(base);
            case BodyAnswer.Invalid<Body> _, BodyAnswer.NotFound<Body> _ ->
                Notices.error(getTranslation("bodies.gone"));
        }
    }

    @Override
    public String getPageTitle() {
        Body body = shown;
        return getTranslation("bodies.settings.title", body == null ? "" : body.name());
    }
}
