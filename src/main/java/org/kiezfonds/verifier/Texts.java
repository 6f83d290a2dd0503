package org.kiezfonds.verifier;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences, in German or English. */
public final class Texts {

    private final Locale language;
    private final ResourceBundle sentences;

    private Texts(String bundle, Locale language) {
        this.language = language;
        this.sentences = ResourceBundle.getBundle(
                bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English where the language is not spoken here. */
    public static Texts in(Locale language) {
        return new Texts("org.kiezfonds.verifier.texts", language);
    }

    /** The same for another package's sentences. */
    public static Texts of(String bundle, Locale language) {
        return new Texts(bundle, language);
    }

    /** German or English, as the environment says. */
    public static Locale spoken(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return named(value);
            }
        }
        return Locale.ENGLISH;
    }

    /** German where the name begins so, or else English. */
    public static Locale named(String name) {
        return name.startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    public Locale language() {
        return language;
    }

    public String say(String key, Object... details) {
        return say(Finding.of(key, details));
    }

    public String say(Finding finding) {
        Object[] details = finding.details().stream().map(this::said).toArray();
        return new MessageFormat(sentences.getString(finding.key()), language).format(details);
    }

    private Object said(Object detail) {
        return switch (detail) {
            case Finding inner -> say(inner);
            case Cents sum -> say("euros", BigDecimal.valueOf(sum.cents(), 2));
            default -> detail;
        };
    }
}
