package org.kiezfonds.app.reviews;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.ideas.CaseReaders;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who speaks for a department reads the cases that it is asked about, and no others. */
@Component
class AskedDepartments implements CaseReaders {

    private final OpinionQueries queries;
    private final Access access;

    AskedDepartments(OpinionQueries queries, Access access) {
        this.queries = queries;
        this.access = access;
    }

    @Override
    public boolean reads(PersonId person, Idea idea) {
        return access.holds(Role.DEPARTMENT, idea.area()) && queries.isAsked(person, idea.id());
    }
}
