package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

import java.util.function.Consumer;

/** The map in the browser on which a point is set; see point-map.ts. */
@Tag("kf-point-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.22", dev = true)
@CssImport("leaflet/dist/leaflet.css")
@JsModule("./point-map.ts")
final class PointMap extends Component implements Focusable<PointMap> {

    private static final long serialVersionUID = 1L;

    /**
     * A map without a point.
     *
     * @param file the address of the area's map
     * @param set hears of each point that the person sets; empty where it is taken away
     * @param nowhere is run where the browser does not say where the person is
     */
    PointMap(String file, Consumer<String> set, Runnable nowhere) {
        getElement().setAttribute("src", file);
        getElement()
                .addEventListener(
                        "kf-point", event -> set.accept(event.getEventDetail(String.class)))
                .addEventDetail();
        getElement().addEventListener("kf-nowhere", event -> nowhere.run());
        getElement().setAttribute("data-zoom-in", getTranslation("ideas.point.zoomIn"));
        getElement().setAttribute("data-zoom-out", getTranslation("ideas.point.zoomOut"));
    }

    /** Says what the map is for, and the id of what is said beside it. */
    void describe(String label, String describedBy) {
        getElement().setAttribute("data-aria-label", label);
        getElement().setAttribute("data-aria-describedby", describedBy);
    }

    /** Draws the map over tiles of another server. */
    void setTiles(MapTiles tiles) {
        getElement().setAttribute("data-tiles", tiles.address());
        getElement().setAttribute("data-attribution", tiles.attribution());
    }

    /** Begins with a point. */
    void setPoint(String typed) {
        getElement().setAttribute("value", typed);
    }

    /** Takes the point away, whatever the browser set since the beginning. */
    void clear() {
        getElement().executeJs("this.setAttribute('value', '')");
    }

    /** Asks the browser where the person is. */
    void locate() {
        getElement().callJsFunction("locate");
    }
}
