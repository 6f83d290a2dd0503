package org.kiezfonds.app.files;

import java.io.IOException;
import java.io.OutputStream;
import org.kiezfonds.app.files.StoredFile.Form;

/**
 * One form of a file, ready to be sent. Read part by part, each by a question of its own, so that a
 * slow reader keeps neither memory nor a connection to the database.
 */
public final class FileContent {

    private final FileQueries queries;
    private final StoredFile file;
    private final Form form;

    FileContent(FileQueries queries, StoredFile file, Form form) {
        this.queries = queries;
        this.file = file;
        this.form = form;
    }

    public StoredFile file() {
        return file;
    }

    public Form form() {
        return form;
    }

    /**
     * Writes all of it.
     *
     * @throws IOException also where the file was removed meanwhile: half of it must not look whole
     */
    public void writeTo(OutputStream out) throws IOException {
        long left = form.bytes();
        for (int position = 0; left > 0; position++) {
            byte[] part = queries.part(file.id(), form.width(), position)
                    .orElseThrow(() -> new IOException("the file was removed while it was read"));
            out.write(part);
            left -= part.length;
        }
    }
}
