package org.kiezfonds.app.site;

import java.util.List;
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
 * @param sections the parts of the area's pages; none where the page belongs to no area
 * @param banner a line above the page
 */
public record PageFrame(
        PublicAddress address,
        Locale textLanguage,
        String title,
        String description,
        @Nullable Place place,
        List<AreaSection> sections,
        @Nullable String banner,
        Assets assets) {

    public PageFrame {
        sections = List.copyOf(sections);
    }

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

    /** Marks the link to the part of the area's pages that this one is in. */
    public @Nullable String currentSection(String path) {
        String here = address.path();
        if (here.equals(path)) {
            return "page";
        }
        return here.startsWith(path + "/") ? "true" : null;
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
