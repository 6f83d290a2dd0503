package org.kiezfonds.app.site.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.site.AreaAct;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** What the start page of an area shows. */
public record AreaPage(
        PageFrame frame, Area area, List<AreaAct.Act> acts, List<AreaCard.Card> cards)
        implements PublicPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public AreaPage {
        acts = List.copyOf(acts);
        cards = List.copyOf(cards);
    }

    /** Whether something can be done now, so that taking part in general comes second. */
    public boolean canBeDone() {
        return acts.stream().anyMatch(act -> act.path() != null);
    }

    /** Whether a module shows a card of that name. */
    public boolean hasCard(String id) {
        return cards.stream().anyMatch(card -> card.id().equals(id));
    }

    @Override
    public String template() {
        return "site/area.jte";
    }

    /** The name of a language in itself. */
    public String ownName(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /** The lines of a text that people wrote. */
    public List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** How much of a planning area lies here, in whole hundredths for reading. */
    public String part(Share share) {
        if (share.equals(Share.ALL)) {
            return frame.text("site.area.planning.whole");
        }
        long hundredths = BigDecimal.valueOf(share.numerator())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(share.denominator()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        boolean exact = share.equals(Share.ofPercent(hundredths));
        return frame.text(
                exact ? "site.area.planning.part" : "site.area.planning.partAbout", hundredths);
    }

    /** A telephone number as links want it. */
    public String dialled(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
