package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiezfonds.app.concepts.NodeText;

/** A field of action. */
final class FieldForm extends NodeForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;

    private final TextField name = line("name", LONGEST);
    private final TextArea body = lines("body");
    private final TextArea strengths = lines("strengths");
    private final TextArea weaknesses = lines("weaknesses");

    FieldForm() {
        whole(name);
        whole(body);
        row(strengths, weaknesses);
    }

    @Override
    NodeText read() {
        return new NodeText.Field(
                name.getValue(), body.getValue(), strengths.getValue(), weaknesses.getValue());
    }

    @Override
    Map<String, String> words(NodeText text) {
        NodeText.Field field = (NodeText.Field) text;
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", field.name());
        words.put("body", field.body());
        words.put("strengths", field.strengths());
        words.put("weaknesses", field.weaknesses());
        return words;
    }

    @Override
    void fill(NodeText text) {
        NodeText.Field field = (NodeText.Field) text;
        name.setValue(field.name());
        body.setValue(field.body());
        strengths.setValue(field.strengths());
        weaknesses.setValue(field.weaknesses());
    }
}
