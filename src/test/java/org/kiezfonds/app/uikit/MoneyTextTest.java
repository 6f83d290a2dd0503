package org.kiezfonds.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.MoneyText.Reading;

class MoneyTextTest {

    private static final Locale DE = Languages.GERMAN;
    private static final Locale EN = Languages.ENGLISH;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250,50      | 125050",
                "1250,5        | 125050",
                "1,250.50      | 125050",
                "1250.5        | 125050",
                "1250          | 125000",
                "0             | 0",
                "0,01          | 1",
                ",5            | 50",
                "007           | 700",
                "1 250,50      | 125050",
                "1.250.000     | 125000000",
                "1,250,000     | 125000000",
                "1.250.000,99  | 125000099",
                "1250,50 €     | 125050",
                "€ 1250.50     | 125050",
                "1250 EUR      | 125000",
                "1250 Euro     | 125000",
                "1250,-        | 125000",
                "1250,– €      | 125000",
                "-12,30        | -1230",
                "−12,30        | -1230",
                "+5            | 500",
                "١٢٥٠          | 125000",
                "999999999999,99 | 99999999999999"
            })
    void an_amount_is_read_in_every_language_as_people_type_it(String typed, long cents) {
        assertThat(MoneyText.read(typed, DE)).isEqualTo(new Reading.Amount(new Money(cents)));
        assertThat(MoneyText.read(typed, EN)).isEqualTo(new Reading.Amount(new Money(cents)));
    }

    @Test
    void spaces_that_cannot_be_told_from_blanks_part_the_thousands_too() {
        assertThat(MoneyText.read("\u00a01\u202f250,50\u00a0€", DE))
                .isEqualTo(new Reading.Amount(new Money(125_050)));
    }

    @Test
    void what_could_mean_two_things_means_what_the_language_says() {
        assertThat(MoneyText.read("1.250", DE)).isEqualTo(new Reading.Amount(Money.ofEuros(1250)));
        assertThat(MoneyText.read("1,250", EN)).isEqualTo(new Reading.Amount(Money.ofEuros(1250)));
        assertThat(MoneyText.read("1,250", DE)).isEqualTo(new Reading.TooManyDecimals());
        assertThat(MoneyText.read("1.250", EN)).isEqualTo(new Reading.TooManyDecimals());
        assertThat(MoneyText.read("0.250", DE)).isEqualTo(new Reading.TooManyDecimals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2345", "1.250,505", "0,001"})
    void a_third_decimal_is_refused_rather_than_rounded(String typed) {
        assertThat(MoneyText.read(typed, DE)).isEqualTo(new Reading.TooManyDecimals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwölf", "12 50", "1.25.0", "1.250.00", "1.2,3,4", "1e3", "10^12", "12,", ".", "-",
                "€", "--5", "5-", "1.250,50.10", "NaN", "0x10", "🙂", "<b>1</b>", "1/2", "12 €€"
            })
    void what_is_no_number_is_refused(String typed) {
        assertThat(MoneyText.read(typed, DE)).isEqualTo(new Reading.NoNumber());
    }

    @Test
    void a_million_millions_is_too_much_and_so_is_more() {
        assertThat(MoneyText.read("1000000000000", DE)).isEqualTo(new Reading.TooLarge());
        assertThat(MoneyText.read("9".repeat(100_000), DE)).isEqualTo(new Reading.TooLarge());
        assertThat(MoneyText.read("0".repeat(1000) + "5", DE))
                .isEqualTo(new Reading.Amount(Money.ofEuros(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "\u200f"})
    void nothing_is_not_zero(String typed) {
        assertThat(MoneyText.read(typed, DE)).isEqualTo(new Reading.Empty());
    }

    @Test
    void what_is_written_is_read_back_as_the_same_amount() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (Locale language : List.of(DE, EN, Languages.informal(DE))) {
            for (int i = 0; i < 2000; i++) {
                Money money = new Money(random.nextLong(-99_999_999_999_999L, 99_999_999_999_999L));
                assertThat(MoneyText.read(MoneyText.write(money, language), language))
                        .as("seed %d, %s", seed, language)
                        .isEqualTo(new Reading.Amount(money));
            }
        }
    }
}
