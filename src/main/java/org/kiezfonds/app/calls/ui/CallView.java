package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.calls.Sketch;
import org.kiezfonds.app.calls.SketchReading;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MomentField;
import org.kiezfonds.app.uikit.PageHeader;

/** One call, with what the reader can do about it. */
@Route("calls/:call")
@PermitAll
@StyleSheet("kiezfonds/calls-app.css")
final class CallView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;

    CallView(CallServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Call> call =
                services.call(event.getRouteParameters().get("call").orElse(""));
        if (call.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(call.get());
    }

    private void refresh(Call call) {
        services.calls().byNumber(call.area(), call.number()).ifPresent(this::show);
    }

    private void show(Call call) {
        Runnable refresh = () -> refresh(call);
        CallState state = services.calls().state(call);
        getContent().removeAll();
        PageHeader head = new PageHeader(call.text().title())
                .under(getTranslation("calls.title"), CallsView.class)
                .with(CallMarks.badge(state, this));
        getContent().add(head, next(call, state, refresh));
        services.reading()
                .result(call)
                .ifPresent(result -> getContent().add(decided(call, result)));
        getContent().add(new CallReadOut(services, call));
        if (call.isPublished()) {
            getContent().add(new QuestionsSection(services, call, refresh));
            if (services.isTeam(call.area()) || services.selectors().mine(call).isPresent()) {
                getContent().add(new PanelSection(services, call, refresh));
            }
            Anchor page = new Anchor(
                    "/quartier/" + services.slug(call.area()) + "/aufrufe/" + call.number(),
                    getTranslation("calls.publicPage"));
            page.setRouterIgnore(true);
            getContent().add(page);
        }
    }

    /** What waits for the reader here. */
    private Section next(Call call, CallState state, Runnable refresh) {
        Section section = new Section(new H2(getTranslation("calls.next")));
        section.addClassName("kf-section");
        section.add(new Paragraph(getTranslation("calls.next." + state)));
        Div acts = new Div();
        acts.addClassName("kf-actions");
        Optional<Sketch> mine = services.sketches().mine(call.id());
        if (state == CallState.RUNNING || mine.isPresent()) {
            acts.add(link(sketchWords(mine, state), SketchView.class, call));
        }
        if (services.isTeam(call.area())) {
            if (state == CallState.DRAFT || state == CallState.RUNNING) {
                acts.add(link("calls.edit." + state, CallEditView.class, call));
            }
            if (state == CallState.CLOSED) {
                acts.add(new Button(getTranslation("calls.open"), event -> open(call, refresh)));
            }
            if (state == CallState.CLOSED || state == CallState.OPENED) {
                acts.add(new Button(
                        getTranslation("calls.moreTime"), event -> moreTime(call, refresh)));
            }
        }
        if (services.reading().mayLook(call)) {
            acts.add(link("calls.compare", CompareView.class, call));
            boolean selects = services.selectors().mine(call).isPresent();
            acts.add(link(
                    selects ? "calls.score.mine" : "calls.score.all", CallScoreView.class, call));
        }
        services.sketches()
                .told(call.id())
                .ifPresent(words -> section.add(
                        new Paragraph(getTranslation("calls.told")), CallMarks.words(words)));
        section.add(acts);
        return section;
    }

    private static String sketchWords(Optional<Sketch> mine, CallState state) {
        if (state != CallState.RUNNING) {
            return "calls.sketch.read";
        }
        return mine.isPresent() ? "calls.sketch.goOn" : "calls.sketch.begin";
    }

    private RouterLink link(String textKey, Class<? extends Component> view, Call call) {
        RouterLink link = new RouterLink(
                getTranslation(textKey),
                view,
                new RouteParameters("call", Integer.toString(call.number())));
        link.addClassName("kf-button-link");
        return link;
    }

    private void open(Call call, Runnable refresh) {
        new ActDialog(
                        services.me(),
                        getTranslation("calls.open"),
                        getTranslation("calls.open.lead"),
                        refresh,
                        "open",
                        call.id())
                .ask(
                        getTranslation("calls.open.go"),
                        getTranslation("calls.opened"),
                        () -> services.calls().open(call.area(), call.id(), call.version()));
    }

    private void moreTime(Call call, Runnable refresh) {
        MomentField until = new MomentField(getTranslation("calls.field.scoresUntil"));
        until.setManualValidation(true);
        until.setValue(services.local(call.scoresUntil()));
        DayField decides = new DayField(getTranslation("calls.field.decidesBy"));
        decides.setValue(call.text().decidesBy());
        TextArea reason = ActForm.words(getTranslation("calls.field.reason"), true);
        new ActDialog(
                        services.me(),
                        getTranslation("calls.moreTime"),
                        getTranslation("calls.moreTime.lead"),
                        refresh,
                        "moreTime",
                        call.id())
                .with("scoresUntil", until)
                .with("decidesBy", decides)
                .with("reason", reason)
                .ask(
                        getTranslation("calls.moreTime.go"),
                        getTranslation("calls.moreTime.done"),
                        () -> services.calls()
                                .moreTime(
                                        call.area(),
                                        call.id(),
                                        call.version(),
                                        services.instant(until.getValue()),
                                        decides.getValue(),
                                        reason.getValue()));
    }

    private Section decided(Call call, SketchReading.Result result) {
        Section section = new Section(new H2(getTranslation("calls.result")));
        section.addClassName("kf-section");
        section.add(new Paragraph(
                result.organisation().isEmpty()
                        ? getTranslation("calls.result.nobody", result.sketches())
                        : getTranslation(
                                "calls.result.chosen",
                                result.organisation(),
                                Formats.money(result.asked(), getLocale()),
                                result.sketches())));
        Call.Decision decision = call.decision();
        if (decision != null) {
            section.add(CallMarks.words(decision.reason()), CallMarks.log(decision.entry(), this));
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.one");
    }
}
