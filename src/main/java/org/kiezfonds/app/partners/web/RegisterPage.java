package org.kiezfonds.app.partners.web;

import java.util.List;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * A page of a register that is too long for one.
 *
 * @param number from 1
 */
public record RegisterPage(
        PageFrame frame,
        String areaName,
        String areaPath,
        List<Partner> partners,
        int number,
        int pages)
        implements PublicPage {

    public RegisterPage {
        partners = List.copyOf(partners);
    }

    @Override
    public String template() {
        return "partners/register.jte";
    }

    public NetworkWords words() {
        return new NetworkWords(frame, areaPath + "/netz");
    }
}
