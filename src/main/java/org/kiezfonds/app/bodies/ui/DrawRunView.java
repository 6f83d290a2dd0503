package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Draw;
import org.kiezfonds.app.bodies.Draws;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;

/** A draw that was announced: entering what the source said, or the result. */
@Route("bodies/:body/draw/:number")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class DrawRunView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Draws draws;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;

    DrawRunView(
            Bodies bodies, Draws draws, Access access, CurrentArea currentArea, Formats formats) {
        this.bodies = bodies;
        this.draws = draws;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        marks = new Marks(errors, formats);
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Body> body = OneBody.of(
                event, id -> bodies.visible(id).filter(each -> access.isTeamOf(each.area())));
        String number = event.getRouteParameters().get("number").orElse("");
        body.ifPresent(found -> {
            Optional<Draw> draw = find(found, number);
            if (draw.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
            } else {
                build(found, draw.get());
            }
        });
    }

    private Optional<Draw> find(Body body, String number) {
        return draws.list(body.area(), body.id()).stream()
                .filter(draw -> Integer.toString(draw.number()).equals(number))
                .findFirst();
    }

    private void build(Body body, Draw draw) {
        getContent().removeAll();
        getContent()
                .add(
                        OneBody.header(
                                        getTranslation("bodies.public.draw", draw.number()),
                                        getTranslation("bodies.list.title"),
                                        body)
                                .lead(getTranslation(
                                        "bodies.drawing.facts",
                                        draw.seats(),
                                        getTranslation("bodies.group." + draw.group()),
                                        draw.candidates().size())),
                        errors);
        Runnable refresh = () ->
                find(body, Integer.toString(draw.number())).ifPresent(now -> build(body, now));
        switch (draw.state()) {
            case Draw.State.Announced _ -> getContent().add(run(body, draw, refresh));
            case Draw.State.Drawn drawn ->
                getContent()
                        .add(new Paragraph(getTranslation(
                                "bodies.drawing.drawnFrom",
                                drawn.publicValue(),
                                drawn.publishedIn())));
            case Draw.State.CalledOff off ->
                getContent()
                        .add(new Paragraph(
                                getTranslation("bodies.drawing.calledOff", off.reason())));
        }
        getContent().add(candidates(draw));
        getContent()
                .add(ByHand.of(
                        draw.candidates(),
                        each -> getTranslation(
                                "bodies.drawing.ticket", each.ticket(), CandidateRows.name(each))));
        currentArea.get().filter(area -> area.id().equals(body.area())).ifPresent(area -> {
            Anchor link = new Anchor(
                    "/quartier/" + area.slug() + "/gremien/" + body.slug() + "/los/"
                            + draw.number(),
                    getTranslation("bodies.drawing.public"));
            link.setRouterIgnore(true);
            getContent().add(new Paragraph(link));
        });
    }

    private Component run(Body body, Draw draw, Runnable refresh) {
        TextField value = new TextField(getTranslation("bodies.drawing.value"));
        value.setHelperText(getTranslation("bodies.drawing.value.help"));
        TextField where = new TextField(getTranslation("bodies.drawing.publishedIn"));
        where.setHelperText(getTranslation("bodies.drawing.publishedIn.help"));
        marks.at(Field.PUBLIC_VALUE, value);
        marks.at(Field.PUBLISHED_IN, where);
        FormDraft draft = new FormDraft(access.requirePerson(), "lot", draw.id());
        draft.setContent(new FormFields(value, where));
        Button go = new Button(getTranslation("bodies.drawing.draw"), event -> {
            marks.clear();
            ActDialog.answer(
                    draws.draw(
                            body.area(),
                            body.id(),
                            draw.number(),
                            value.getValue(),
                            where.getValue()),
                    getTranslation("bodies.drawing.done"),
                    marks,
                    () -> {
                        draft.clear();
                        refresh.run();
                    },
                    refresh);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Button off = new Button(
                getTranslation("bodies.drawing.callOff"), event -> callOff(body, draw, refresh));
        off.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(go, off);
        buttons.addClassName("kf-actions");
        Section section = new Section(
                new H2(getTranslation("bodies.drawing.run")),
                new Paragraph(getTranslation(
                        "bodies.drawing.run.lead",
                        draw.source(),
                        formats.when(draw.knownAt(), getLocale()))),
                draft,
                buttons);
        section.addClassName("kf-section");
        return section;
    }

    private void callOff(Body body, Draw draw, Runnable refresh) {
        ActDialog dialog = new ActDialog(
                getTranslation("bodies.drawing.callOff"),
                getTranslation("bodies.drawing.callOff.lead"),
                formats,
                refresh);
        TextField reason = new TextField(getTranslation("bodies.drawing.callOff.reason"));
        dialog.marks().at(Field.REASON, reason);
        dialog.open(
                getTranslation("bodies.drawing.callOff"),
                getTranslation("bodies.drawing.callOff.done"),
                () -> draws.callOff(body.area(), body.id(), draw.number(), reason.getValue()),
                reason);
    }

    private Component candidates(Draw draw) {
        OrderedList list = new OrderedList();
        draw.candidates().forEach(candidate -> {
            Integer place = candidate.place();
            boolean drawn = place != null && place <= draw.seats();
            list.add(new ListItem(getTranslation(
                    drawn ? "bodies.drawing.ticket.drawn" : "bodies.drawing.ticket",
                    candidate.ticket(),
                    CandidateRows.name(candidate))));
        });
        Section section = new Section(
                new H2(getTranslation(
                        draw.state() instanceof Draw.State.Drawn
                                ? "bodies.draw.order"
                                : "bodies.draw.tickets")),
                list);
        section.addClassName("kf-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.drawing.title");
    }
}
