package org.kiezfonds.app.concepts;

import java.util.EnumSet;
import java.util.Set;

/** How far a version of the concept has come. */
public enum ConceptState {
    /** The team writes; nobody else sees it. */
    DRAFT,
    /** Public. Residents and partners discuss it, and the team goes on writing. */
    DISCUSSION,
    /** The council gave its advice; what it saw stays as it is. */
    ADVISED,
    /** The district adopted it: it holds. */
    ADOPTED,
    /** A later version holds. */
    SUPERSEDED;

    /** What may come after it; from the advice the team may go back to mend what was asked for. */
    public Set<ConceptState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(DISCUSSION);
            case DISCUSSION -> EnumSet.of(ADVISED);
            case ADVISED -> EnumSet.of(ADOPTED, DISCUSSION);
            case ADOPTED -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED -> EnumSet.noneOf(ConceptState.class);
        };
    }

    /** Whether the team may still write. */
    public boolean isEditable() {
        return this == DRAFT || this == DISCUSSION;
    }

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether it is on its way to adoption; an area has one such version at most. */
    public boolean isOpen() {
        return this == DRAFT || this == DISCUSSION || this == ADVISED;
    }

    /** Whether it holds or once held. */
    public boolean wasAdopted() {
        return this == ADOPTED || this == SUPERSEDED;
    }
}
