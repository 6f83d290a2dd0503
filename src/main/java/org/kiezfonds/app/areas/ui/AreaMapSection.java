package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.List;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.MapOutcome;
import org.kiezfonds.app.areas.MapProblem;
import org.kiezfonds.app.uikit.Notices;

/** The map of an area: shown, replaced by a file, taken away. Stored at once, apart from the form. */
final class AreaMapSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    private final transient AreaMaps maps;
    private final transient Area area;
    private final Div shown = new Div();
    private final Div refusal = new Div();
    private int version;

    AreaMapSection(AreaMaps maps, Area area) {
        this.maps = maps;
        this.area = area;
        Upload upload = new Upload(new Taking());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MEGABYTE);
        upload.setAcceptedFileExtensions(".geojson", ".json");
        upload.setUploadButton(new Button(getTranslation("areas.map.choose")));
        upload.addFileRejectedListener(
                _ -> refuse(List.of(new MapProblem(0, "areas.map.problem.size", List.of()))));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        Paragraph help = new Paragraph(getTranslation("areas.map.help"));
        help.addClassName("kf-hint");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("areas.map.title")), help, shown, refusal, upload);
        show();
    }

    private void show() {
        version = maps.versionOf(area.id());
        shown.removeAll();
        maps.of(area.id())
                .ifPresentOrElse(
                        map -> {
                            Anchor file = new Anchor(
                                    "/quartier/" + area.slug() + "/karte.geojson",
                                    getTranslation("areas.map.file"));
                            // Outside of the views: a page of its own.
                            file.setRouterIgnore(true);
                            shown.add(
                                    new MapPicture(
                                            map,
                                            getTranslation("areas.map.of", area.name()),
                                            getTranslation(
                                                    "areas.map.holds",
                                                    map.streets().size(),
                                                    map.spots().size())),
                                    new Paragraph(getTranslation(
                                            "areas.map.holds",
                                            map.streets().size(),
                                            map.spots().size())),
                                    new Paragraph(file),
                                    new Button(
                                            getTranslation("areas.map.remove"),
                                            event -> askToRemove()));
                        },
                        () -> shown.add(new Paragraph(getTranslation("areas.map.none"))));
    }

    /** What the upload does with a file that has arrived. */
    void take(byte[] file) {
        answer(maps.change(area.id(), version, file));
    }

    private void askToRemove() {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("areas.map.remove.title"),
                getTranslation("areas.map.remove.text"),
                getTranslation("areas.map.remove"),
                event -> answer(maps.remove(area.id(), version)));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("areas.map.keep"));
        ask.open();
    }

    private void answer(MapOutcome outcome) {
        refusal.removeAll();
        switch (outcome) {
            case MapOutcome.Changed(int now, var entry) -> {
                show();
                String key =
                        maps.of(area.id()).isPresent() ? "areas.map.changed" : "areas.map.removed";
                Notices.logged(getTranslation(key), entry);
            }
            case MapOutcome.Same() -> {
                show();
                refusal.add(new Paragraph(getTranslation("areas.map.same")));
            }
            case MapOutcome.Stale() -> {
                show();
                refusal.add(new Paragraph(getTranslation("areas.map.stale")));
            }
            case MapOutcome.Invalid(var problems) -> refuse(problems);
        }
    }

    private void refuse(List<MapProblem> problems) {
        UnorderedList list = new UnorderedList();
        for (MapProblem problem : problems) {
            String what = getTranslation(problem.textKey(), problem.arguments().toArray());
            list.add(new ListItem(
                    problem.feature() == 0
                            ? what
                            : getTranslation("areas.map.problem.at", problem.feature(), what)));
        }
        refusal.removeAll();
        refusal.add(new Paragraph(getTranslation("areas.map.refused")), list);
    }

    /** Takes a file, and no larger one than is said. */
    private final class Taking extends InMemoryUploadHandler {

        private static final long serialVersionUID = 1L;

        Taking() {
            super((metadata, file) -> take(file));
        }

        @Override
        public long getRequestSizeMax() {
            return 2L * MEGABYTE;
        }

        @Override
        public long getFileSizeMax() {
            return MEGABYTE;
        }
    }
}
