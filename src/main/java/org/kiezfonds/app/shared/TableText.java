package org.kiezfonds.app.shared;

import java.util.regex.Pattern;

/** Texts in tables that spreadsheets open. */
public final class TableText {

    /** What a spreadsheet would take for a formula, or for the sign that something is none. */
    private static final Pattern CALCULATED =
            Pattern.compile("^\\s*[=+\\-@\\t\\r'].*", Pattern.DOTALL);

    private TableText() {}

    /** Puts a sign before what a spreadsheet would calculate: it shows it as text then. */
    public static String guarded(String text) {
        return CALCULATED.matcher(text).matches() ? "'" + text : text;
    }
}
