package org.kiezfonds.app.decisions;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.Locale;
import org.kiezfonds.app.areas.Area;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision in the words of schema.org, as a block of data in its page. It is no script and is never
 * run, so the policy of the pages lets it be; no sign in it can end the block.
 *
 * @param json without signs that mean something to HTML
 */
public record ShareMarkup(String json) implements Content {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CENTS = 2;

    /**
     * The markup of a decision.
     *
     * @param base scheme and host of the site
     * @param language of the page
     */
    static ShareMarkup of(OpenBrief decision, Area area, String base, Locale language) {
        String home = base + "/quartier/" + area.slug();
        boolean isGrant = decision.outcome().isGranted() && decision.state().stands();
        ObjectNode data = JSON.createObjectNode();
        data.put("@context", "https://schema.org");
        data.put("@type", isGrant ? "MonetaryGrant" : "CreativeWork");
        data.put("@id", home + "/beschluesse/" + decision.number());
        data.put("url", home + "/beschluesse/" + decision.number());
        data.put("identifier", decision.id().toString());
        data.put("name", decision.shownTitle(language));
        data.put("description", decision.sentence(language));
        ObjectNode idea = JSON.createObjectNode();
        idea.put("@type", "Project");
        idea.put("name", decision.shownTitle(language));
        idea.put("url", home + "/ideen/" + decision.idea());
        if (isGrant) {
            ObjectNode amount = data.putObject("amount");
            amount.put("@type", "MonetaryAmount");
            amount.put("currency", "EUR");
            amount.put(
                    "value",
                    BigDecimal.valueOf(decision.granted().cents(), CENTS).toPlainString());
            ObjectNode funder = data.putObject("funder");
            funder.put("@type", "Organization");
            funder.put("name", decision.fund());
            funder.putObject("areaServed").put("@type", "Place").put("name", area.name());
            data.set("fundedItem", idea);
        } else {
            data.put("datePublished", decision.at().toString());
            data.put("inLanguage", language.getLanguage());
            data.set("about", idea);
        }
        return new ShareMarkup(data.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026"));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<script type=\"application/ld+json\">" + json + "</script>");
    }
}
