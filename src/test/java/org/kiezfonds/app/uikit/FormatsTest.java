package org.kiezfonds.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Languages;

class FormatsTest {

    private static final Locale DE = Languages.GERMAN;
    private static final Locale EN = Languages.ENGLISH;

    /** In Berlin it is already Tuesday, half past midnight. */
    private final Formats formats = new Formats(
            Clock.fixed(Instant.parse("2027-03-01T23:30:00Z"), ZoneOffset.UTC),
            ZoneId.of("Europe/Berlin"));

    @Test
    void money_shows_cents_only_where_there_are_some() {
        assertThat(Formats.money(Money.ofEuros(1250), DE)).isEqualTo("1.250\u00a0€");
        assertThat(Formats.money(new Money(125_005), DE)).isEqualTo("1.250,05\u00a0€");
        assertThat(Formats.money(new Money(125_005), EN)).isEqualTo("€1,250.05");
        assertThat(Formats.money(new Money(-1), DE)).isEqualTo("-0,01\u00a0€");
    }

    @Test
    void numbers_and_shares_follow_the_language() {
        assertThat(Formats.number(12_345, DE)).isEqualTo("12.345");
        assertThat(Formats.number(12_345, EN)).isEqualTo("12,345");
        assertThat(Formats.share(Share.ofPercent(50), DE)).isEqualTo("50\u00a0%");
        assertThat(Formats.share(Share.ofPercent(50), EN)).isEqualTo("50%");
        assertThat(Formats.share(new Share(1, 3), DE)).isEqualTo("1/3");
        assertThat(Formats.share(Share.ALL, DE)).isEqualTo("100\u00a0%");
    }

    @Test
    void a_day_that_is_near_is_said_in_words_of_this_place() {
        assertThat(formats.when(Instant.parse("2027-03-02T17:00:00Z"), DE))
                .isEqualTo("heute, 18:00");
        assertThat(formats.when(Instant.parse("2027-03-01T17:00:00Z"), DE))
                .isEqualTo("gestern, 18:00");
        assertThat(formats.when(Instant.parse("2027-03-03T17:00:00Z"), EN))
                .isEqualTo("tomorrow, 18:00");
    }

    @Test
    void a_day_within_the_week_has_its_weekday_too() {
        assertThat(formats.day(LocalDate.of(2027, 3, 8), DE)).isEqualTo("Montag, 8. März 2027");
        assertThat(formats.day(LocalDate.of(2027, 3, 9), DE)).isEqualTo("9. März 2027");
        assertThat(formats.day(LocalDate.of(2027, 2, 28), DE)).isEqualTo("28. Februar 2027");
        assertThat(formats.day(LocalDate.of(2027, 3, 9), EN)).isEqualTo("9 March 2027");
    }
}
