package org.kiezfonds.app.site;

/**
 * A public page as a value: a record that holds everything that the page shows. Two equal pages
 * look the same, so a page is rendered again only when its value changed.
 */
public interface PublicPage {

    PageFrame frame();

    /** The template below {@code src/main/jte}. */
    String template();

    /** Whether it has a form that asks this host; only then its policy lets one be sent. */
    default boolean hasForm() {
        return false;
    }

    /** Whether pages of other sites may show it within them; only then its policy lets them. */
    default boolean isEmbeddable() {
        return false;
    }
}
