package org.kiezfonds.app.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ConceptReading.NeedStage;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.PublicVotes.PublicVote;

/**
 * A decision with all that everybody may know around it.
 *
 * @param idea its public part
 * @param body its name; empty where it was dissolved
 * @param bodySlug the part of the address of its page; empty where it was dissolved
 * @param before the number of the decision that it took the place of; null for the first one
 * @param after the number of the decision that took its place; null where it has it
 * @param need in the version of the concept that held on that day; null where it serves none
 * @param frozen what its round was opened with
 * @param acts what came after, the first one first
 * @param appeals the first one first, without what they say
 * @param whyNot null where it was not refused
 */
public record PublicDecision(
        Decision decision,
        GalleryItem idea,
        PublicVote vote,
        String body,
        String bodySlug,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable NeedStage need,
        List<FrozenPart> frozen,
        List<DecisionAct> acts,
        List<Appeal> appeals,
        @Nullable WhyNot whyNot) {

    public PublicDecision {
        frozen = List.copyOf(frozen);
        acts = List.copyOf(acts);
        appeals = List.copyOf(appeals);
    }
}
