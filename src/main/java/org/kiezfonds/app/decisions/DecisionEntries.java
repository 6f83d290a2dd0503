package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.funds.FrozenPart.Part;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.transparency.entries.DecisionEntry.DecisionTaken;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;

/** What the log tells of a decision. */
final class DecisionEntries {

    private DecisionEntries() {}

    static DecisionTaken taken(Decision decision, CaseOfDecision one) {
        ConceptHead concept = one.concept();
        Refusal refusal = decision.refusal();
        return new DecisionTaken(
                decision.area(),
                decision.idea().value(),
                one.before().idea().publicNumber(),
                decision.id(),
                decision.number(),
                Word.of(decision.occasion()),
                decision.after(),
                one.fund().id().value(),
                decision.round().value(),
                decision.session(),
                decision.vote(),
                one.resolution().votes().stream().map(Vote::id).toList(),
                Word.of(decision.outcome()),
                decision.isConditional(),
                refusal == null ? null : Word.of(refusal),
                decision.asked(),
                decision.granted(),
                decision.costs().stream().map(cost -> Word.of(cost.kind())).toList(),
                decision.costs().stream().map(Cost::asked).toList(),
                decision.outcome().isGranted()
                        ? decision.costs().stream().map(Cost::granted).toList()
                        : List.of(),
                decision.sending(),
                new Digest(decision.contentDigest()),
                key(decision.need()),
                decision.concept(),
                concept == null || concept.digest() == null ? null : new Digest(concept.digest()),
                one.digest(Part.RULES),
                one.optionalDigest(Part.CRITERIA).orElse(null),
                one.digest(Part.PROCEDURE),
                one.digest(Part.COUNTING),
                one.digest(Part.TERMS),
                decision.booking(),
                decision.answerUntil(),
                decision.appealUntil(),
                List.of(
                        Disclosed.open(decision.words()).named("motion-words"),
                        Disclosed.open(decision.legalNotice()).named("legal-notice")));
    }

    private static @Nullable UUID key(@Nullable NeedId need) {
        return need == null ? null : need.value();
    }
}
