package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Selector;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.SketchConflict.Tie;
import org.kiezfonds.app.shared.PersonId;

/** Notes a conflict of interest with a sketch. */
final class ConflictDialog {

    private ConflictDialog() {}

    /** A member says it of themself. */
    static void own(CallServices services, Call call, Shown sketch, Runnable refresh) {
        UI ui = UI.getCurrentOrThrow();
        Select<Tie> tie = tie(ui);
        TextArea note = note(ui);
        new ActDialog(
                        services.me(),
                        ui.getTranslation("calls.conflict.declare"),
                        ui.getTranslation("calls.conflict.declare.lead", sketch.organisation()),
                        refresh,
                        "conflict",
                        sketch.id())
                .with("tie", tie)
                .with("note", note)
                .ask(
                        ui.getTranslation("calls.conflict.go"),
                        ui.getTranslation("calls.conflict.done"),
                        () -> services.selectors()
                                .raise(
                                        call.id(),
                                        services.me(),
                                        sketch.id(),
                                        tie.getValue(),
                                        note.getValue()));
    }

    /** The area team says it of a member. */
    static void of(
            CallServices services, Call call, Map<PersonId, String> names, Runnable refresh) {
        UI ui = UI.getCurrentOrThrow();
        List<Shown> sketches = services.reading().of(call);
        Select<Selector> member = new Select<>();
        member.setLabel(ui.getTranslation("calls.conflict.member"));
        member.setItems(services.selectors().of(call));
        member.setItemLabelGenerator(each -> each == null
                ? ""
                : names.getOrDefault(each.person(), ui.getTranslation("calls.member.noName")));
        Select<Shown> sketch = new Select<>();
        sketch.setLabel(ui.getTranslation("calls.conflict.sketch"));
        sketch.setItems(sketches);
        sketch.setItemLabelGenerator(each -> each == null
                ? ""
                : ui.getTranslation("calls.sketch.name", each.letter(), each.organisation()));
        member.setValue(member.getListDataView().getItems().findFirst().orElse(null));
        sketch.setValue(sketches.stream().findFirst().orElse(null));
        Select<Tie> tie = tie(ui);
        TextArea note = note(ui);
        new ActDialog(
                        services.me(),
                        ui.getTranslation("calls.conflict.assert"),
                        ui.getTranslation("calls.conflict.assert.lead"),
                        refresh,
                        "assert",
                        call.id())
                .with("member", member)
                .with("sketch", sketch)
                .with("tie", tie)
                .with("note", note)
                .ask(
                        ui.getTranslation("calls.conflict.go"),
                        ui.getTranslation("calls.conflict.done"),
                        () -> services.selectors()
                                .raise(
                                        call.id(),
                                        member.getValue().person(),
                                        sketch.getValue().id(),
                                        tie.getValue(),
                                        note.getValue()));
    }

    private static Select<Tie> tie(UI ui) {
        Select<Tie> tie = new Select<>();
        tie.setLabel(ui.getTranslation("calls.conflict.tie"));
        tie.setItems(Tie.values());
        tie.setItemLabelGenerator(
                each -> each == null ? "" : ui.getTranslation("calls.tie." + each));
        tie.setWidthFull();
        return tie;
    }

    private static TextArea note(UI ui) {
        TextArea note = ActForm.words(ui.getTranslation("calls.conflict.note"), false);
        note.setHelperText(ui.getTranslation("calls.conflict.note.help"));
        return note;
    }
}
