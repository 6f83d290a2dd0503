package org.kiezfonds.app.reviews;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaSent;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.Disclosures;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaHandedOn;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaHidden;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaMerged;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaShown;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Acts on an idea beside its check: merging twins, handing on, moderating its public texts. */
@Service
public class CaseActs {

    /** What everybody can read of an idea in the log. */
    private static final Set<String> PUBLIC_TEXTS = Set.of("idea-title", "idea-summary");

    private final Acting acting;
    private final IdeaSteps steps;
    private final Ideas ideas;
    private final Rounds rounds;
    private final ReviewQueries queries;
    private final ReviewStore store;
    private final Disclosures disclosures;
    private final ReviewMails mails;

    CaseActs(
            Acting acting,
            IdeaSteps steps,
            Ideas ideas,
            Rounds rounds,
            ReviewQueries queries,
            ReviewStore store,
            Disclosures disclosures,
            ReviewMails mails) {
        this.acting = acting;
        this.steps = steps;
        this.ideas = ideas;
        this.rounds = rounds;
        this.queries = queries;
        this.store = store;
        this.disclosures = disclosures;
        this.mails = mails;
    }

    /**
     * Lets an idea go on as a part of another one, for good. Both authors are told.
     *
     * @param version of the idea that the page showed, as in all acts here
     * @param number of the other one; null where none was typed
     * @param reason public, as in all acts here
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer merge(
            AreaId area, IdeaId id, int version, @Nullable Integer number, String reason) {
        return acting.on(area, id, version, idea -> {
            if (!idea.state().next().contains(IdeaState.MERGED)) {
                return new ActAnswer.NoWay(idea);
            }
            Optional<Idea> other = Optional.ofNullable(number)
                    .flatMap(each -> ideas.byNumber(area, each))
                    .flatMap(each -> steps.lock(area, each.id()));
            if (other.isEmpty()) {
                return ActAnswer.Invalid.of(Field.OTHER, "reviews.problem.noSuchIdea");
            }
            if (other.get().id().equals(id)) {
                return ActAnswer.Invalid.of(Field.OTHER, "reviews.problem.sameIdea");
            }
            return IdeaSteps.isAlive(other.get())
                    ? acting.because(reason, why -> merge(idea, other.get(), why))
                    : ActAnswer.Invalid.of(Field.OTHER, "reviews.problem.endedIdea");
        });
    }

    private ActAnswer merge(Idea idea, Idea other, String why) {
        NewAct act = new NewAct(ActKind.MERGED, idea, why, Set.of(), null, other.id(), null, null);
        return acting.done(
                steps.merge(idea.area(), idea.id(), idea.version(), other.id()),
                act,
                (before, actor) -> new IdeaMerged(
                        before.area(),
                        before.key(),
                        before.publicNumber(),
                        other.key(),
                        other.publicNumber(),
                        List.of(Acting.open(before, why)),
                        actor),
                () -> mails.merged(idea, other, why));
    }

    /**
     * Puts an idea into another open round of the area, before it is decided on. Its number stays;
     * what was judged by the rules of the old round has to be looked at again.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer handOn(
            AreaId area, IdeaId id, int version, @Nullable RoundId to, String reason) {
        return acting.on(area, id, version, idea -> {
            if (idea.state() != IdeaState.RECEIVED) {
                return new ActAnswer.NoWay(idea);
            }
            Optional<Round> round = Optional.ofNullable(to)
                    .flatMap(each -> rounds.byId(area, each))
                    .filter(each -> each.state() == RoundState.OPEN)
                    .filter(each -> !each.id().equals(idea.round()));
            return round.isEmpty()
                    ? ActAnswer.Invalid.of(Field.ROUND, "reviews.problem.noRound")
                    : acting.because(reason, why -> handOn(idea, round.get(), why));
        });
    }

    private ActAnswer handOn(Idea idea, Round to, String why) {
        NewAct act = new NewAct(ActKind.HANDED_ON, idea, why, Set.of(), null, null, to.id(), null);
        return acting.done(
                steps.handOn(idea.area(), idea.id(), idea.version(), to.id()),
                act,
                (before, actor) -> new IdeaHandedOn(
                        before.area(),
                        before.key(),
                        before.publicNumber(),
                        before.round().value(),
                        to.id().value(),
                        List.of(Acting.open(before, why)),
                        actor),
                () -> {
                    store.doubtAnswers(idea.id());
                    mails.handedOn(idea, to, why);
                });
    }

    /** Takes the public texts of an idea out of sight. That it was done, and why, stays public. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer hide(AreaId area, IdeaId id, int version, String reason) {
        return moderate(area, id, version, reason, true, ActKind.HIDDEN);
    }

    /** Shows the public texts of an idea again. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer show(AreaId area, IdeaId id, int version, String reason) {
        return moderate(area, id, version, reason, false, ActKind.SHOWN);
    }

    private ActAnswer moderate(
            AreaId area, IdeaId id, int version, String reason, boolean hide, ActKind kind) {
        return acting.on(area, id, version, idea -> {
            if (idea.isHidden() == hide) {
                return new ActAnswer.NoWay(idea);
            }
            return acting.because(
                    reason,
                    why -> acting.done(
                            steps.hide(area, id, version, hide),
                            NewAct.of(kind, idea, why),
                            entry(hide, why),
                            () -> {
                                queries.sendings(id)
                                        .forEach(entry ->
                                                disclosures.show(entry, PUBLIC_TEXTS, !hide));
                                mails.moderated(idea, hide, why);
                            }));
        });
    }

    private static BiFunction<Idea, Disclosed, IdeaEntry> entry(boolean hide, String why) {
        return (idea, actor) -> {
            List<Disclosed> values = List.of(Acting.open(idea, why));
            int number = idea.publicNumber();
            return hide
                    ? new IdeaHidden(idea.area(), idea.key(), number, values, actor)
                    : new IdeaShown(idea.area(), idea.key(), number, values, actor);
        };
    }

    /** What is out of sight stays so when the idea is sent again. */
    @EventListener
    void stayHidden(IdeaSent sent) {
        if (queries.isHidden(sent.idea())) {
            UUID last = queries.sendings(sent.idea()).getLast();
            disclosures.show(last, PUBLIC_TEXTS, false);
        }
    }
}
