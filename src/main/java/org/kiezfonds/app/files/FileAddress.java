package org.kiezfonds.app.files;

import java.util.stream.Collectors;
import org.kiezfonds.app.files.StoredFile.Form;

/** Public addresses of files: {@code /dateien/KEY/DIGEST/WIDTH} or {@code …/NAME}. */
final class FileAddress {

    static final String ROOT = "/dateien/";
    static final int DIGEST_LETTERS = 16;

    private FileAddress() {}

    static String of(StoredFile file, Form form) {
        return ROOT + file.id() + "/" + digestStep(form) + "/" + step(file, form);
    }

    /** The last step: the width of a form of a photo, the name of a document. */
    static String step(StoredFile file, Form form) {
        return form.width() == 0 ? file.downloadName() : Integer.toString(form.width());
    }

    /** The step that changes with the content. */
    static String digestStep(Form form) {
        return form.digest().substring(0, DIGEST_LETTERS);
    }

    static String sourceSet(StoredFile file) {
        return file.forms().stream()
                .map(form -> of(file, form) + " " + form.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
