package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Knows what the area team asks to mend in ideas that it returned. The desk implements it. */
public interface Mending {

    /** What is asked now; empty where the idea is not returned. */
    Optional<Request> of(IdeaId idea);

    /**
     * What is asked.
     *
     * @param fields that may be changed; empty for all of them
     * @param text what the area team wrote to the author
     * @param until the last day for it
     */
    record Request(Set<IdeaField> fields, String text, LocalDate until) {

        public Request {
            fields = Set.copyOf(fields);
        }
    }
}
