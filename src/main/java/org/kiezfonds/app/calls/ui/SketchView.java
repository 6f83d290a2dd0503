package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.calls.Sent;
import org.kiezfonds.app.calls.Sketch;
import org.kiezfonds.app.calls.SketchAnswer;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.ProgressSteps;

/** Where somebody writes a sketch for an organisation, and hands it in; only they see it. */
@Route("calls/:call/sketch")
@PermitAll
@StyleSheet("kiezfonds/calls-app.css")
final class SketchView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final Span saved = new Span();
    private final Section stale = new Section();
    private final Section send = new Section();
    private transient @Nullable Call call;
    private transient @Nullable Sketch sketch;
    private @Nullable SketchForm form;
    private @Nullable SketchState state;
    private @Nullable ProgressSteps steps;
    private int step;

    SketchView(CallServices services) {
        this.services = services;
        saved.addClassName("kf-quiet");
        saved.getElement().setAttribute("role", "status");
        stale.addClassName("kf-stale");
        send.addClassName("kf-section");
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Call> found = services.call(
                        event.getRouteParameters().get("call").orElse(""))
                .filter(Call::isPublished);
        Optional<Sketch> own = found.flatMap(each -> services.sketches().begin(each.id()));
        if (found.isEmpty() || own.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        call = found.get();
        sketch = own.get();
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .under(getTranslation("calls.title"), CallsView.class)
                        .under(
                                call().text().title(),
                                CallView.class,
                                new RouteParameters("call", Integer.toString(call().number())))
                        .lead(getTranslation("calls.sketch.lead")));
        if (services.calls().state(call()) == CallState.RUNNING) {
            write();
        } else {
            read();
        }
    }

    private void write() {
        SketchForm fields =
                new SketchForm(services, call(), sketch(), () -> keep(sketch().version()));
        SketchState live = new SketchState(services, call());
        ProgressSteps way = new ProgressSteps(
                getTranslation("calls.sketch.steps"),
                SketchForm.steps().stream().map(this::getTranslation).toList(),
                0,
                this::go,
                _ -> false);
        form = fields;
        state = live;
        steps = way;
        Button back = new Button(getTranslation("calls.step.back"), event -> go(step - 1));
        Button on = new Button(getTranslation("calls.step.on"), event -> go(step + 1));
        on.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(back, on, saved);
        buttons.addClassName("kf-actions");
        stale.setVisible(false);
        getContent().add(way, stale, fields, send, buttons, live);
        live.show(sketch().text());
        go(0);
    }

    private void go(int to) {
        int last = SketchForm.steps().size() - 1;
        step = Math.clamp(to, 0, last);
        there(form).go(step);
        there(steps).setCurrent(step);
        send.setVisible(step == last);
        sending();
    }

    /** Keeps what is typed. */
    private void keep(int version) {
        SketchAnswer answer =
                services.sketches().save(sketch().id(), version, there(form).typed());
        switch (answer) {
            case SketchAnswer.Saved(Sketch now) -> {
                sketch = now;
                stale.setVisible(false);
                saved.setText(getTranslation("calls.saved"));
                there(state).show(now.text());
                sending();
            }
            case SketchAnswer.Refused refused -> refused(refused);
            case SketchAnswer.Stale(Sketch other) -> stale(other);
            case SketchAnswer.NotFound() -> Notices.error(getTranslation("calls.gone"));
        }
    }

    private void refused(SketchAnswer.Refused refused) {
        saved.setText(getTranslation("calls.notSaved"));
        Notices.error(refused.problems().stream()
                .map(each -> SketchState.part(each.field(), this)
                        + getTranslation(each.textKey(), each.arguments().toArray()))
                .findFirst()
                .orElse(""));
    }

    /** Somebody typed in two windows: nothing is lost before they choose. */
    private void stale(Sketch other) {
        saved.setText(getTranslation("calls.notSaved"));
        Button mine =
                new Button(getTranslation("calls.sketch.keepMine"), event -> keep(other.version()));
        Button theirs = new Button(getTranslation("calls.sketch.takeOther"), event -> {
            sketch = other;
            stale.setVisible(false);
            there(form).show(other.text());
            there(state).show(other.text());
        });
        stale.removeAll();
        stale.add(
                new H2(getTranslation("calls.sketch.stale")),
                new Paragraph(getTranslation("calls.sketch.stale.lead")),
                mine,
                theirs);
        stale.setVisible(true);
    }

    /** The last step: hand in, hand in anew, take back. */
    private void sending() {
        send.removeAll();
        send.add(new H2(getTranslation("calls.step.send")));
        Sent sent = sketch().sent();
        send.add(new Paragraph(getTranslation("calls.send.lead")));
        if (sent != null) {
            send.add(new SketchReceipt(services, sketch(), sent));
        }
        Button hand = new Button(
                getTranslation(sent == null ? "calls.send" : "calls.sendAgain"), event -> hand());
        hand.addThemeVariants(ButtonVariant.PRIMARY);
        hand.setDisableOnClick(true);
        Div acts = new Div(hand);
        acts.addClassName("kf-actions");
        if (sent != null) {
            acts.add(new Button(getTranslation("calls.withdraw"), event -> withdraw()));
        }
        send.add(acts);
    }

    private void hand() {
        take(
                services.sketches().send(sketch().id(), sketch().version()),
                getTranslation("calls.sent"));
    }

    private void withdraw() {
        take(
                services.sketches().withdraw(sketch().id(), sketch().version()),
                getTranslation("calls.withdrawn"));
    }

    private void take(SketchAnswer answer, String saysDone) {
        switch (answer) {
            case SketchAnswer.Saved(Sketch now) -> {
                sketch = now;
                Notices.success(saysDone);
            }
            case SketchAnswer.Refused refused -> {
                refused(refused);
                saved.setText("");
            }
            case SketchAnswer.Stale(Sketch other) -> stale(other);
            case SketchAnswer.NotFound() -> Notices.error(getTranslation("calls.gone"));
        }
        sending();
    }

    /** After the deadline: what was handed in, or that nothing was. */
    private void read() {
        Sent sent = sketch().sent();
        if (sent == null) {
            getContent().add(new Paragraph(getTranslation("calls.sketch.notSent")));
            return;
        }
        getContent()
                .add(
                        new SketchReceipt(services, sketch(), sent),
                        new SketchReadOut(services, call(), sent));
    }

    private Call call() {
        return Objects.requireNonNull(call);
    }

    private Sketch sketch() {
        return Objects.requireNonNull(sketch);
    }

    private static <T> T there(@Nullable T part) {
        return Objects.requireNonNull(part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.sketch");
    }
}
