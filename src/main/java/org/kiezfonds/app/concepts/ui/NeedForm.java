package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kiezfonds.app.concepts.NodeText;

/** A need. */
final class NeedForm extends NodeForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_INDICATOR = 300;
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_TAGS = 360;
    private static final int USUAL_PRIORITY = 2;

    private final TextField title = line("title", LONGEST_TITLE);
    private final TextArea body = lines("body");
    private final Select<Integer> priority = choice("priority", Object::toString);
    private final Checkbox climate = tick("climate");
    private final TextField indicator = line("indicator", LONGEST_INDICATOR);
    private final TextField baseline = line("baseline", LONGEST_VALUE);
    private final TextField target = line("target", LONGEST_VALUE);
    private final IntegerField targetYear = year("targetYear");
    private final TextField tags = line("tags", LONGEST_TAGS);
    private final TextArea review = lines("review");

    NeedForm() {
        priority.setItems(1, USUAL_PRIORITY, 3);
        priority.setItemLabelGenerator(each -> getTranslation("concepts.priority." + each));
        tags.setHelperText(getTranslation("concepts.edit.tags"));
        whole(title);
        whole(body);
        row(priority, tags);
        whole(climate);
        whole(indicator);
        row(baseline, target, targetYear);
        whole(review);
    }

    @Override
    NodeText read() {
        return new NodeText.Need(
                title.getValue(),
                body.getValue(),
                priority.getValue() == null ? USUAL_PRIORITY : priority.getValue(),
                indicator.getValue(),
                baseline.getValue(),
                target.getValue(),
                targetYear.getValue(),
                climate.getValue(),
                List.of(tags.getValue().split(",", -1)),
                review.getValue());
    }

    @Override
    Map<String, String> words(NodeText text) {
        NodeText.Need need = (NodeText.Need) text;
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", need.title());
        words.put("body", need.body());
        words.put("priority", getTranslation("concepts.priority." + need.priority()));
        words.put("tags", String.join(", ", need.tags()));
        words.put(
                "climate",
                getTranslation(need.climate() ? "concepts.stale.yes" : "concepts.stale.no"));
        words.put("indicator", need.indicator());
        words.put("baseline", need.baseline());
        words.put("target", need.target());
        words.put("targetYear", Objects.toString(need.targetYear(), ""));
        words.put("review", need.review());
        return words;
    }

    @Override
    void fill(NodeText text) {
        NodeText.Need need = (NodeText.Need) text;
        title.setValue(need.title());
        body.setValue(need.body());
        priority.setValue(need.priority());
        climate.setValue(need.climate());
        indicator.setValue(need.indicator());
        baseline.setValue(need.baseline());
        target.setValue(need.target());
        targetYear.setValue(need.targetYear());
        tags.setValue(String.join(", ", need.tags()));
        review.setValue(need.review());
    }
}
