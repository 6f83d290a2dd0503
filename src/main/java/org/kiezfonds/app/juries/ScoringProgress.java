package org.kiezfonds.app.juries;

import java.util.List;

/**
 * How far a panel is with its scores: numbers of ideas, never a value.
 *
 * @param members all that act, in the order of the panel
 */
public record ScoringProgress(List<OfMember> members) {

    public ScoringProgress {
        members = List.copyOf(members);
    }

    /**
     * One member.
     *
     * @param done ideas scored in every criterion
     * @param needed ideas that the member decides on
     * @param unanswered of those, ideas about which a question of conflict of interest is open
     */
    public record OfMember(PanelMember member, int done, int needed, int unanswered) {

        public boolean isDone() {
            return done == needed;
        }
    }

    /** How many members have scored all that is theirs. */
    public int done() {
        return (int) members.stream().filter(OfMember::isDone).count();
    }

    /** Whether everybody has, and somebody had something to score. */
    public boolean isComplete() {
        return done() == members.size() && members.stream().anyMatch(each -> each.needed() > 0);
    }
}
