package org.kiezfonds.app.files.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.files.TestFiles;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class FilesFieldTest {

    @Autowired
    private Files files;

    @Autowired
    private TestFiles notes;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    private final List<List<StoredFile>> heard = new ArrayList<>();
    private FileOwner note = new FileOwner("test-note", Ids.next());

    @BeforeEach
    void rana_has_a_note() {
        PersonId rana = people.resident("rana@example.org");
        people.signIn(rana);
        note = notes.noteOf(rana);
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void a_photo_that_is_uploaded_is_stored_at_once_and_the_owner_hears_of_it() {
        FilesField field = open(Languages.GERMAN);
        field.whenChanged(now -> {
            heard.add(now);
            notes.attach(note, now.stream().map(StoredFile::id).toList());
        });
        upload("hof.jpg", SampleFiles.jpeg(400, 300));
        assertThat(names()).containsExactly("hof.jpg");
        assertThat(heard).hasSize(1);
        assertThat(files.list(note).getFirst().state()).isEqualTo(StoredFile.State.ATTACHED);
        assertThat(_get(Image.class).getAlt()).contains("Foto ohne Beschreibung");
        assertThat(text(field)).contains("„hof.jpg“ ist gespeichert.");
    }

    @Test
    void a_refusal_says_what_why_and_what_to_do_and_is_closed_by_hand() {
        FilesField field = open(Languages.GERMAN);
        upload("IMG_1.HEIC", SampleFiles.heic());
        upload("ok.txt", SampleFiles.text("gut"));
        assertThat(text(refusals())).contains("„IMG_1.HEIC“ wurde nicht gespeichert.", "JPEG");
        assertThat(refusals().getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(names()).containsExactly("ok.txt");
        _click(button("Meldung zu „IMG_1.HEIC“ schließen"));
        assertThat(text(field)).doesNotContain("wurde nicht gespeichert");
    }

    @Test
    void it_speaks_english_too() {
        FilesField field = open(Languages.ENGLISH);
        upload("evil.svg", SampleFiles.text("<svg/>"));
        assertThat(text(field)).contains("“evil.svg” was not saved.", "This is an SVG drawing.");
    }

    @Test
    void limits_hold_in_the_browser_too_and_telephones_send_jpegs() {
        open(Languages.GERMAN);
        Upload upload = _find(Upload.class).getFirst();
        assertThat(upload.getMaxFileSize()).isEqualTo(15 * 1024 * 1024);
        assertThat(upload.getElement().getProperty("accept"))
                .contains("image/jpeg", ".pdf", ".csv")
                .doesNotContain("image/*", "heic");
        assertThat(_find(Upload.class).get(1).getElement().getProperty("capture"))
                .isEqualTo("environment");
    }

    @Test
    void a_photo_is_described_while_typing_and_another_upload_leaves_what_is_typed_alone() {
        open(Languages.GERMAN);
        upload("hof.jpg", SampleFiles.jpeg(100, 100));
        TextField description = _get(TextField.class);
        _setValue(description, "Der Hof im Mai");
        upload("park.jpg", SampleFiles.jpeg(100, 100));
        assertThat(_find(TextField.class).getFirst()).isSameAs(description);
        assertThat(description.getValue()).isEqualTo("Der Hof im Mai");
        _setValue(description, "Der Hof im Juni");
        assertThat(files.list(note).getFirst().altText()).isEqualTo("Der Hof im Juni");
    }

    @Test
    void who_describes_after_somebody_else_is_told_and_keeps_the_own_words() {
        open(Languages.GERMAN);
        upload("hof.jpg", SampleFiles.jpeg(100, 100));
        files.describe(files.list(note).getFirst().id(), 1, "Beete");
        TextField description = _get(TextField.class);
        _setValue(description, "Der Hof");
        assertThat(description.isInvalid()).isTrue();
        assertThat(description.getErrorMessage()).contains("„Beete“");
        assertThat(description.getValue()).isEqualTo("Der Hof");
        _setValue(description, "Der Hof im Mai");
        assertThat(description.isInvalid()).isFalse();
        assertThat(files.list(note).getFirst().altText()).isEqualTo("Der Hof im Mai");
    }

    @Test
    void files_change_places_by_buttons_that_say_what_they_move() {
        open(Languages.GERMAN);
        upload("eins.txt", SampleFiles.text("1"));
        upload("zwei.txt", SampleFiles.text("2"));
        assertThat(button("„eins.txt“ nach oben").isEnabled()).isFalse();
        assertThat(button("„zwei.txt“ nach unten").isEnabled()).isFalse();
        _click(button("„zwei.txt“ nach oben"));
        assertThat(names()).containsExactly("zwei.txt", "eins.txt");
        assertThat(files.list(note))
                .extracting(StoredFile::name)
                .containsExactly("zwei.txt", "eins.txt");
    }

    @Test
    void an_order_that_is_out_of_date_is_refused_and_the_list_renewed() {
        FilesField field = open(Languages.GERMAN);
        upload("eins.txt", SampleFiles.text("1"));
        upload("zwei.txt", SampleFiles.text("2"));
        TestFiles.taken(files, note, "drei.txt", SampleFiles.text("3"));
        _click(button("„zwei.txt“ nach oben"));
        assertThat(names()).containsExactly("eins.txt", "zwei.txt", "drei.txt");
        assertThat(text(field)).contains("Inzwischen hat sich die Liste geändert.");
    }

    @Test
    void removing_asks_first() {
        open(Languages.GERMAN);
        upload("eins.txt", SampleFiles.text("1"));
        _click(button("„eins.txt“ entfernen"));
        assertThat(files.list(note)).hasSize(1);
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(files.list(note)).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void to_read_only_it_shows_files_and_takes_none() {
        FilesField field = open(Languages.GERMAN);
        upload("hof.jpg", SampleFiles.jpeg(100, 100));
        _setValue(_get(TextField.class), "Der Hof");
        field.setReadOnly(true);
        assertThat(text(field)).contains("hof.jpg", "Der Hof");
        _assertNone(Upload.class);
        _assertNone(TextField.class);
        _assertNone(Button.class);
    }

    @Test
    void when_the_time_is_over_while_a_file_is_on_its_way_it_is_refused_in_words() {
        FilesField field = open(Languages.GERMAN);
        notes.close(note);
        upload("spaet.txt", SampleFiles.text("spät"));
        assertThat(text(field))
                .contains("„spaet.txt“ wurde nicht gespeichert.", "Laden Sie die Seite neu");
        assertThat(heard).isEmpty();
    }

    private FilesField open(Locale language) {
        Views.open(program, language);
        FilesField field = new FilesField("Fotos und Unterlagen", files);
        field.setOwner(note);
        UI.getCurrentOrThrow().add(field);
        return field;
    }

    /** What the upload does with a file that arrives. */
    private static void upload(String name, byte[] content) {
        FilesField field = _get(FilesField.class);
        try {
            field.answer(name, field.take(name, TestFiles.stream(content)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnorderedList refusals() {
        return _get(UnorderedList.class, spec -> spec.withClasses("file-refusals"));
    }

    private static List<String> names() {
        return _find(Anchor.class).stream()
                .filter(link -> !link.getHref().startsWith("/"))
                .map(Anchor::getText)
                .toList();
    }

    private static Button button(String label) {
        return _get(Button.class, spec -> spec.withAttribute("aria-label", label));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
