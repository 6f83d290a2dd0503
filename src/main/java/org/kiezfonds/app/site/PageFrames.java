package org.kiezfonds.app.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.site.PageFrame.Place;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Banner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the frames of public pages. */
@Component
public final class PageFrames {

    private final Assets assets;
    private final ObjectProvider<AreaSection> sections;
    private final ObjectProvider<Banner> banners;

    PageFrames(
            Assets assets, ObjectProvider<AreaSection> sections, ObjectProvider<Banner> banners) {
        this.assets = assets;
        this.sections = sections;
        this.banners = banners;
    }

    /** The frame of a page of the installation; title and description are keys of texts. */
    public PageFrame of(PublicAddress address, String titleKey, String descriptionKey) {
        Locale language = address.language();
        return new PageFrame(
                address,
                language,
                Texts.get(language, titleKey),
                Texts.get(language, descriptionKey),
                null,
                List.of(),
                banner(language),
                assets);
    }

    /** The frame of a page of an area, in the area's form of address. */
    public PageFrame ofArea(PublicAddress address, Area area, String title, String description) {
        return ofArea(
                address,
                new Place(area.slug(), area.name()),
                area.form().of(address.language()),
                title,
                description);
    }

    /**
     * The frame of a page of an area.
     *
     * @param textLanguage the language of the address, as the area addresses people in it
     */
    public PageFrame ofArea(
            PublicAddress address,
            Place place,
            Locale textLanguage,
            String title,
            String description) {
        return new PageFrame(
                address,
                textLanguage,
                title,
                description,
                place,
                sections.orderedStream().toList(),
                banner(textLanguage),
                assets);
    }

    private @Nullable String banner(Locale language) {
        Banner banner = banners.getIfAvailable();
        return banner == null ? null : Texts.get(language, banner.textKey());
    }
}
