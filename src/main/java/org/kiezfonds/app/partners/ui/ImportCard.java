package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.kiezfonds.app.partners.ImportFlaw;
import org.kiezfonds.app.partners.PartnerImport;
import org.kiezfonds.app.partners.PartnerImports;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.ProgressLine;
import org.kiezfonds.app.uikit.StatusBadge;

/** One file: how far it is, what is wrong in it, and what can be done. */
final class ImportCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PartnerImports imports;
    private final transient Formats formats;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final Div content = new Div();

    ImportCard(
            PartnerImport file,
            PartnerImports imports,
            Formats formats,
            Clock clock,
            Runnable changed) {
        this.imports = imports;
        this.formats = formats;
        this.clock = clock;
        this.changed = changed;
        getContent().addClassNames("kf-card", "kf-section");
        getContent().add(new H2(file.fileName()), content);
        show(file);
    }

    /** Shows where the file stands now. */
    void show(PartnerImport file) {
        content.removeAll();
        content.add(badge(file));
        if (!file.charset().isEmpty()) {
            content.add(new Paragraph(getTranslation(
                    "partners.import.read",
                    formats.when(file.startedAt(), getLocale()),
                    file.charset(),
                    getTranslation("partners.import.separator." + file.separator()))));
        }
        if (file.isRunning()) {
            progress(file);
        } else {
            content.add(new Paragraph(result(file)));
        }
        if (!file.flaws().isEmpty()) {
            content.add(flaws(file));
        }
        content.add(actions(file));
    }

    private StatusBadge badge(PartnerImport file) {
        StatusBadge.Kind kind = switch (file.state()) {
            case CHECKING, STORING -> StatusBadge.Kind.WAIT;
            case READY -> StatusBadge.Kind.INFO;
            case DONE -> StatusBadge.Kind.GOOD;
            case FAILED -> StatusBadge.Kind.BAD;
            case DISCARDED -> StatusBadge.Kind.NEUTRAL;
        };
        return new StatusBadge(kind, getTranslation("partners.import.state." + file.state()));
    }

    private void progress(PartnerImport file) {
        boolean checks = file.state() == PartnerImport.State.CHECKING;
        ProgressLine progress = new ProgressLine(
                getTranslation(checks ? "partners.import.checking" : "partners.import.storing"));
        int all = Math.max(1, checks ? file.allLines() : file.goodLines());
        progress.show(Math.min(file.doneLines(), all), all);
        content.add(progress);
        content.add(new Paragraph(getTranslation(
                file.isStalled(clock.instant())
                        ? "partners.import.stalled"
                        : "partners.import.leave")));
    }

    private String result(PartnerImport file) {
        return switch (file.state()) {
            case READY ->
                getTranslation(
                        file.goodLines() == 0 ? "partners.import.nothing" : "partners.import.ready",
                        number(file.goodLines()),
                        number(file.badLines()));
            case DONE ->
                getTranslation(
                        "partners.import.done",
                        number(file.storedLines()),
                        number(file.badLines()));
            case FAILED -> failure(file);
            default -> "";
        };
    }

    private String failure(PartnerImport file) {
        String key = file.failure();
        String argument = file.flaws().stream()
                .filter(flaw -> flaw.textKey().equals(key))
                .map(ImportFlaw::argument)
                .findFirst()
                .orElse(Formats.number(PartnerImports.MOST_LINES, getLocale()));
        return getTranslation(key, argument);
    }

    private String number(int number) {
        return Formats.number(number, getLocale());
    }

    private Component flaws(PartnerImport file) {
        NativeTableRow head = new NativeTableRow();
        Stream.of("partners.import.line", "partners.import.column", "partners.import.flaw")
                .forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        NativeTableBody body = new NativeTableBody();
        for (ImportFlaw flaw : file.flaws()) {
            body.add(new NativeTableRow(
                    new NativeTableCell(number(flaw.line())),
                    new NativeTableCell(flaw.column()),
                    new NativeTableCell(imports.words(flaw, getLocale()))));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("net-flaws");
        Div scroll = new Div(table);
        scroll.addClassName("net-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("partners.import.flaws"));
        Locale language = getLocale();
        // Written as it is read: a file can have more bad lines than fit in memory.
        DownloadHandler download = event -> {
            event.setFileName("zeilen.csv");
            event.setContentType("text/csv;charset=UTF-8");
            imports.writeFlaws(file.id(), language, event.getOutputStream());
        };
        Anchor all = new Anchor(download, getTranslation("partners.import.flaws.all"));
        return new Div(
                new Paragraph(getTranslation(
                        "partners.import.flaws.first", number(file.flaws().size()))),
                scroll,
                new Paragraph(all));
    }

    private Div actions(PartnerImport file) {
        Div actions = new Div();
        actions.addClassName("kf-actions");
        boolean stalled = file.isStalled(clock.instant());
        boolean ready = file.state() == PartnerImport.State.READY;
        if ((ready && file.goodLines() > 0)
                || (file.state() == PartnerImport.State.STORING && stalled)) {
            Button store = new Button(
                    getTranslation(
                            ready ? "partners.import.store" : "partners.import.goOn",
                            number(file.goodLines())),
                    _ -> {
                        ReasonDialog.say(imports.store(file.id()), "partners.import.storing.begun");
                        changed.run();
                    });
            store.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(store);
        }
        if (ready
                || file.state() == PartnerImport.State.FAILED
                || (file.state() == PartnerImport.State.CHECKING && stalled)) {
            actions.add(new Button(getTranslation("partners.import.discard"), _ -> {
                ReasonDialog.say(imports.discard(file.id()), "partners.import.discarded");
                changed.run();
            }));
        }
        return actions;
    }
}
