package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.sessions.MinutesRead;
import org.kiezfonds.app.sessions.MinutesSheet;
import org.kiezfonds.app.sessions.MinutesVersion;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.sessions.web.MinutesPapers.Kind;
import org.springframework.http.ContentDisposition;

/** The versions that were finished, to read and to take along. */
final class MinutesVersionsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient MinutesServices services;

    MinutesVersionsSection(MinutesServices services, MinutesSheet sheet) {
        this.services = services;
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("sessions.minutes.versions")));
        sheet.versions().reversed().forEach(version -> getContent().add(row(sheet, version)));
    }

    private Div row(MinutesSheet sheet, MinutesVersion version) {
        Span name = new Span(getTranslation("sessions.minutes.page.version", version.number())
                + ", "
                + services.formats().when(version.finishedAt(), getLocale()));
        name.addClassName("kf-minutes-version");
        Div row = new Div(name);
        row.addClassName("kf-actions");
        for (Kind kind : Kind.values()) {
            DownloadHandler file = event -> answer(event, version, kind);
            Anchor link = new Anchor(
                    file,
                    getTranslation("sessions.minutes." + kind.name().toLowerCase(Locale.ROOT)));
            link.addClassName("kf-button-link");
            row.add(link);
        }
        Anchor open = new Anchor(
                "/quartier/"
                        + services.slug(sheet.session().area())
                        + "/protokolle/"
                        + version.session()
                        + "/"
                        + version.number(),
                getTranslation("sessions.minutes.public"));
        open.setRouterIgnore(true);
        Anchor log = new Anchor("/log/e/" + version.entry(), getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        row.add(open, log);
        return row;
    }

    /** The file for the person of this session: the door of the service is asked each time. */
    private void answer(DownloadEvent event, MinutesVersion version, Kind kind) throws IOException {
        Optional<MinutesRead> read =
                services.minutes().version(version.session(), version.number());
        if (read.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        MinutesPapers papers = services.papers();
        byte[] file = papers.file(read.get(), Reader.MEMBERS, kind, null);
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.getResponse()
                .setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(kind.fileName())
                                .build()
                                .toString());
        event.setContentType(kind.mediaType());
        event.setContentLength(file.length);
        try (OutputStream out = event.getOutputStream()) {
            out.write(file);
        }
    }
}
