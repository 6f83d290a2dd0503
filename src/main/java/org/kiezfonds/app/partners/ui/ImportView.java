package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.partners.PartnerImport;
import org.kiezfonds.app.partners.PartnerImports;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Many partners from a file: looked at before anything is stored. */
@Route("network/import")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/partners-app.css")
final class ImportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    private final transient PartnerImports imports;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;
    private final transient Clock clock;

    private final Div latest = new Div();
    private transient Runnable stopWatching = () -> {};

    ImportView(
            PartnerImports imports,
            Access access,
            CurrentArea currentArea,
            Formats formats,
            Clock clock) {
        this.imports = imports;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        this.clock = clock;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("partners.network.title"), NetworkView.class);
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty() || !access.isTeamOf(area.get().id())) {
            getContent().add(RegisterPartnerView.noArea());
            return;
        }
        AreaId id = area.get().id();
        header.lead(getTranslation("partners.import.lead", area.get().name()));
        getContent().add(uploadSection(id), latest);
        refresh(id);
    }

    private Section uploadSection(AreaId area) {
        Upload upload = new Upload(new Taking(area));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(PartnerImports.MOST_BYTES));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.addFileRejectedListener(
                _ -> Notices.error(getTranslation("partners.import.rejected", limit())));
        Paragraph help = new Paragraph(getTranslation("partners.import.help", limit()));
        help.addClassName("kf-hint");
        Section section = new Section(new H2(getTranslation("partners.import.file")), upload, help);
        section.addClassName("kf-section");
        return section;
    }

    private String limit() {
        return Formats.number(PartnerImports.MOST_BYTES / MEGABYTE, getLocale());
    }

    /** Takes a file, and no larger one than is said. */
    private final class Taking extends TemporaryFileUploadHandler {

        private static final long serialVersionUID = 1L;

        Taking(AreaId area) {
            super((metadata, file) -> begin(area, metadata.fileName(), file.toPath()));
        }

        @Override
        public long getRequestSizeMax() {
            return PartnerImports.MOST_BYTES + MEGABYTE;
        }

        @Override
        public long getFileSizeMax() {
            return PartnerImports.MOST_BYTES;
        }
    }

    /** What the upload does with a file that has arrived. */
    void begin(AreaId area, String fileName, Path file) {
        imports.start(area, fileName, file);
        refresh(area);
    }

    private void refresh(AreaId area) {
        stopWatching.run();
        stopWatching = () -> {};
        latest.removeAll();
        List<PartnerImport> all = imports.latest(area);
        for (PartnerImport each : all) {
            ImportCard card = new ImportCard(each, imports, formats, clock, () -> refresh(area));
            latest.add(card);
            if (each.isRunning()) {
                watch(card, each, area);
            }
        }
    }

    private void watch(ImportCard card, PartnerImport file, AreaId area) {
        UI ui = UI.getCurrentOrThrow();
        Runnable before = stopWatching;
        Runnable stop = imports.watch(file.id(), now -> {
            // A page that has gone needs no news.
            if (ui.isAttached()) {
                ui.accessLater(() -> card.show(now), () -> {}).run();
            }
        });
        stopWatching = () -> {
            before.run();
            stop.run();
        };
        // What was done between the look and the watch.
        imports.find(file.id()).filter(now -> !now.isRunning()).ifPresent(_ -> refresh(area));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
        stopWatching = () -> {};
    }

    @Override
    public String getPageTitle() {
        return getTranslation("partners.import.title");
    }
}
