package org.kiezfonds.app.demo;

import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.ROLE_GRANT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who sits in the bodies of the demonstration, for its page to sign in. */
@Component
@Profile("demo")
class MemberQueries {

    private final DSLContext db;

    MemberQueries(DSLContext db) {
        this.db = db;
    }

    /** Somebody with a seat, and the name of the role that comes with it. */
    record Member(PersonId person, String name, String role) {}

    /** The members of the juries, then those of the councils, each by name. */
    List<Member> members(AreaId area, LocalDate day) {
        return db.selectDistinct(PERSON.ID, PERSON.DISPLAY_NAME, ROLE_GRANT.ROLE)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.AREA_ID.eq(area))
                .and(ROLE_GRANT.ROLE.in(Role.JUROR.name(), Role.COUNCIL_MEMBER.name()))
                .and(ROLE_GRANT.STARTS_ON.le(day))
                .and(ROLE_GRANT.ENDS_ON.isNull().or(ROLE_GRANT.ENDS_ON.ge(day)))
                .and(ROLE_GRANT.ENDED_AT.isNull())
                .and(PERSON.ERASED_AT.isNull())
                .orderBy(ROLE_GRANT.ROLE.desc(), PERSON.DISPLAY_NAME, PERSON.ID)
                .fetch(row -> new Member(row.value1(), row.value2(), row.value3()));
    }
}
