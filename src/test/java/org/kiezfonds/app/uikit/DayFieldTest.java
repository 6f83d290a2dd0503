package org.kiezfonds.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;

class DayFieldTest {

    @BeforeEach
    void open_a_page() {
        Views.openEmpty(Languages.GERMAN);
    }

    @AfterEach
    void close_the_page() {
        Views.close();
    }

    @ParameterizedTest
    @CsvSource({"de, März, Sonntag", "de-DE, März, Sonntag", "en, March, Sunday"})
    void a_calendar_speaks_the_language_and_begins_the_week_on_monday(
            String language, String march, String sunday) {
        UI.getCurrentOrThrow().setLocale(Locale.forLanguageTag(language));

        DatePickerI18n words = new DayField("Tag").getI18n();

        assertThat(words.getMonthNames()).hasSize(12).contains(march);
        assertThat(words.getWeekdays()).hasSize(7).startsWith(sunday);
        assertThat(words.getFirstDayOfWeek()).isEqualTo(DayOfWeek.MONDAY.getValue());
    }
}
