package org.kiezfonds.app.reviews;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.StepAnswer;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry;
import org.springframework.stereotype.Component;

/** What all acts of the area team have in common, within their transaction. */
@Component
class Acting {

    static final int LONGEST_REASON = 3_000;

    private final IdeaSteps steps;
    private final ReviewStore store;
    private final TransparencyLog log;
    private final Access access;
    private final Clock clock;

    Acting(IdeaSteps steps, ReviewStore store, TransparencyLog log, Access access, Clock clock) {
        this.steps = steps;
        this.store = store;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    /** Acts on the idea as the page showed it, while nobody else can. */
    ActAnswer on(AreaId area, IdeaId id, int version, Function<Idea, ActAnswer> act) {
        Optional<Idea> idea = steps.lock(area, id);
        if (idea.isEmpty()) {
            return new ActAnswer.NotFound();
        }
        return idea.get().version() == version
                ? act.apply(idea.get())
                : new ActAnswer.Stale(idea.get());
    }

    /** Acts with a reason, which has to be there and to fit. */
    ActAnswer because(String typed, Function<String, ActAnswer> act) {
        String reason = TypedText.lines(typed);
        if (reason.isEmpty()) {
            return ActAnswer.Invalid.of(Field.REASON, "reviews.problem.noReason");
        }
        int length = TypedText.length(reason);
        return length > LONGEST_REASON
                ? ActAnswer.Invalid.of(
                        Field.REASON, "reviews.problem.tooLong", LONGEST_REASON, length)
                : act.apply(reason);
    }

    /**
     * Writes an act down that was done: for the log, and for the history.
     *
     * @param entry of the log, made of the idea as it was and of who acts
     * @param then what follows for people, with the idea as it is now
     */
    ActAnswer done(
            StepAnswer step,
            NewAct act,
            BiFunction<Idea, Disclosed, IdeaEntry> entry,
            Runnable then) {
        return switch (step) {
            case StepAnswer.Done(Idea now) -> {
                UUID key = Ids.next();
                var actor = access.requirePerson();
                log.append(key, entry.apply(act.idea(), Disclosed.who(actor)));
                store.add(key, act, actor, clock.instant());
                then.run();
                yield new ActAnswer.Done(now, key);
            }
            case StepAnswer.Stale(Idea now) -> new ActAnswer.Stale(now);
            case StepAnswer.NoWay(Idea now) -> new ActAnswer.NoWay(now);
            case StepAnswer.NotFound() -> new ActAnswer.NotFound();
        };
    }

    /** A reason that everybody may read, until its idea's author has the own data erased. */
    static Disclosed open(Idea idea, String reason) {
        return new Disclosed("reason-text", reason, true, idea.author());
    }
}
