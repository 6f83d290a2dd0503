package org.kiezfonds.app.partners.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.ContributionKind;
import org.kiezfonds.app.partners.PartnerKind;
import org.kiezfonds.app.partners.Quantity;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.Formats;

/**
 * What the pages of the network call things, in the language of the page.
 *
 * @param base the address of the network, without a language
 */
public record NetworkWords(PageFrame frame, String base) {

    private Locale language() {
        return frame.address().language();
    }

    public String kind(PartnerKind kind) {
        return frame.text("partners.kind." + kind);
    }

    /** One letter for a kind, in its circle. */
    public String sign(PartnerKind kind) {
        return frame.text("partners.sign." + kind);
    }

    public String field(ActionField field) {
        return frame.text("partners.action." + field);
    }

    public String contribution(ContributionKind kind) {
        return frame.text("partners.contribution.kind." + kind);
    }

    /** A sum of contributions; a dash where there are none. */
    public String sum(ContributionKind kind, @Nullable Long amount) {
        return amount == null ? "–" : Quantity.figure(kind, amount, language());
    }

    public String quantity(Quantity quantity) {
        return quantity.text(frame.textLanguage());
    }

    public String number(int number) {
        return Formats.number(number, language());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Formats.regional(language()))
                .format(day);
    }

    /** From when to when, in words. */
    public String span(LocalDate since, @Nullable LocalDate until) {
        return until == null
                ? frame.text("partners.page.since", day(since))
                : frame.text("partners.page.span", day(since), day(until));
    }

    public String languages(List<Locale> languages) {
        return String.join(", ", languages.stream().map(Languages::ownName).toList());
    }

    /** The address of a page of the network, in the language of this one. */
    public String to(String step) {
        return frame.address().to(base + step);
    }

    /** A telephone number as links want it. */
    public String dialled(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
