package org.kiezfonds.app.concepts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.partners.NeedNames;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Tells the network what the needs of the concept are called. */
@Component
class NamedNeeds implements NeedNames {

    private final Concepts concepts;

    NamedNeeds(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public Map<UUID, String> of(AreaId area) {
        Map<UUID, String> names = new LinkedHashMap<>();
        concepts.needsOf(area)
                .forEach(need -> names.put(need.id().value(), need.number() + " " + need.title()));
        return names;
    }
}
