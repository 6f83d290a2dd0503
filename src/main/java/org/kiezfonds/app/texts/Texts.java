package org.kiezfonds.app.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Looks texts up by key in {@code i18n/texts_*.properties}, with the arguments put in by {@link
 * MessageFormat} (so an apostrophe is written twice in a text with arguments).
 */
public final class Texts {

    private static final ResourceBundle.Control NO_SYSTEM_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * The text in the language, or in the language it is a variant of.
     *
     * @throws java.util.MissingResourceException where no such text exists: a defect
     */
    public static String get(Locale language, String key, Object... arguments) {
        String pattern = bundle(language).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language).format(arguments);
    }

    /** Whether the key has a text. */
    public static boolean has(Locale language, String key) {
        return bundle(language).containsKey(key);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("i18n.texts", language, NO_SYSTEM_LANGUAGE);
    }
}
