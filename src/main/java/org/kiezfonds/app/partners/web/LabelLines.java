package org.kiezfonds.app.partners.web;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into at most two short lines for a picture; the rest is an ellipsis. */
final class LabelLines {

    private static final int MOST = 2;

    private LabelLines() {}

    /**
     * The lines.
     *
     * @param longest the most characters of a line
     */
    static List<String> of(String name, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.replace("e. V.", "e.\u00a0V.").split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        boolean cut = lines.size() > MOST;
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST); i++) {
            shown.add(shortened(lines.get(i), longest, cut && i == MOST - 1));
        }
        return shown;
    }

    private static String shortened(String line, int longest, boolean goesOn) {
        if (line.length() <= longest) {
            return goesOn ? line + " …" : line;
        }
        int end = line.offsetByCodePoints(
                0, Math.min(longest - 1, line.codePointCount(0, line.length())));
        return line.substring(0, end) + "…";
    }
}
