package org.kiezfonds.app.site;

import java.util.Locale;

/**
 * A legal text as it stands.
 *
 * @param language of the body, which may be another than was asked for
 * @param body Markdown
 * @param version 0 where nobody has written the text yet and a labelled default stands for it
 */
public record SiteText(SiteTextKind kind, Locale language, String body, int version) {

    /** Whether this is the text that comes with the program. */
    public boolean isDefault() {
        return version == 0;
    }
}
