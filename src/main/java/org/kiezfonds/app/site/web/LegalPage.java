package org.kiezfonds.app.site.web;

import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.site.SafeHtml;

/**
 * What a legal page shows.
 *
 * @param unwritten whether the text that comes with the program stands there, which the page says
 * @param bodyLanguage the tag of the body's language, which may differ from the page's
 */
public record LegalPage(PageFrame frame, boolean unwritten, String bodyLanguage, SafeHtml body)
        implements PublicPage {

    @Override
    public String template() {
        return "site/legal.jte";
    }
}
