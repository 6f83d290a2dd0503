package org.kiezfonds.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.ShellPerson;

/**
 * The language of a page: chosen in this session, else by the person, else asked for by the address
 * ({@code ?lang=en}, as the public pages link), else what the browser prefers. Where the area says
 * "du", so does the page.
 */
final class UiLanguage {

    static final String CHOSEN = UiLanguage.class.getName();

    private UiLanguage() {}

    static void choose(Locale language) {
        VaadinSession.getCurrent().getSession().setAttribute(CHOSEN, language);
    }

    static void apply(UI ui, VaadinRequest request, ShellPerson person, CurrentArea area) {
        Locale chosen = (Locale) request.getWrappedSession().getAttribute(CHOSEN);
        Locale language = chosen != null
                ? chosen
                : person.language().orElseGet(() -> Languages.of(request.getLocale()));
        boolean informal = area.get().map(AreaChoice::informal).orElse(false);
        ui.setLocale(informal ? Languages.informal(language) : language);
        ui.getPage()
                .executeJs(
                        "document.documentElement.lang = $0; document.documentElement.dir = $1",
                        language.getLanguage(),
                        Languages.isRightToLeft(language) ? "rtl" : "ltr");
    }
}
