package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.TALK_SUPPORT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Voices.Support;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Counts who supports ideas, and tells a person what is the own. */
@Component
class SupportQueries {

    private final DSLContext db;

    SupportQueries(DSLContext db) {
        this.db = db;
    }

    Set<SupportKind> of(IdeaId idea, PersonId person) {
        return db
                .select(TALK_SUPPORT.KIND)
                .from(TALK_SUPPORT)
                .where(TALK_SUPPORT.IDEA_ID.eq(idea))
                .and(TALK_SUPPORT.PERSON_ID.eq(person))
                .orderBy(TALK_SUPPORT.KIND)
                .fetch(row -> SupportKind.valueOf(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The counts; those are missing that nobody supports. */
    Map<IdeaId, Support> counts(Collection<IdeaId> ideas) {
        Map<IdeaId, Support> counts = new HashMap<>();
        db.select(TALK_SUPPORT.IDEA_ID, TALK_SUPPORT.KIND, DSL.count())
                .from(TALK_SUPPORT)
                .where(TALK_SUPPORT.IDEA_ID.in(ideas))
                .groupBy(TALK_SUPPORT.IDEA_ID, TALK_SUPPORT.KIND)
                .forEach(row -> counts.merge(
                        row.value1(),
                        SupportKind.valueOf(row.value2()) == SupportKind.HELP
                                ? new Support(row.value3(), 0)
                                : new Support(0, row.value3()),
                        (one, other) -> new Support(
                                one.helping() + other.helping(), one.coming() + other.coming())));
        return counts;
    }

    /** What somebody supports, the oldest first. */
    List<TalkTraces.OfSupport> givenBy(PersonId person) {
        return db.select(TALK_SUPPORT.IDEA_ID, TALK_SUPPORT.KIND, TALK_SUPPORT.GIVEN_AT)
                .from(TALK_SUPPORT)
                .where(TALK_SUPPORT.PERSON_ID.eq(person))
                .orderBy(TALK_SUPPORT.GIVEN_AT, TALK_SUPPORT.IDEA_ID, TALK_SUPPORT.KIND)
                .fetch(row -> new TalkTraces.OfSupport(
                        row.value1().toString(), row.value2(), row.value3().toString()));
    }
}
