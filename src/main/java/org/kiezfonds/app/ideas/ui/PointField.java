package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaMap;
import org.kiezfonds.app.areas.GeoPoint;

/**
 * Sets a point on the map of the area. Says in words where it is, also to those who do not see it.
 * Nobody has to: words for the place are enough.
 */
@StyleSheet("kiezfonds/map.css")
final class PointField extends Composite<Div>
        implements HasValidationProperties, Focusable<PointField> {

    private static final long serialVersionUID = 1L;

    private static final Pattern POINT =
            Pattern.compile("-?\\d{1,2}\\.\\d{1,6},-?\\d{1,3}\\.\\d{1,6}");

    private final transient AreaMap map;
    private final transient Consumer<String> typed;
    private final PointMap picture;
    private final Paragraph where = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final Button clear;

    /**
     * A field with the point that is typed already.
     *
     * @param typed hears of each point, as "52.123456,13.123456", and of none
     */
    PointField(Offer offer, String value, Consumer<String> typed) {
        this.map = offer.map();
        this.typed = typed;
        picture = new PointMap(
                offer.file(),
                this::set,
                () -> where.setText(getTranslation("ideas.point.nowhere")));
        Span label = new Span(getTranslation("ideas.field.POINT_ON_MAP"));
        label.addClassName("ideas-point-label");
        Paragraph help = new Paragraph(getTranslation("ideas.point.help"));
        help.addClassName("kf-hint");
        String id = "point-help-" + Integer.toHexString(System.identityHashCode(this));
        help.setId(id);
        where.getElement().setAttribute("role", "status");
        where.addClassName("ideas-point-where");
        error.addClassName("ideas-point-error");
        error.setVisible(false);
        picture.describe(getTranslation("ideas.point.label"), id);
        offer.tiles().filter(MapTiles::isSet).ifPresent(picture::setTiles);
        Button locate = new Button(getTranslation("ideas.point.locate"), event -> picture.locate());
        clear = new Button(getTranslation("ideas.point.clear"), event -> {
            picture.clear();
            set("");
            picture.focus();
        });
        Div tools = new Div(locate, clear);
        tools.addClassName("kf-actions");
        getContent().addClassName("ideas-point");
        getContent().add(label, help, picture, where, error, tools);
        picture.setPoint(value);
        show(value);
    }

    /**
     * What an area offers to set a point on.
     *
     * @param file the address of its map
     */
    record Offer(AreaMap map, String file, Optional<MapTiles> tiles) {}

    /**
     * What the browser says that the person set; anything else than a point is none. It is not sent
     * back: the person may have moved the point on meanwhile.
     */
    void set(String value) {
        String point = POINT.matcher(value).matches() ? value : "";
        show(point);
        typed.accept(point);
    }

    private void show(String value) {
        clear.setEnabled(!value.isEmpty());
        where.setText(value.isEmpty() ? getTranslation("ideas.point.none") : words(point(value)));
    }

    private String words(GeoPoint point) {
        String near = map.near(point)
                .map(each -> getTranslation("ideas.point.near", each.name()))
                .orElse("");
        if (!map.contains(point)) {
            return getTranslation("ideas.point.outside", near).strip();
        }
        return near.isEmpty()
                ? getTranslation("ideas.point.inside")
                : getTranslation("ideas.point.insideNear", near);
    }

    private static GeoPoint point(String value) {
        String[] parts = value.split(",", -1);
        return GeoPoint.of(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    @Override
    public void focus(FocusOption... options) {
        picture.focus(options);
    }

    @Override
    public void focus() {
        picture.focus();
    }
}
