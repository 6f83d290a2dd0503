package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.SketchId;

/** Where the head of the panel writes down what it decided, with a letter for each sketch. */
final class DecideSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    DecideSection(CallServices services, Call call, Runnable refresh) {
        List<Shown> sketches = services.reading().of(call);
        RadioButtonGroup<Optional<Shown>> chosen = new RadioButtonGroup<>();
        chosen.setLabel(getTranslation("calls.decide.chosen"));
        chosen.setItems(Stream.concat(
                        sketches.stream().map(Optional::of), Stream.of(Optional.<Shown>empty()))
                .toList());
        chosen.setItemLabelGenerator(each -> each.map(sketch ->
                        getTranslation("calls.sketch.name", sketch.letter(), sketch.organisation()))
                .orElse(getTranslation("calls.decide.nobody")));
        TextArea reason = ActForm.words(getTranslation("calls.decide.reason"), true);
        reason.setHelperText(getTranslation("calls.decide.reason.help"));
        ActForm form = new ActForm(services.me(), refresh, "decide", call.id())
                .know("chosen", chosen)
                .with(chosen)
                .with("reason", reason);
        Map<SketchId, TextArea> letters = new LinkedHashMap<>();
        for (Shown each : sketches) {
            TextArea letter = ActForm.words(
                    getTranslation(
                            "calls.decide.letter",
                            getTranslation(
                                    "calls.sketch.name", each.letter(), each.organisation())),
                    true);
            letters.put(each.id(), letter);
            form.with(each.id().toString(), letter);
        }
        form.with(form.button(
                getTranslation("calls.decide"), getTranslation("calls.decide.done"), () -> {
                    Optional<Shown> choice = chosen.getValue();
                    if (choice == null) {
                        return new CallAnswer.Refused(List.of(CallServices.needed("chosen")));
                    }
                    Map<SketchId, String> words = new HashMap<>();
                    letters.forEach((sketch, field) -> words.put(sketch, field.getValue()));
                    return services.selection()
                            .decide(
                                    call.id(),
                                    call.version(),
                                    choice.map(Shown::id).orElse(null),
                                    reason.getValue(),
                                    words);
                }));
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("calls.decide.title")),
                        new Paragraph(getTranslation("calls.decide.lead")),
                        form);
    }
}
