package org.kiezfonds.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

import java.util.Locale;
import java.util.Optional;

/** Light or dark, kept in the browser where the public pages look for it too. */
final class UiTheme {

    private static final String CHOSEN = UiTheme.class.getName();

    private UiTheme() {}

    /** What was chosen in this session. */
    static Optional<String> current() {
        return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(CHOSEN));
    }

    static void choose(String theme) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, theme);
        UI.getCurrent()
                .getPage()
                .executeJs("window.kiezfonds.shell.theme($0)", theme.toLowerCase(Locale.ROOT));
    }
}
