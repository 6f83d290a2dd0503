package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import org.kiezfonds.app.calls.Selector;
import org.kiezfonds.app.calls.SketchSheet;
import org.kiezfonds.app.uikit.PageHeader;

/** Where the panel scores the sketches, reads the revealed points, and writes down its decision. */
@Route("calls/:call/score")
@PermitAll
@StyleSheet("kiezfonds/scores-app.css")
@StyleSheet("kiezfonds/calls-app.css")
final class CallScoreView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final Div progress = new Div();

    CallScoreView(CallServices services) {
        this.services = services;
        progress.addClassName("kf-section");
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Call> call = services.call(
                        event.getRouteParameters().get("call").orElse(""))
                .filter(each -> services.reading().mayLook(each));
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
        RouteParameters one = new RouteParameters("call", Integer.toString(call.number()));
        RouterLink compare =
                new RouterLink(getTranslation("calls.compare"), CompareView.class, one);
        compare.addClassName("kf-button-link");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .under(getTranslation("calls.title"), CallsView.class)
                                .under(call.text().title(), CallView.class, one)
                                .lead(getTranslation("calls.score.lead")),
                        compare,
                        progress);
        progress(call);
        services.selection()
                .results(call)
                .ifPresent(results -> getContent().add(new PointsSection(services, call, results)));
        if (services.selection().mayDecide(call)) {
            getContent().add(new DecideSection(services, call, refresh));
        }
        services.desk()
                .items(call)
                .forEach(item -> services.desk()
                        .sheet(call, item.sketch().id())
                        .ifPresentOrElse(
                                sheet -> score(sheet, refresh),
                                () -> getContent().add(barred(item))));
        getContent().add(new ConflictSection(services, call, refresh));
    }

    private void score(SketchSheet sheet, Runnable refresh) {
        getContent().add(new ScoreSection(services, sheet, refresh, () -> progress(sheet.call())));
    }

    private Section barred(SketchSheet.Item item) {
        Section section = new Section(
                new H2(getTranslation(
                        "calls.sketch.name",
                        item.sketch().letter(),
                        item.sketch().organisation())),
                new Paragraph(getTranslation("calls.score.barred")));
        section.addClassName("kf-section");
        return section;
    }

    private void progress(Call call) {
        progress.removeAll();
        CallState state = services.calls().state(call);
        services.selection()
                .done(call)
                .filter(_ -> state == CallState.OPENED)
                .ifPresent(done -> progress.add(
                        new Paragraph(
                                getTranslation("calls.score.done", done.done(), done.members())),
                        new Paragraph(getTranslation(
                                "calls.score.until",
                                services.formats().when(call.scoresUntil(), getLocale())))));
        boolean isHead =
                services.selectors().mine(call).filter(Selector::isHead).isPresent();
        if (isHead && state == CallState.OPENED && !services.selection().mayReveal(call)) {
            progress.add(new Paragraph(getTranslation("calls.reveal.later")));
        }
        if (services.selection().mayReveal(call)) {
            Button reveal = new Button(getTranslation("calls.reveal"), event -> reveal(call));
            reveal.addThemeVariants(ButtonVariant.PRIMARY);
            progress.add(reveal);
        }
        progress.setVisible(progress.getChildren().findAny().isPresent());
    }

    private void reveal(Call call) {
        new ActDialog(
                        services.me(),
                        getTranslation("calls.reveal"),
                        getTranslation("calls.reveal.lead"),
                        () -> refresh(call),
                        "reveal",
                        call.id())
                .ask(
                        getTranslation("calls.reveal.go"),
                        getTranslation("calls.reveal.done"),
                        () -> services.selection().reveal(call.id(), call.version()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.score");
    }
}
