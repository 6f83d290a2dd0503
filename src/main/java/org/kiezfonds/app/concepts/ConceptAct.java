package org.kiezfonds.app.concepts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with a version and stands in the transparency log.
 *
 * @param entry in the log
 */
public record ConceptAct(UUID entry, Kind kind, Instant at) {

    /** What was done. */
    public enum Kind {
        BEGUN("concept.begun"),
        REVISION_BEGUN("concept.revision-begun"),
        DISCUSSION_OPENED("concept.discussion-opened"),
        DISCUSSION_CLOSED("concept.discussion-closed"),
        ADVISED("concept.advised"),
        REWORK_BEGUN("concept.rework-begun"),
        ADOPTED("concept.adopted"),
        COMMENT_ANSWERED("concept.comment-answered"),
        PROPOSAL_ANSWERED("concept.proposal-answered"),
        COMMENT_HIDDEN("concept.comment-hidden"),
        COMMENT_SHOWN("concept.comment-shown");

        private final String entryType;

        Kind(String entryType) {
            this.entryType = entryType;
        }

        /** The name of the kind of entry that tells of it. */
        String entryType() {
            return entryType;
        }

        /** Whether it is about the version as a whole. */
        public boolean isOfVersion() {
            return switch (this) {
                case BEGUN,
                        REVISION_BEGUN,
                        DISCUSSION_OPENED,
                        DISCUSSION_CLOSED,
                        ADVISED,
                        REWORK_BEGUN,
                        ADOPTED -> true;
                case COMMENT_ANSWERED, PROPOSAL_ANSWERED, COMMENT_HIDDEN, COMMENT_SHOWN -> false;
            };
        }
    }
}
