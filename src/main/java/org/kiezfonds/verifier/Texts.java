package org.kiezfonds.verifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences, in German or English. */
public final class Texts {

    private final Locale language;
    private final ResourceBundle sentences;

    private Texts(Locale language) {
        this.language = language;
        this.sentences = ResourceBundle.getBundle(
                "org.kiezfonds.verifier.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English where the language is not spoken here. */
    public static Texts in(Locale language) {
        return new Texts(language);
    }

    public Locale language() {
        return language;
    }

    public String say(String key, Object... details) {
        return say(Finding.of(key, details));
    }

    public String say(Finding finding) {
        Object[] details = finding.details().stream()
                .map(detail -> detail instanceof Finding inner ? say(inner) : detail)
                .toArray();
        return new MessageFormat(sentences.getString(finding.key()), language).format(details);
    }
}
