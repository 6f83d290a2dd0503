package org.kiezfonds.app.site;

import java.util.Locale;

/** The legal texts that whoever runs an installation writes. */
public enum SiteTextKind {
    IMPRINT("/impressum"),
    PRIVACY("/datenschutz"),
    ACCESSIBILITY("/barrierefreiheit");

    private final String path;

    SiteTextKind(String path) {
        this.path = path;
    }

    /** Where the text is read; the same in every language. */
    public String path() {
        return path;
    }

    /** The key of the text's title. */
    public String titleKey() {
        return "site." + key() + ".title";
    }

    /** The key of the sentence about the text. */
    public String descriptionKey() {
        return "site." + key() + ".description";
    }

    /** The key of the text that stands while nobody has written one; Markdown. */
    String defaultKey() {
        return "site." + key() + ".default";
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
