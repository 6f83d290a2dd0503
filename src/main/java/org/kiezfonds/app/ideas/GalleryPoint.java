package org.kiezfonds.app.ideas;

import java.util.Locale;
import org.kiezfonds.app.areas.GeoPoint;

/**
 * Where an idea takes place, as its author lets everybody see it.
 *
 * @param language of the title
 */
public record GalleryPoint(int number, String title, Locale language, GeoPoint point) {}
