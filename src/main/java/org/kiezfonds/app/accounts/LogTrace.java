package org.kiezfonds.app.accounts;

import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.Disclosures;
import org.springframework.stereotype.Component;

/** What the transparency log keeps about a person, as a part of the person's own data. */
@Component
class LogTrace implements OwnData {

    private final Disclosures disclosures;

    LogTrace(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String part() {
        return "transparencyLog";
    }

    @Override
    public Object of(PersonId person) {
        return disclosures.about(person);
    }
}
