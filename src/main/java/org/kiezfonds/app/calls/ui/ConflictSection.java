package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.SketchConflict;
import org.kiezfonds.app.shared.PersonId;

/** Who does not decide on which sketch; the area team notes and lifts it. */
final class ConflictSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final transient Call call;
    private final transient Runnable refresh;

    ConflictSection(CallServices services, Call call, Runnable refresh) {
        this.services = services;
        this.call = call;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("calls.conflicts")));
        List<SketchConflict> conflicts = services.selectors().conflicts(call);
        Map<PersonId, String> names = services.selectors().names(call);
        List<Shown> sketches = services.reading().of(call);
        if (conflicts.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("calls.conflicts.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        conflicts.forEach(each -> list.add(row(each, names, sketches)));
        getContent().add(list);
        boolean mayNote = services.isTeam(call.area())
                && call.decision() == null
                && !sketches.isEmpty()
                && !services.selectors().of(call).isEmpty();
        if (mayNote) {
            getContent()
                    .add(new Button(
                            getTranslation("calls.conflict.assert"),
                            event -> ConflictDialog.of(services, call, names, refresh)));
        }
    }

    private ListItem row(
            SketchConflict conflict, Map<PersonId, String> names, List<Shown> sketches) {
        String sketch = sketches.stream()
                .filter(each -> each.id().equals(conflict.sketch()))
                .map(each ->
                        getTranslation("calls.sketch.name", each.letter(), each.organisation()))
                .findFirst()
                .orElse("");
        String name = CallServices.called(names, conflict.person(), this);
        ListItem row = new ListItem(
                new Span(name),
                new Span(sketch),
                new Span(getTranslation("calls.tie." + conflict.tie())),
                CallMarks.log(conflict.entry(), this));
        row.addClassName("kf-row");
        if (!conflict.note().isEmpty()) {
            row.add(new Span(conflict.note()));
        }
        boolean mayLift = services.isTeam(call.area())
                && call.decision() == null
                && !conflict.person().equals(services.me());
        if (mayLift) {
            Button lift =
                    new Button(getTranslation("calls.conflict.lift"), event -> lift(conflict));
            lift.addThemeVariants(ButtonVariant.TERTIARY);
            lift.setAriaLabel(getTranslation("calls.conflict.lift.of", name));
            row.add(lift);
        }
        return row;
    }

    private void lift(SketchConflict conflict) {
        new ActDialog(
                        services.me(),
                        getTranslation("calls.conflict.lift"),
                        getTranslation("calls.conflict.lift.lead"),
                        refresh,
                        "lift",
                        conflict.id())
                .ask(
                        getTranslation("calls.conflict.lift"),
                        getTranslation("calls.conflict.lifted"),
                        () -> services.selectors().lift(call.id(), conflict.id()));
    }
}
