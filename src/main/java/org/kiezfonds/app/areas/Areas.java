package org.kiezfonds.app.areas;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The neighbourhoods of this installation. An area is public from the day it is founded. */
@Service
@Transactional(readOnly = true)
public class Areas {

    private final AreaQueries queries;

    Areas(AreaQueries queries) {
        this.queries = queries;
    }

    /** All areas by name. Open to everybody. */
    public List<AreaListItem> listPublic() {
        return queries.list();
    }

    /** One area by its part of the address. Open to everybody. */
    public Optional<Area> bySlug(String slug) {
        return queries.bySlug(slug);
    }

    /** One area. Open to everybody. */
    public Optional<Area> byId(AreaId id) {
        return queries.byId(id);
    }

    /**
     * A number that rises with every change of anything that the other questions here answer; for
     * the ETags of public pages.
     */
    public long publicVersion() {
        return queries.version();
    }
}
