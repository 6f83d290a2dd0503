package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Where the area team writes a call, publishes it, and changes it before the deadline. */
@Route("calls/:call/edit")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/calls-app.css")
final class CallEditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final Span saved = new Span();
    private transient @Nullable Call call;
    private @Nullable CallForm form;
    private @Nullable ActForm act;

    CallEditView(CallServices services) {
        this.services = services;
        saved.addClassName("kf-quiet");
        saved.getElement().setAttribute("role", "status");
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Call> found = services.call(
                        event.getRouteParameters().get("call").orElse(""))
                .filter(each -> services.isTeam(each.area()))
                .filter(each -> isOpen(services.calls().state(each)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private static boolean isOpen(CallState state) {
        return state == CallState.DRAFT || state == CallState.RUNNING;
    }

    private void show(Call shown) {
        call = shown;
        CallForm fields = new CallForm(services, shown.area(), shown.text(), this::keep);
        form = fields;
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .under(getTranslation("calls.title"), CallsView.class)
                        .under(
                                shown.text().title(),
                                CallView.class,
                                new RouteParameters("call", Integer.toString(shown.number())))
                        .lead(getTranslation(
                                shown.isPublished() ? "calls.change.lead" : "calls.edit.lead")));
        ActForm edit = new ActForm(services.me(), this::leave, "edit", shown.id());
        for (Map.Entry<String, Component> field : fields.fields().entrySet()) {
            edit.know(field.getKey(), field.getValue());
        }
        act = edit;
        edit.with(fields);
        if (shown.isPublished()) {
            change(edit, fields, shown);
        } else {
            publish(edit, fields);
        }
        getContent().add(edit);
    }

    private void publish(ActForm edit, CallForm fields) {
        Button publish = edit.button(
                getTranslation("calls.publish"),
                getTranslation("calls.published"),
                () -> services.calls()
                        .publish(now().area(), now().id(), now().version(), fields.typed()));
        Button later = new Button(getTranslation("calls.later"), event -> leave());
        later.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(publish, later, saved);
        acts.addClassName("kf-actions");
        edit.with(new Paragraph(getTranslation("calls.noTender"))).with(acts);
    }

    private void change(ActForm edit, CallForm fields, Call shown) {
        TextArea reason = ActForm.words(getTranslation("calls.field.reason"), true);
        reason.setHelperText(getTranslation("calls.field.reason.help"));
        Button change = edit.with("reason", reason)
                .button(
                        getTranslation("calls.change"),
                        getTranslation("calls.changed"),
                        () -> services.calls()
                                .change(
                                        shown.area(),
                                        shown.id(),
                                        shown.version(),
                                        fields.typed(),
                                        reason.getValue()));
        edit.with(change);
    }

    /** Keeps a draft while it is typed. */
    private void keep() {
        CallForm fields = form;
        if (fields == null || now().isPublished()) {
            return;
        }
        CallAnswer answer =
                services.calls().save(now().area(), now().id(), now().version(), fields.typed());
        switch (answer) {
            case CallAnswer.Done _ -> {
                call = services.calls().byNumber(now().area(), now().number()).orElseThrow();
                saved.setText(getTranslation("calls.saved"));
                if (act != null) {
                    act.draft().clear();
                }
            }
            case CallAnswer.Refused _ -> saved.setText(getTranslation("calls.notSaved"));
            case CallAnswer.Stale _ -> {
                saved.setText(getTranslation("calls.notSaved"));
                Notices.error(getTranslation("calls.edit.stale"));
            }
            case CallAnswer.NotFound _ -> Notices.error(getTranslation("calls.gone"));
        }
    }

    private Call now() {
        return Objects.requireNonNull(call);
    }

    private void leave() {
        UI.getCurrentOrThrow()
                .navigate(
                        CallView.class,
                        new RouteParameters("call", Integer.toString(now().number())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.edit.title");
    }
}
