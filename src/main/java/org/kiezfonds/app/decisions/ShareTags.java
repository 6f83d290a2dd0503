package org.kiezfonds.app.decisions;

import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.site.PublicAddress;
import org.springframework.stereotype.Component;

/** What the head of a decision's page says to other sites and to search engines. */
@Component
public class ShareTags {

    private final OpenQueries queries;

    ShareTags(OpenQueries queries) {
        this.queries = queries;
    }

    /** The tags and the data of a page's head. */
    public record Head(Share share, ShareMarkup markup) {}

    /** Those of a decision; empty where the area has none with that number. */
    public Optional<Head> of(Area area, int number, PublicAddress address) {
        Locale language = area.form().of(address.language());
        String path = "/quartier/" + area.slug() + "/beschluesse/" + number;
        return queries.brief(area.id(), number)
                .map(decision -> new Head(
                        new Share(
                                decision.shownTitle(language),
                                decision.sentence(language),
                                path,
                                address.to(path + "/bild.png"),
                                address.language().toLanguageTag()),
                        ShareMarkup.of(decision, area, address.base(), language)));
    }
}
