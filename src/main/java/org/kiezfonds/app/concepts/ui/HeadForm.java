package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.kiezfonds.app.concepts.NodeText;

/** What is said of the version as a whole. */
final class HeadForm extends NodeForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 160;
    private static final int ROWS = 8;

    private final TextField title = line("title", LONGEST);
    private final IntegerField firstYear = year("firstYear");
    private final IntegerField lastYear = year("lastYear");
    private final TextArea situation = lines("situation");
    private final TextArea review = lines("review");

    HeadForm() {
        situation.setMinRows(ROWS);
        situation.setHelperText(getTranslation("concepts.edit.markdown"));
        whole(title);
        row(firstYear, lastYear);
        whole(situation);
        whole(review);
    }

    @Override
    NodeText read() {
        return new NodeText.Head(
                title.getValue(),
                Objects.requireNonNullElse(firstYear.getValue(), 0),
                Objects.requireNonNullElse(lastYear.getValue(), 0),
                situation.getValue(),
                review.getValue());
    }

    @Override
    Map<String, String> words(NodeText text) {
        NodeText.Head head = (NodeText.Head) text;
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", head.title());
        words.put("firstYear", Integer.toString(head.firstYear()));
        words.put("lastYear", Integer.toString(head.lastYear()));
        words.put("situation", head.situation());
        words.put("review", head.review());
        return words;
    }

    @Override
    void fill(NodeText text) {
        NodeText.Head head = (NodeText.Head) text;
        title.setValue(head.title());
        firstYear.setValue(head.firstYear());
        lastYear.setValue(head.lastYear());
        situation.setValue(head.situation());
        review.setValue(head.review());
    }
}
