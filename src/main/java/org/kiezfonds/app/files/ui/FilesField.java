package org.kiezfonds.app.files.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.files.TakeAnswer;

/**
 * Photos and documents of an owner: choose, take or drop them, describe photos, change their order,
 * remove them. Everything is stored at once, so that nothing waits for the form around it to be
 * saved; {@link #whenChanged} tells the module of the owner, which attaches what came.
 */
@StyleSheet("kiezfonds/files-app.css")
public final class FilesField extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;
    /** Without the photos of some telephones, which then send a JPEG by themselves. */
    private static final String PHOTOS = "image/jpeg,image/png,image/gif,image/webp";

    private static final String DOCUMENTS = ".pdf,.odt,.docx,.ods,.xlsx,.txt,.csv";

    private final transient Files files;
    private final OrderedList list = new OrderedList();
    private final UnorderedList refusals = new UnorderedList();
    private final Paragraph hint = new Paragraph();
    private final Span news = new Span();
    private final Upload upload = new Upload(new Taking());
    private final Upload camera = new Upload(new Taking());
    private final Map<FileId, FileCard> cards = new HashMap<>();
    private final Div tools = new Div(upload, camera);
    private @Nullable FileOwner owner;
    private boolean readOnly;
    private transient Consumer<List<StoredFile>> listener = _ -> {};

    /**
     * A field without owner; closed until it gets one.
     *
     * @param label says what files are meant
     */
    public FilesField(String label, Files files) {
        this.files = files;
        Files.Limits limits = files.limits();
        Span name = new Span(label);
        name.setId("files-" + System.identityHashCode(this));
        name.addClassName("file-label");
        hint.setText(getTranslation("files.hint", limits.most(), limits.files()));
        hint.addClassName("kf-hint");
        list.addClassName("file-list");
        refusals.addClassName("file-refusals");
        refusals.getElement().setAttribute("role", "alert");
        news.addClassName("file-news");
        news.getElement().setAttribute("role", "status");
        prepare(upload, limits, PHOTOS + "," + DOCUMENTS);
        prepare(camera, limits, PHOTOS);
        // Opens the camera where there is one; the style sheet shows it on telephones only.
        camera.getElement().setProperty("capture", "environment");
        camera.setDropAllowed(false);
        camera.addClassName("file-camera");
        camera.setUploadButton(new Button(getTranslation("files.upload.camera")));
        tools.addClassName("file-tools");
        Div root = getContent();
        root.addClassName("file-field");
        root.getElement().setAttribute("role", "group");
        root.getElement().setAttribute("aria-labelledby", name.getId().orElseThrow());
        root.add(name, hint, list, refusals, tools, news);
        show(List.of());
    }

    /**
     * What is accepted is a hint for the browser, which takes a file that matches one of it. The
     * component's own check wants media type and ending to match both; what a file really is, its
     * content says later.
     */
    private void prepare(Upload each, Files.Limits limits, String accepted) {
        each.setUploadFormat(UploadFormat.RAW);
        each.getElement().setProperty("accept", accepted);
        each.setMaxFileSize(limits.most() * MEGABYTE);
        UploadWords.say(each, this, limits.most());
        each.addFileRejectedListener(event -> refuse(event.getFileName(), event.getErrorMessage()));
        // A refusal is an answer too: what has one leaves the list of what is under way. What broke
        // off stays there, with the button that tries again.
        each.addAllFinishedListener(_ -> each.getElement()
                .executeJs("this.files = this.files.filter(file => !file.complete)"));
    }

    /** Shows the files of this owner, and takes new ones for it. */
    public void setOwner(FileOwner owner) {
        this.owner = owner;
        cards.clear();
        refusals.removeAll();
        refresh();
    }

    /** To read only, as when the time to change something is over. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        cards.clear();
        refresh();
    }

    /**
     * Who wants to know what files there are after each change: also attaches them, each one.
     * Called with the session locked.
     */
    public void whenChanged(Consumer<List<StoredFile>> listener) {
        this.listener = listener;
    }

    /** Reads the files anew. */
    public void refresh() {
        show(owner == null ? List.of() : files.list(owner));
    }

    /** Leaves alone what stays as it is: somebody may be typing there. */
    private void show(List<StoredFile> now) {
        tools.setVisible(owner != null && !readOnly);
        hint.setVisible(!readOnly);
        list.setVisible(!now.isEmpty());
        List<FileId> ids = now.stream().map(StoredFile::id).toList();
        cards.keySet().removeIf(id -> !ids.contains(id));
        list.getChildren()
                .filter(each -> !cards.containsValue(each))
                .toList()
                .forEach(list::remove);
        for (int place = 0; place < now.size(); place++) {
            StoredFile file = now.get(place);
            FileCard card = cards.computeIfAbsent(file.id(), _ -> card(file));
            if (list.indexOf(card) != place) {
                list.addComponentAtIndex(place, card);
            }
            card.allowMoves(place > 0, place < now.size() - 1);
        }
    }

    private FileCard card(StoredFile file) {
        FileCard card = new FileCard(files, file, this::tell);
        if (readOnly) {
            card.showDescription();
        } else {
            card.allowChanges(() -> move(file, -1), () -> move(file, 1), () -> askToRemove(file));
        }
        return card;
    }

    private void move(StoredFile file, int by) {
        List<FileId> ids = new ArrayList<>(
                list.getChildren().map(each -> ((FileCard) each).file().id()).toList());
        int from = ids.indexOf(file.id());
        int to = from + by;
        if (to < 0 || to >= ids.size()) {
            return;
        }
        Collections.swap(ids, from, to);
        if (owner != null && files.arrange(owner, ids)) {
            changed();
            tell(getTranslation("files.moved", file.name(), to + 1));
            ((FileCard) list.getComponentAt(to)).focusMove(by);
        } else {
            refresh();
            tell(getTranslation("files.moved.stale"));
        }
    }

    private void askToRemove(StoredFile file) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("files.remove.title", file.name()));
        question.setText(getTranslation("files.remove.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("files.remove.keep"));
        question.setConfirmText(getTranslation("files.remove.confirm"));
        question.addConfirmListener(_ -> remove(file));
        question.open();
    }

    private void remove(StoredFile file) {
        boolean done = files.remove(file.id());
        changed();
        tell(done ? getTranslation("files.removed", file.name()) : getTranslation("files.gone"));
        if (upload.getUploadButton() instanceof Focusable<?> button) {
            button.focus();
        }
    }

    /** Stores each file as it arrives, without holding up the page. */
    private final class Taking implements UploadHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            TakeAnswer answer = take(event.getFileName(), event.getInputStream());
            event.getUI()
                    .accessLater(() -> answer(event.getFileName(), answer), () -> {})
                    .run();
        }

        @Override
        public long getFileSizeMax() {
            return (long) files.limits().most() * MEGABYTE;
        }
    }

    /** Stores a file; the session need not be locked. */
    TakeAnswer take(String name, InputStream content) throws IOException {
        FileOwner forWhom = owner;
        return forWhom == null || readOnly
                ? new TakeAnswer.NotFound()
                : files.take(forWhom, name, content);
    }

    /** Shows what came of it. */
    void answer(String name, TakeAnswer answer) {
        switch (answer) {
            case TakeAnswer.Taken(StoredFile file) -> {
                changed();
                tell(getTranslation("files.uploaded", file.name()));
            }
            case TakeAnswer.Refused(var problem) ->
                refuse(
                        name,
                        getTranslation(problem.textKey(), problem.arguments().toArray()));
            case TakeAnswer.NotFound() -> refuse(name, getTranslation("files.closed"));
        }
    }

    private void refuse(String name, String why) {
        Span whose = new Span(getTranslation("files.refused", name));
        whose.addClassName("file-refused");
        Button close = new Button("✕");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("files.refused.close", name));
        ListItem item = new ListItem(whose, new Span(why), close);
        close.addClickListener(_ -> refusals.remove(item));
        refusals.add(item);
    }

    private void tell(String text) {
        news.setText(text);
    }

    private void changed() {
        if (owner != null) {
            listener.accept(files.list(owner));
        }
        refresh();
    }
}
