package org.kiezfonds.app.ideas;

import org.kiezfonds.app.shared.PersonId;

/** Knows people who read the case of an idea although no role of theirs says so. */
public interface CaseReaders {

    /** Whether the person reads it: plan, costs, dates and place. */
    boolean reads(PersonId person, Idea idea);
}
