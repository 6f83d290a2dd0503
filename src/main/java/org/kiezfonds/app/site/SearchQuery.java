package org.kiezfonds.app.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a search on a public page asks for.
 *
 * @param text the words, on one line; of any length
 * @param page of the results, from 1
 */
public record SearchQuery(String text, int page) {

    /** The step of its address, below that of the list. */
    public static final String STEP = "/suche";

    /** Code points; of more so many are shown, and none are looked for. */
    public static final int LONGEST = 200;

    private static final int MOST_PAGES = 100;

    /** Reads what an address says, which a person may have written by hand. */
    static SearchQuery of(HttpServletRequest request) {
        String page = typed(request, "seite");
        return new SearchQuery(
                TypedText.line(typed(request, "q")),
                page.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(page), MOST_PAGES) : 1);
    }

    private static String typed(HttpServletRequest request, String name) {
        try {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        } catch (IllegalStateException unreadable) {
            // Bytes that are no letters.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    public boolean isTooLong() {
        return TypedText.length(text) > LONGEST;
    }

    /** What the field shows. */
    public String shown() {
        return isTooLong() ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
    }

    /** The text for a query in which there is no word to look for. */
    public String nothingToFindKey() {
        return text.isEmpty() ? "site.search.empty" : "site.search.noWord";
    }

    /** How many results come before this page. */
    public int skip(int onAPage) {
        return (page - 1) * onAPage;
    }

    /** The address of the page before; null on the first. */
    public @Nullable String previous(String here, int matching) {
        return page == 1 || matching == 0 ? null : here + onPage(page - 1).inAddress();
    }

    /** The address of the page after; null on the last. */
    public @Nullable String next(String here, int matching, int onAPage) {
        return page * onAPage < matching ? here + onPage(page + 1).inAddress() : null;
    }

    private SearchQuery onPage(int other) {
        return new SearchQuery(text, other);
    }

    String inAddress() {
        return text.isEmpty()
                ? ""
                : "?q=" + URLEncoder.encode(shown(), StandardCharsets.UTF_8)
                        + (page > 1 ? "&seite=" + page : "");
    }
}
