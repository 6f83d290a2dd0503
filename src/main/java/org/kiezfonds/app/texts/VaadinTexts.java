package org.kiezfonds.app.texts;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin's {@code getTranslation} our texts. */
@Component
class VaadinTexts implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.OFFERED;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.get(locale, key, params);
    }
}
