package org.kiezfonds.app.uikit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Component;

/** How amounts, numbers and dates are written, on views and public pages alike. */
@Component
public class Formats {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int CENTS = 2;
    private static final int DECIMALS = 6;
    private static final int DAYS_NEAR = 6;

    private final Clock clock;
    private final ZoneId zone;

    Formats(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** "1.250 €" or "1.250,50 €": cents only where there are some. */
    public static String money(Money money, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(regional(language));
        format.setCurrency(EURO);
        return withCents(format, money);
    }

    /** "1.250" or "1.250,50", for a field that shows the euro sign itself. */
    static String plainMoney(Money money, Locale language) {
        return withCents(NumberFormat.getNumberInstance(regional(language)), money);
    }

    /** A whole number with the language's grouping. */
    public static String number(long number, Locale language) {
        return NumberFormat.getIntegerInstance(regional(language)).format(number);
    }

    /** "3,6": with decimals only where there are some, six at most. */
    public static String decimal(BigDecimal number, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(regional(language));
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }

    /** "50 %" where the share is a whole number of hundredths, else the fraction: "1/3". */
    public static String share(Share share, Locale language) {
        long hundredths = share.numerator() * (100 / share.denominator());
        return 100 % share.denominator() == 0
                ? NumberFormat.getPercentInstance(regional(language))
                        .format(BigDecimal.valueOf(hundredths, 2))
                : share.toString();
    }

    /** A day and time in words where near: "heute, 18:00", else "12. März 2027, 18:00". */
    public String when(Instant moment, Locale language) {
        ZonedDateTime local = moment.atZone(zone);
        String time = DateTimeFormatter.ofPattern("HH:mm", language).format(local);
        return Texts.get(
                language, "uikit.formats.dayAndTime", day(local.toLocalDate(), language), time);
    }

    /** A day in words where near: "morgen", "Montag, 8. März 2027", else "12. März 2027". */
    public String day(LocalDate day, Locale language) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return Texts.get(language, "uikit.formats.today");
        }
        if (days == 1) {
            return Texts.get(language, "uikit.formats.tomorrow");
        }
        if (days == -1) {
            return Texts.get(language, "uikit.formats.yesterday");
        }
        boolean near = days > 0 && days <= DAYS_NEAR;
        return DateTimeFormatter.ofLocalizedDate(near ? FormatStyle.FULL : FormatStyle.LONG)
                .withLocale(regional(language))
                .format(day);
    }

    /** The day here in which a moment lies. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The day it is here. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String withCents(NumberFormat format, Money money) {
        int digits = money.cents() % 100 == 0 ? 0 : CENTS;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.cents(), CENTS));
    }

    /** Plain "en" would mean month before day; here it is read in Europe. */
    public static Locale regional(Locale language) {
        return language.getLanguage().equals("en") && language.getCountry().isEmpty()
                ? Locale.UK
                : language;
    }
}
