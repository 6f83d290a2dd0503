package org.kiezfonds.app.partners.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.NetworkFacts;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerKind;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * What the page of a network shows.
 *
 * @param fields to filter by
 * @param needs the names of the needs that co-operations serve
 * @param partners the first page of the register
 * @param pictures the same network for wide and narrow screens; none where there is nothing to draw
 */
public record NetworkPage(
        PageFrame frame,
        String areaName,
        String areaPath,
        NetworkFacts facts,
        List<ActionField> fields,
        Map<UUID, String> needs,
        List<Partner> partners,
        int matching,
        List<NetworkPicture> pictures)
        implements PublicPage {

    public NetworkPage {
        fields = List.copyOf(fields);
        needs = Map.copyOf(needs);
        partners = List.copyOf(partners);
        pictures = List.copyOf(pictures);
    }

    @Override
    public String template() {
        return "partners/network.jte";
    }

    /** A link that cuts the network down. */
    public record Choice(
            String label, String path, @Nullable String current) {}

    public NetworkWords words() {
        return new NetworkWords(frame, areaPath + "/netz");
    }

    /** All fields, and each one. */
    public List<Choice> fieldChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(frame.text("partners.page.allFields"), null, facts.year()));
        fields.forEach(field -> choices.add(choice(words().field(field), field, facts.year())));
        return choices;
    }

    /** Today, and each year. */
    public List<Choice> yearChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(frame.text("partners.page.today"), facts.field(), null));
        facts.years().forEach(year -> choices.add(choice(year.toString(), facts.field(), year)));
        return choices;
    }

    private Choice choice(String label, @Nullable ActionField field, @Nullable Integer year) {
        String step = (field == null ? "" : "/feld/" + field.step())
                + (year == null ? "" : "/jahr/" + year);
        String path = words().to(step);
        boolean here = frame.address().to(frame.address().path()).equals(path);
        return new Choice(label, path, here ? "page" : null);
    }

    /** What is shown: the whole of today, or a part of it. */
    public String heading() {
        ActionField field = facts.field();
        Integer year = facts.year();
        if (field == null) {
            return year == null
                    ? frame.text("partners.page.heading")
                    : frame.text("partners.page.heading.year", year.toString());
        }
        return year == null
                ? frame.text("partners.page.heading.field", words().field(field))
                : frame.text("partners.page.heading.both", words().field(field), year.toString());
    }

    /** The picture in a sentence, for those who do not see it. */
    public String alternative() {
        long connected = facts.cooperations().stream()
                .flatMap(each -> each.partners().stream())
                .distinct()
                .count();
        return frame.text(
                "partners.page.alternative",
                facts.drawn().size(),
                facts.cooperations().size(),
                connected);
    }

    /** The kinds that the picture shows. */
    public List<PartnerKind> kinds() {
        return Stream.of(PartnerKind.values())
                .filter(kind -> facts.drawn().stream()
                        .anyMatch(partner -> partner.profile().kind() == kind))
                .toList();
    }

    public BarPicture growth() {
        return BarPicture.of(facts.growth());
    }

    /** What a co-operation is for: its project, and the need that it serves. */
    public List<String> aims(Cooperation cooperation) {
        return Aims.of(cooperation, needs);
    }

    /** Whether the register has more than this page shows. */
    public boolean hasMore() {
        return matching > partners.size();
    }
}
