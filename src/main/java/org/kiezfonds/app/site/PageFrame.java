package org.kiezfonds.app.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;

/**
 * What surrounds a public page: the head, the header and the footer.
 *
 * @param textLanguage the language of the texts; "du" where the page belongs to an area that says so
 * @param title without the name of the site
 * @param description one sentence for search engines and shared links
 * @param place the area that the page belongs to
 * @param banner a line above the page
 */
public record PageFrame(
        PublicAddress address,
        Locale textLanguage,
        String title,
        String description,
        @Nullable Place place,
        @Nullable String banner,
        Assets assets) {

    /** The text of a key in the language of the page. */
    public String text(String key, Object... arguments) {
        return Texts.get(textLanguage, key, arguments);
    }

    /** The language tag for the {@code lang} attribute. */
    public String lang() {
        return address.language().toLanguageTag();
    }

    /** The direction of the script. */
    public String dir() {
        return Languages.isRightToLeft(address.language()) ? "rtl" : "ltr";
    }

    /** Marks the link to the page itself. */
    public @Nullable String current(String path) {
        return address.path().equals(path) ? "page" : null;
    }

    /** The title with the name of the site, as the browser's tab shows it. */
    public String fullTitle() {
        String site = place == null ? text("site.name") : place.name() + " · " + text("site.name");
        return title.equals(place == null ? text("site.name") : place.name())
                ? site
                : title + " · " + site;
    }

    /** An area as the header names it. */
    public record Place(String slug, String name) {

        /** The address of its start page. */
        public String path() {
            return "/quartier/" + slug;
        }
    }
}
