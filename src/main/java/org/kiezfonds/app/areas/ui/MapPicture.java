package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.kiezfonds.app.areas.AreaMap;
import org.kiezfonds.app.areas.GeoPoint;
import org.kiezfonds.app.areas.MapDrawing;
import org.kiezfonds.app.areas.MapDrawing.Pin;
import org.kiezfonds.app.areas.MapDrawing.Words;

/** The map of an area in a view, with a point on it or without. To look at, not to touch. */
@StyleSheet("kiezfonds/map.css")
public final class MapPicture extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** The map alone. */
    public MapPicture(AreaMap map, String title, String description) {
        this(map, List.of(), title, description);
    }

    /**
     * The map with a point.
     *
     * @param label of the point
     */
    public MapPicture(AreaMap map, GeoPoint point, String title, String label) {
        this(map, List.of(new Pin(point, "", label, null)), title, label);
    }

    private MapPicture(AreaMap map, List<Pin> pins, String title, String description) {
        String id = "map-" + Integer.toHexString(System.identityHashCode(this));
        // The outermost element of an Html component loses the capitals of its attributes, and with
        // them the view box of a picture.
        getContent()
                .add(new Html("<div>"
                        + MapDrawing.draw(map, new Words(id, title, description), pins)
                        + "</div>"));
    }
}
