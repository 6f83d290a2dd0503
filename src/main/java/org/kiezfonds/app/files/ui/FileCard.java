package org.kiezfonds.app.files.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.kiezfonds.app.files.DescribeAnswer;
import org.kiezfonds.app.files.FileKind;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.uikit.Formats;

/** One file in the list: what it is, and for a photo what is to be seen on it. */
final class FileCard extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;
    private static final int THUMBNAIL = 320;
    private static final long KILOBYTE = 1000;

    private final transient Files files;
    private final Consumer<String> tell;
    private final Div facts = new Div();
    private final Button up = new Button("↑");
    private final Button down = new Button("↓");
    private final Button remove = new Button("✕");
    private transient StoredFile file;

    /**
     * @param tell says something for the moment, also to those who only hear
     */
    FileCard(Files files, StoredFile file, Consumer<String> tell) {
        this.files = files;
        this.file = file;
        this.tell = tell;
        getContent().addClassName("file-card");
        Anchor name = new Anchor(new StoredContent(files, file.id(), 0), file.name());
        if (file.kind() == FileKind.PHOTO) {
            name.setHref(new StoredContent(files, file.id(), Integer.MAX_VALUE));
        }
        Span size = new Span(size());
        size.addClassName("kf-hint");
        facts.add(new Div(name, size));
        facts.addClassName("file-facts");
        getContent().add(picture(), facts);
    }

    StoredFile file() {
        return file;
    }

    private Div picture() {
        Div frame = new Div();
        frame.addClassName("file-picture");
        if (file.kind() == FileKind.PHOTO) {
            Image image = new Image(new StoredContent(files, file.id(), THUMBNAIL), file.altText());
            if (file.altText().isEmpty()) {
                image.setAlt(getTranslation("files.card.undescribed"));
            }
            frame.add(image);
        } else {
            // Says the same as the ending of the name beside it.
            frame.getElement().setAttribute("aria-hidden", "true");
            frame.add(new Span(file.name()
                    .substring(file.name().lastIndexOf('.') + 1)
                    .toUpperCase(Locale.ROOT)));
        }
        return frame;
    }

    private String size() {
        StoredFile.Form form = file.forms().getLast();
        NumberFormat format = NumberFormat.getNumberInstance(Formats.regional(getLocale()));
        if (form.bytes() < KILOBYTE * KILOBYTE) {
            long rounded = Math.max(1, (form.bytes() + KILOBYTE / 2) / KILOBYTE);
            return getTranslation("files.size.kilobytes", format.format(rounded));
        }
        BigDecimal megabytes = BigDecimal.valueOf(form.bytes())
                .divide(BigDecimal.valueOf(KILOBYTE * KILOBYTE), 1, RoundingMode.HALF_UP);
        return getTranslation("files.size.megabytes", format.format(megabytes));
    }

    /** What is to be seen, to read only. */
    void showDescription() {
        if (!file.altText().isEmpty()) {
            getContent().add(new Paragraph(file.altText()));
        }
    }

    /** Lets it be changed; what is typed is saved while typing. */
    void allowChanges(Runnable moveUp, Runnable moveDown, Runnable removeIt) {
        if (file.kind() == FileKind.PHOTO) {
            facts.add(description());
        }
        button(up, "files.card.up", moveUp);
        button(down, "files.card.down", moveDown);
        button(remove, "files.card.remove", removeIt);
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("file-buttons");
        getContent().add(buttons);
    }

    private void button(Button button, String label, Runnable act) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label, file.name()));
        button.addClickListener(_ -> act.run());
    }

    void allowMoves(boolean upwards, boolean downwards) {
        up.setEnabled(upwards);
        down.setEnabled(downwards);
    }

    /** The keyboard stays with the file that was moved. */
    void focusMove(int by) {
        Button same = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (same.isEnabled() ? same : other).focus();
    }

    private TextField description() {
        TextField field = new TextField(getTranslation("files.altText"));
        field.setHelperText(getTranslation("files.altText.help"));
        field.setValue(file.altText());
        field.setMaxLength(Files.LONGEST_ALT_TEXT);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> describe(field));
        return field;
    }

    private void describe(TextField field) {
        switch (files.describe(file.id(), file.version(), field.getValue())) {
            case DescribeAnswer.Described(StoredFile now) -> {
                file = now;
                field.setInvalid(false);
                tell.accept(getTranslation("files.altText.saved", now.name()));
            }
            case DescribeAnswer.Stale(StoredFile now) -> {
                // What was typed stays; typing on overwrites what the other wrote.
                file = now;
                error(field, getTranslation("files.altText.stale", now.altText()));
            }
            case DescribeAnswer.Invalid(var problem) ->
                error(
                        field,
                        getTranslation(problem.textKey(), problem.arguments().toArray()));
            case DescribeAnswer.NotFound() -> error(field, getTranslation("files.gone"));
        }
    }

    private static void error(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
