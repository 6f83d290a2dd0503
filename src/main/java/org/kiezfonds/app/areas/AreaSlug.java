package org.kiezfonds.app.areas;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An area's part of public addresses: small letters, digits and hyphens. */
public final class AreaSlug {

    static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private AreaSlug() {}

    static boolean isValid(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches();
    }

    /** An address that fits the name; empty where the name has no letter that may stand in one. */
    public static String propose(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i");
        String plain = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD))
                .replaceAll("");
        String slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        return slug.length() <= LONGEST
                ? slug
                : EDGES.matcher(slug.substring(0, LONGEST)).replaceAll("");
    }
}
