package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiezfonds.app.concepts.NodeText;

/** A goal. */
final class GoalForm extends NodeForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 160;

    private final TextField title = line("title", LONGEST);
    private final TextArea body = lines("body");

    GoalForm() {
        whole(title);
        whole(body);
    }

    @Override
    NodeText read() {
        return new NodeText.Goal(title.getValue(), body.getValue());
    }

    @Override
    Map<String, String> words(NodeText text) {
        NodeText.Goal goal = (NodeText.Goal) text;
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", goal.title());
        words.put("body", goal.body());
        return words;
    }

    @Override
    void fill(NodeText text) {
        NodeText.Goal goal = (NodeText.Goal) text;
        title.setValue(goal.title());
        body.setValue(goal.body());
    }
}
