package org.kiezfonds.app.ideas;

import org.kiezfonds.app.shared.PersonId;

/** Knows people who see only the public part of an idea although a role of theirs shows more. */
public interface CaseBarred {

    /** Whether the person is kept from plan, costs, dates and place. */
    boolean isBarred(PersonId person, Idea idea);
}
