package org.kiezfonds.app.areas;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The neighbourhoods of this installation. An area is public from the day it is founded. */
@Service
public class Areas {

    private final AreaQueries queries;
    private final AreaStore store;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Areas(AreaQueries queries, AreaStore store, Access access, TransparencyLog log, Clock clock) {
        this.queries = queries;
        this.store = store;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** All areas by name. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<AreaListItem> listPublic() {
        return queries.list();
    }

    /** One area by its part of the address. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Area> bySlug(String slug) {
        return queries.bySlug(slug);
    }

    /** One area. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Area> byId(AreaId id) {
        return queries.byId(id);
    }

    /**
     * A number that rises with every change of anything that the other questions here answer; for
     * the ETags of public pages.
     */
    @PreAuthorize("permitAll()")
    public long publicVersion() {
        return queries.version();
    }

    /** One area for the form of its settings; empty too where it is somebody else's to change. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Area> changeable(String slug) {
        return queries.bySlug(slug).filter(area -> access.isTeamOf(area.id()));
    }

    /**
     * Founds an area.
     *
     * @param slug its part of the address, for good
     */
    @Act
    @PreAuthorize("@access.isOperator()")
    public FoundOutcome found(String slug, AreaData data) {
        AreaCheck check = new AreaCheck();
        check.slug(slug);
        AreaCheck.Values values = check.values(data);
        if (!check.problems().isEmpty()) {
            return new FoundOutcome.Invalid(check.problems());
        }
        AreaId id = AreaId.next();
        if (!store.add(id, slug, values, clock.instant())) {
            return new FoundOutcome.SlugTaken(slug);
        }
        UUID entry = log.append(AreaHistory.founded(
                queries.byId(id).orElseThrow(), Disclosed.who(access.requirePerson())));
        return new FoundOutcome.Founded(id, slug, entry);
    }

    /**
     * Changes an area as a whole.
     *
     * @param version of the area that the form showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#id)")
    public ChangeOutcome change(AreaId id, int version, AreaData data) {
        AreaCheck check = new AreaCheck();
        AreaCheck.Values values = check.values(data);
        if (!check.problems().isEmpty()) {
            return new ChangeOutcome.Invalid(check.problems());
        }
        Optional<Area> before = queries.byId(id);
        boolean changed = store.change(id, version, values);
        Optional<Area> after = queries.byId(id);
        if (before.isEmpty() || after.isEmpty()) {
            return new ChangeOutcome.NotFound();
        }
        if (!changed) {
            return new ChangeOutcome.Stale(after.get());
        }
        UUID entry = log.append(AreaHistory.changed(
                before.get(), after.get(), Disclosed.who(access.requirePerson())));
        return new ChangeOutcome.Changed(after.get(), entry);
    }
}
