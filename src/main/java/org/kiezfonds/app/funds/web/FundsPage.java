package org.kiezfonds.app.funds.web;

import java.util.List;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/** All funds of an area. */
public record FundsPage(PageFrame frame, String place, List<Years> years) implements PublicPage {

    public FundsPage {
        years = List.copyOf(years);
    }

    /**
     * The funds of the same years.
     *
     * @param name "2027", "2026–2028"
     */
    public record Years(String name, List<Item> funds) {

        public Years {
            funds = List.copyOf(funds);
        }
    }

    /**
     * A fund of the list.
     *
     * @param state of its latest round; empty where it has none
     */
    public record Item(
            String slug,
            String name,
            String kind,
            String purpose,
            PotPicture pot,
            String state,
            String path) {}

    @Override
    public String template() {
        return "funds/funds.jte";
    }
}
