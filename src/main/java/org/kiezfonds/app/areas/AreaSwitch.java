package org.kiezfonds.app.areas;

import java.util.List;
import org.kiezfonds.app.uikit.AreaChoices;
import org.springframework.stereotype.Component;

/** Fills the area switch of the shell. */
@Component
class AreaSwitch implements AreaChoices {

    private final AreaQueries queries;

    AreaSwitch(AreaQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<AreaChoice> forSignedInPerson() {
        return queries.list().stream()
                .map(area -> new AreaChoice(
                        area.id(), area.slug(), area.name(), area.form() == AddressForm.INFORMAL))
                .toList();
    }
}
