package org.kiezfonds.app.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.reviews.ActAnswer.Problem;
import org.kiezfonds.app.reviews.FormalCheck.Obstacle;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaAdmitted;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaRefused;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaReopened;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaReturned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the formal check of an idea leads to. */
@Service
public class CheckActs {

    /** The longest time in days that an author can be given. */
    static final int LONGEST_MENDING = 180;

    private final Acting acting;
    private final IdeaSteps steps;
    private final FormalChecks checks;
    private final ReviewMails mails;
    private final Clock clock;
    private final ZoneId zone;

    CheckActs(
            Acting acting,
            IdeaSteps steps,
            FormalChecks checks,
            ReviewMails mails,
            Clock clock,
            ZoneId zone) {
        this.acting = acting;
        this.steps = steps;
        this.checks = checks;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Gives an idea back to its author to be mended.
     *
     * @param version of the idea that the page showed, as in all acts here
     * @param text what is missing, for the author alone
     * @param fields that may be changed, one at least
     * @param until the last day for it
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer giveBack(
            AreaId area,
            IdeaId id,
            int version,
            String text,
            Set<IdeaField> fields,
            @Nullable LocalDate until) {
        return acting.on(area, id, version, idea -> {
            List<Problem> problems = new ArrayList<>();
            if (fields.isEmpty()) {
                problems.add(new Problem(Field.MEND, "reviews.problem.noFields", List.of()));
            }
            if (until == null || !until.isAfter(today())) {
                problems.add(new Problem(Field.UNTIL, "reviews.problem.untilPast", List.of()));
            } else if (until.isAfter(today().plusDays(LONGEST_MENDING))) {
                problems.add(new Problem(
                        Field.UNTIL, "reviews.problem.untilFar", List.of(LONGEST_MENDING)));
            }
            ActAnswer answer = acting.because(
                    text,
                    what -> problems.isEmpty() && until != null
                            ? giveBack(idea, what, fields, until)
                            : new ActAnswer.Invalid(problems));
            if (answer instanceof ActAnswer.Invalid(List<Problem> others)
                    && !others.equals(problems)) {
                problems.addAll(0, others);
                return new ActAnswer.Invalid(problems);
            }
            return answer;
        });
    }

    private ActAnswer giveBack(Idea idea, String text, Set<IdeaField> fields, LocalDate until) {
        String check = checks.of(idea).file();
        NewAct act = new NewAct(ActKind.RETURNED, idea, text, fields, until, null, null, check);
        return acting.done(
                steps.step(idea.area(), idea.id(), idea.version(), IdeaState.RETURNED),
                act,
                (before, actor) -> new IdeaReturned(
                        before.area(),
                        before.key(),
                        before.publicNumber(),
                        before.sendings(),
                        until,
                        FormalCheck.digest(check),
                        List.of(new Disclosed("mend-text", text, false, before.author())),
                        actor),
                () -> mails.returned(idea, text, until));
    }

    /**
     * Admits an idea that keeps the rules: the body will decide on it. What was written down for
     * somebody has to be confirmed before.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer admit(AreaId area, IdeaId id, int version) {
        return acting.on(area, id, version, idea -> {
            if (!idea.state().next().contains(IdeaState.ADMITTED)) {
                return new ActAnswer.NoWay(idea);
            }
            if (idea.isUnconfirmed()) {
                return new ActAnswer.Unconfirmed(idea);
            }
            FormalCheck check = checks.of(idea);
            List<Obstacle> obstacles = check.obstacles();
            if (!obstacles.isEmpty()) {
                return new ActAnswer.Blocked(obstacles);
            }
            String file = check.file();
            return acting.done(
                    steps.step(area, id, version, IdeaState.ADMITTED),
                    NewAct.checked(ActKind.ADMITTED, idea, "", file),
                    (before, actor) -> new IdeaAdmitted(
                            before.area(),
                            before.key(),
                            before.publicNumber(),
                            before.sendings(),
                            FormalCheck.digest(file),
                            actor),
                    () -> mails.admitted(idea));
        });
    }

    /**
     * Refuses an idea for good, as far as it is not reopened.
     *
     * @param reason public
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer refuse(AreaId area, IdeaId id, int version, String reason) {
        return acting.on(
                area,
                id,
                version,
                idea -> acting.because(reason, why -> {
                    String file = checks.of(idea).file();
                    return acting.done(
                            steps.step(area, id, version, IdeaState.REFUSED),
                            NewAct.checked(ActKind.REFUSED, idea, why, file),
                            (before, actor) -> new IdeaRefused(
                                    before.area(),
                                    before.key(),
                                    before.publicNumber(),
                                    before.sendings(),
                                    FormalCheck.digest(file),
                                    List.of(Acting.open(before, why)),
                                    actor),
                            () -> mails.refused(idea, why));
                }));
    }

    /**
     * Looks at an idea again that was refused or admitted.
     *
     * @param reason public
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer reopen(AreaId area, IdeaId id, int version, String reason) {
        return acting.on(
                area,
                id,
                version,
                idea -> idea.state() != IdeaState.REFUSED && idea.state() != IdeaState.ADMITTED
                        ? new ActAnswer.NoWay(idea)
                        : acting.because(
                                reason,
                                why -> acting.done(
                                        steps.step(area, id, version, IdeaState.RECEIVED),
                                        NewAct.of(ActKind.REOPENED, idea, why),
                                        (before, actor) -> new IdeaReopened(
                                                before.area(),
                                                before.key(),
                                                before.publicNumber(),
                                                List.of(Acting.open(before, why)),
                                                actor),
                                        () -> mails.reopened(idea, why))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
