package org.kiezfonds.app.partners.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kiezfonds.app.partners.Cooperation;

/** What a co-operation is for, in words. */
final class Aims {

    private Aims() {}

    /** The project and the need that have a name. */
    static List<String> of(Cooperation cooperation, Map<UUID, String> needs) {
        UUID need = cooperation.need();
        return Stream.of(cooperation.project(), need == null ? "" : needs.getOrDefault(need, ""))
                .filter(aim -> !aim.isEmpty())
                .toList();
    }
}
