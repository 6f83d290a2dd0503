package org.kiezfonds.app.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * A file that is there. Its content never changes.
 *
 * @param name to show: without path, control characters and false endings
 * @param mediaType of the document, or of the widest form of a photo
 * @param digest SHA-256 of the document or of the widest form, in hex
 * @param width of a photo as it is shown, in pixels; 0 for a document
 * @param height likewise
 * @param bytes of all forms together
 * @param altText what is to be seen on a photo; empty where nobody wrote it
 * @param version of what can change: description, state
 * @param uploadedBy null once that person had the own data erased
 * @param forms of a photo by rising width; the one form of a document
 */
public record StoredFile(
        FileId id,
        FileOwner owner,
        FileKind kind,
        String name,
        String mediaType,
        String digest,
        int width,
        int height,
        long bytes,
        String altText,
        State state,
        int version,
        @Nullable PersonId uploadedBy,
        Instant uploadedAt,
        List<Form> forms) {

    public StoredFile {
        forms = List.copyOf(forms);
    }

    /** Where it stands. */
    public enum State {
        /** Uploaded, and not yet taken by the module of its owner. */
        WAITING,
        ATTACHED,
        /** The content is gone. */
        REMOVED
    }

    /**
     * One way in which it lies here.
     *
     * @param width in pixels; 0 for a document
     * @param height likewise
     * @param digest SHA-256 of the content, in hex
     */
    public record Form(int width, int height, String mediaType, long bytes, String digest) {}

    /** The form of this width, or else the next wider one, or else the widest. */
    public Form near(int wanted) {
        return forms.stream()
                .filter(form -> form.width() >= wanted)
                .findFirst()
                .orElseGet(forms::getLast);
    }

    /**
     * Where everybody can fetch a form, as long as the file is public. The digest in the address
     * lets browsers keep what they fetched.
     */
    public String address(Form form) {
        return FileAddress.of(this, form);
    }

    /** What an {@code img} needs in its {@code srcset}; empty for a document. */
    public String sourceSet() {
        return kind == FileKind.PHOTO ? FileAddress.sourceSet(this) : "";
    }

    /** The name under which it is saved: made by us, of plain letters only. */
    public String downloadName() {
        return FileNames.download(this);
    }
}
