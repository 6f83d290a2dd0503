package org.kiezfonds.app.site;

import org.jspecify.annotations.Nullable;

/**
 * What a page about an error shows.
 *
 * @param kind names the texts
 * @param incident the number under which the log tells more, where something broke
 */
public record ErrorPage(
        PageFrame frame, Kind kind, int status, @Nullable String incident) implements PublicPage {

    @Override
    public String template() {
        return "site/error.jte";
    }

    /** The text of the error's title. */
    public String title() {
        return frame.text(kind.key + ".title");
    }

    /** What happened and what to do. */
    public String explanation() {
        return frame.text(kind.key + ".explanation");
    }

    /** The errors that people are told apart. */
    public enum Kind {
        BAD_REQUEST("site.error.badrequest"),
        FORBIDDEN("site.error.forbidden"),
        NOT_FOUND("site.error.notfound"),
        WRONG_METHOD("site.error.method"),
        TOO_LONG("site.error.toolong"),
        TOO_MANY("site.error.toomany"),
        BUSY("site.error.busy"),
        BROKEN("site.error.broken");

        private static final int SERVER_ERRORS = 500;

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        static Kind of(int status) {
            return switch (status) {
                case 401, 403 -> FORBIDDEN;
                case 404, 410 -> NOT_FOUND;
                case 405 -> WRONG_METHOD;
                case 413, 414, 431 -> TOO_LONG;
                case 429 -> TOO_MANY;
                case 503 -> BUSY;
                default -> status < SERVER_ERRORS ? BAD_REQUEST : BROKEN;
            };
        }

        String titleKey() {
            return key + ".title";
        }

        String explanationKey() {
            return key + ".explanation";
        }
    }
}
