package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Candidate;
import org.kiezfonds.app.bodies.DrawData;
import org.kiezfonds.app.bodies.ElectionData;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormRows;

/** The candidates of an election or draw, a row for each; many at once as lines of text. */
final class CandidateRows extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private static final Pattern LINE = Pattern.compile("(.*?)[;,\\t]\\s*(\\S+@\\S+)\\s*");

    private final boolean votes;
    private final FormRows<Row> rows =
            new FormRows<>("CANDIDATES", this::row, Row::parts, () -> {});

    private record Row(
            TextField name,
            TextField email,
            IntegerField votes,
            IntegerField lot,
            Checkbox isPublic,
            Div parts) {}

    /**
     * Empty rows.
     *
     * @param votes whether there are votes to enter
     */
    CandidateRows(boolean votes) {
        this.votes = votes;
        TextArea many = new TextArea(getTranslation("bodies.candidates.many"));
        many.setHelperText(getTranslation("bodies.candidates.many.help"));
        many.setWidthFull();
        Button take = new Button(getTranslation("bodies.candidates.take"), event -> {
            take(many.getValue());
            many.clear();
            rows.touched();
        });
        Button add = rows.adder(
                getTranslation("bodies.candidates.add"), row -> row.name().focus());
        FormDraft.keep(many, "MANY");
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("bodies.candidates.title")),
                        new Paragraph(getTranslation("bodies.candidates.help")),
                        rows,
                        add,
                        many,
                        take);
        rows.add();
        rows.add();
    }

    /** One person a line: a name, and behind a semicolon an address. */
    private void take(String text) {
        rows.removeAll(rows.all().stream()
                .filter(row -> row.name().isEmpty() && row.email().isEmpty())
                .toList());
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                addRow(parts.group(1).strip(), parts.group(2));
            } else {
                addRow(line, "");
            }
        });
    }

    private void addRow(String name, String email) {
        Row row = rows.add();
        row.name().setValue(name);
        row.email().setValue(email);
    }

    private Row row(int number) {
        Row row = new Row(
                new TextField(getTranslation("bodies.candidates.name")),
                new TextField(getTranslation("bodies.field.email")),
                new IntegerField(getTranslation("bodies.public.votes")),
                new IntegerField(getTranslation("bodies.candidates.lot")),
                new Checkbox(getTranslation("bodies.candidates.isPublic")),
                new Div());
        row.name().setManualValidation(true);
        row.email().setManualValidation(true);
        row.votes().setManualValidation(true);
        row.lot().setManualValidation(true);
        FormDraft.keep(row.name(), "NAME." + number);
        FormDraft.keep(row.email(), "EMAIL." + number);
        FormDraft.keep(row.votes(), "VOTES." + number);
        FormDraft.keep(row.lot(), "LOT." + number);
        FormDraft.keep(row.isPublic(), "PUBLIC." + number);
        Button remove =
                rows.remover(number, getTranslation("bodies.candidates.remove", number + 1));
        row.parts().addClassName("kf-row");
        row.parts().add(row.name(), row.email());
        if (votes) {
            row.parts().add(row.votes(), row.lot());
        }
        row.parts().add(row.isPublic(), remove);
        return row;
    }

    /** The field of a row that a problem is in. */
    @Nullable Component part(Field field, int row) {
        List<Row> all = rows.all();
        if (row >= all.size()) {
            return null;
        }
        Row found = all.get(row);
        return switch (field) {
            case CANDIDATE_NAME -> found.name();
            case CANDIDATE_EMAIL -> found.email();
            case CANDIDATE_VOTES -> found.votes();
            case CANDIDATE_LOT -> found.lot();
            case CANDIDATES -> found.name();
            default -> null;
        };
    }

    /** What the team calls a candidate: the name, or that there is none any more. */
    static String name(Candidate candidate) {
        return candidate.name().isEmpty()
                ? UI.getCurrentOrThrow().getTranslation("bodies.view.noName")
                : candidate.name();
    }

    List<ElectionData.Row> elected() {
        return rows.all().stream()
                .map(row -> new ElectionData.Row(
                        row.name().getValue(),
                        row.email().getValue(),
                        row.votes().getValue(),
                        row.isPublic().getValue(),
                        row.lot().getValue()))
                .toList();
    }

    List<DrawData.Row> drawn() {
        return rows.all().stream()
                .map(row -> new DrawData.Row(
                        row.name().getValue(),
                        row.email().getValue(),
                        row.isPublic().getValue()))
                .toList();
    }
}
