package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A day, in the words of the reader's language; the week begins on Monday, as in all of Europe. */
public class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = DayOfWeek.values().length;

    /** An empty field without a label. */
    public DayField() {
        this("");
    }

    /** An empty field. */
    public DayField(String label) {
        super(label);
        Locale language = UI.getCurrentOrThrow().getLocale();
        setLocale(Formats.regional(language));
        setI18n(words(UI.getCurrentOrThrow()));
    }

    /** A field with a day in it. */
    public DayField(String label, LocalDate day) {
        this(label);
        setValue(day);
    }

    /** What the calendar says, for fields that have one within. */
    public static DatePickerI18n words(UI ui) {
        Locale language = Formats.regional(ui.getLocale());
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, language))
                .setFirstDayOfWeek(DayOfWeek.MONDAY.getValue())
                .setToday(ui.getTranslation("uikit.day.today"))
                .setCancel(ui.getTranslation("uikit.day.cancel"))
                .setBadInputErrorMessage(ui.getTranslation("uikit.day.unreadable"));
    }

    /** From Sunday on, as the calendar counts. */
    private static List<String> weekdays(TextStyle style, Locale language) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, language))
                .toList();
    }
}
