package org.kiezfonds.app.files.ui;

import com.vaadin.flow.dom.DisabledUpdateMode;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.kiezfonds.app.files.FileContent;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.Files;
import org.springframework.http.ContentDisposition;

/**
 * A file for the person of this session, public or not: the same door is asked again at each
 * request.
 */
final class StoredContent implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final transient Files files;
    private final FileId id;
    private final int width;

    StoredContent(Files files, FileId id, int width) {
        this.files = files;
        this.id = id;
        this.width = width;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        Optional<FileContent> found = files.open(id, width);
        if (found.isEmpty()) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        FileContent content = found.get();
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", "\"" + content.form().digest() + "\"");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(content.file().downloadName())
                        .build()
                        .toString());
        event.setContentType(content.form().mediaType());
        event.setContentLength(content.form().bytes());
        try (OutputStream out = event.getOutputStream()) {
            content.writeTo(out);
        }
    }

    /** A question in front of the page does not stop its pictures. */
    @Override
    public boolean isAllowInert() {
        return true;
    }

    /** Reading is possible where changing is not. */
    @Override
    public DisabledUpdateMode getDisabledUpdateMode() {
        return DisabledUpdateMode.ALWAYS;
    }
}
