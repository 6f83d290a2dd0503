package org.kiezfonds.app.ideas;

import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRoom;
import org.springframework.stereotype.Component;

/** From a fund's page to what it asks in its form. */
@Component
class FormRoom implements FundRoom {

    @Override
    public String titleKey() {
        return "ideas.form.title";
    }

    @Override
    public String address(Fund fund) {
        return "funds/" + fund.slug() + "/form";
    }
}
