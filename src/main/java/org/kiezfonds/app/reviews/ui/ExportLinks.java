package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.reviews.RoundExport;
import org.kiezfonds.app.reviews.RoundExport.Kind;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.http.ContentDisposition;

/** A round to take along as a table. */
final class ExportLinks extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient RoundExport export;

    ExportLinks(RoundExport export) {
        this.export = export;
        getContent().addClassName("kf-actions");
    }

    /** Offers the round; where none is chosen, says that one has to be. */
    void show(AreaId area, @Nullable RoundId round) {
        getContent().removeAll();
        if (round == null) {
            Span hint = new Span(getTranslation("reviews.export.choose"));
            hint.addClassName("kf-quiet");
            getContent().add(hint);
            return;
        }
        getContent().add(new Span(getTranslation("reviews.export.label")));
        for (Kind kind : Kind.values()) {
            Locale language = getLocale();
            DownloadHandler table = event -> answer(event, area, round, kind, language);
            Anchor link = new Anchor(table, getTranslation("reviews.export.as." + kind));
            link.addClassName("kf-button-link");
            getContent().add(link);
        }
    }

    /** The table for the person of this session: the door of the service is asked each time. */
    private void answer(DownloadEvent event, AreaId area, RoundId round, Kind kind, Locale language)
            throws IOException {
        VaadinResponse response = event.getResponse();
        Optional<RoundExport.Table> written = export.write(area, round, kind, language);
        if (written.isEmpty()) {
            response.setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        try (RoundExport.Table table = written.get()) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(table.name())
                            .build()
                            .toString());
            event.setContentType(kind.mediaType());
            event.setContentLength(Files.size(table.file()));
            try (OutputStream out = event.getOutputStream()) {
                Files.copy(table.file(), out);
            }
        }
    }
}
