package org.kiezfonds.app.partners.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.partners.Contribution;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.PartnerFacts;
import org.kiezfonds.app.partners.PartnerState;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** What the page of one partner shows. */
public record PartnerPage(
        PageFrame frame,
        String areaName,
        String areaPath,
        PartnerFacts facts,
        Map<UUID, String> needs)
        implements PublicPage {

    public PartnerPage {
        needs = Map.copyOf(needs);
    }

    @Override
    public String template() {
        return "partners/partner.jte";
    }

    public NetworkWords words() {
        return new NetworkWords(frame, areaPath + "/netz");
    }

    public boolean isClosed() {
        return facts.partner().state() == PartnerState.CLOSED;
    }

    /** What a co-operation is for: its project, and the need that it serves. */
    public List<String> aims(Cooperation cooperation) {
        return Aims.of(cooperation, needs);
    }

    /** When something was given: the day, or only the year. */
    public String when(Contribution contribution) {
        return contribution.day() == null
                ? Integer.toString(contribution.year())
                : words().day(contribution.day());
    }

    /** The web address without what everybody knows. */
    public String shortWeb() {
        return facts.partner()
                .profile()
                .contact()
                .web()
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("/$", "");
    }

    /** The lines of a text that people wrote. */
    public List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
