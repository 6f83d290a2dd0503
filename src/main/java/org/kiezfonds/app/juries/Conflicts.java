package org.kiezfonds.app.juries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Needed;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTies;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.juries.ConflictAnswer.Field;
import org.kiezfonds.app.juries.ConflictAnswer.Refused;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Conflicts of interest: members declare them, answer what the program found, and dispute what the
 * area team asserts; the body decides. At any time, also in the middle of a session. Whether one is
 * in force is for {@link Recusals} to say.
 */
@Service
public class Conflicts {

    /** What somebody writes with it, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    private final ConflictQueries queries;
    private final ConflictStore store;
    private final ConflictHistory history;
    private final ConflictMails mails;
    private final Recusals recusals;
    private final ScoreReturns returns;
    private final SeatedPanels panels;
    private final HeldSeats seats;
    private final Rounds rounds;
    private final IdeaTies ideas;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    Conflicts(
            ConflictQueries queries,
            ConflictStore store,
            ConflictHistory history,
            ConflictMails mails,
            Recusals recusals,
            ScoreReturns returns,
            SeatedPanels panels,
            HeldSeats seats,
            Rounds rounds,
            IdeaTies ideas,
            Access access,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.history = history;
        this.mails = mails;
        this.recusals = recusals;
        this.returns = returns;
        this.panels = panels;
        this.seats = seats;
        this.rounds = rounds;
        this.ideas = ideas;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /** How the person behind the request stands to an idea; empty for who does not decide on it. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<OwnConflict> mine(IdeaId id) {
        PersonId me = access.requirePerson();
        return sent(id).filter(idea -> isMember(me, idea))
                .map(idea -> new OwnConflict(own(id, me), recusals.authors(id).contains(me)));
    }

    /** One in force first, also with an idea that was merged into it; null where there is none. */
    private @Nullable Conflict own(IdeaId id, PersonId person) {
        return recusals.matter(id).stream()
                .flatMap(part -> queries.find(part, person).stream())
                .filter(conflict -> conflict.state().isInForce())
                .findFirst()
                .or(() -> queries.find(id, person))
                .orElse(null);
    }

    /** The conflicts of the person behind the request, also those that are over, by idea. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<ConflictCase> mine() {
        return queries.of(access.requirePerson());
    }

    /**
     * The ideas on which the panel of a round decides, as the public knows them: for the area team
     * and who sits in the panel.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Idea> ideasOf(RoundId round) {
        return panels.of(round)
                        .filter(panel -> access.isTeamOf(panel.area())
                                || panel.holds(access.requirePerson()))
                        .isEmpty()
                ? List.of()
                : ideas.admitted(round).stream().map(Idea::inPublic).toList();
    }

    /** All conflicts with ideas of a round of the area, by idea. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<ConflictCase> of(AreaId area, RoundId round) {
        return rounds.byId(area, round).map(found -> queries.of(found.id())).orElse(List.of());
    }

    /** Those on which the body still has to decide, for who leads its panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<ConflictCase> disputed(RoundId round) {
        return panels.of(round).filter(this::mayRun).isEmpty()
                ? List.of()
                : queries.of(round).stream()
                        .filter(each -> each.conflict().state() == ConflictState.DISPUTED)
                        .toList();
    }

    /** What was said of a conflict, the oldest first, for those whom it concerns. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<ConflictAct> acts(UUID id) {
        return queries.find(id)
                .filter(conflict -> isMine(conflict)
                        || access.isTeamOf(conflict.area())
                        || (conflict.state() == ConflictState.DISPUTED
                                && panelOf(conflict).filter(this::mayRun).isPresent()))
                .map(conflict -> queries.acts(conflict.id()))
                .orElse(List.of());
    }

    /**
     * Declares a conflict of the person behind the request with an idea. It is in force at once.
     *
     * @param note for the area team and the person; may be empty
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ConflictAnswer declare(IdeaId id, Conflict.@Nullable Kind kind, String note) {
        PersonId me = access.requirePerson();
        Optional<Idea> idea = sent(id);
        if (idea.isEmpty()) {
            return new ConflictAnswer.NotFound();
        }
        if (!isMember(me, idea.get())) {
            return Refused.of(Field.FORM, "juries.problem.noMember");
        }
        return typed(kind, note, false).orElseGet(() -> {
            Conflict wanted =
                    wanted(idea.get(), me, kind, Conflict.Source.MEMBER, TypedText.lines(note));
            return put(idea.get(), wanted, ConflictAct.Kind.DECLARED, false);
        });
    }

    /**
     * Asserts that a member has a conflict with an idea. It is in force at once; the member is told
     * and can dispute it.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ConflictAnswer claim(
            AreaId area,
            IdeaId id,
            @Nullable PersonId member,
            Conflict.@Nullable Kind kind,
            String note) {
        Optional<Idea> idea = sent(id).filter(found -> found.area().equals(area));
        if (idea.isEmpty()) {
            return new ConflictAnswer.NotFound();
        }
        if (member == null || !isMember(member, idea.get())) {
            return Refused.of(Field.MEMBER, "juries.problem.whichMember");
        }
        return typed(kind, note, true).orElseGet(() -> {
            Conflict wanted =
                    wanted(idea.get(), member, kind, Conflict.Source.TEAM, TypedText.lines(note));
            ConflictAnswer answer = put(idea.get(), wanted, ConflictAct.Kind.ASSERTED, true);
            if (answer instanceof ConflictAnswer.Done) {
                mails.asserted(member, idea.get());
            }
            return answer;
        });
    }

    private static Conflict wanted(
            Idea idea,
            PersonId person,
            Conflict.@Nullable Kind kind,
            Conflict.Source source,
            String note) {
        return new Conflict(
                Ids.next(),
                idea.area(),
                idea.id(),
                person,
                kind == null ? Conflict.Kind.OTHER : kind,
                source,
                ConflictState.EFFECTIVE,
                null,
                note,
                1);
    }

    /** One at most for a person and an idea: who comes second finds the first one's. */
    private ConflictAnswer put(
            Idea idea, Conflict wanted, ConflictAct.Kind kind, boolean isDecisionFinal) {
        Conflict now = wanted;
        if (!store.add(wanted)) {
            Conflict before = queries.lock(idea.id(), wanted.person()).orElseThrow();
            if (before.state().isInForce()) {
                return new ConflictAnswer.Stale(before);
            }
            if (isDecisionFinal && before.state() == ConflictState.LIFTED) {
                return Refused.of(Field.FORM, "juries.problem.liftedByBody");
            }
            now = changed(before, ConflictState.EFFECTIVE, wanted.kind(), wanted.note());
        }
        UUID entry = history.noted(idea, now, kind, wanted.note(), access.requirePerson());
        if (kind == ConflictAct.Kind.DECLARED) {
            mails.declared(idea);
        }
        return new ConflictAnswer.Done(now, entry);
    }

    private Conflict changed(
            Conflict before, ConflictState state, Conflict.Kind kind, String note) {
        Conflict after = new Conflict(
                before.id(),
                before.area(),
                before.idea(),
                before.person(),
                kind,
                before.source(),
                state,
                before.sign(),
                note,
                before.version() + 1);
        store.change(after);
        return after;
    }

    /**
     * Answers what the program found.
     *
     * @param version of the conflict that the page showed
     * @param note why not; may be empty where the answer is yes
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ConflictAnswer answer(UUID id, int version, boolean isSo, String note) {
        return onOwn(
                id,
                version,
                ConflictState.PROPOSED,
                conflict -> typed(conflict.kind(), note, !isSo).orElseGet(() -> {
                    Conflict now = changed(
                            conflict,
                            isSo ? ConflictState.EFFECTIVE : ConflictState.DENIED,
                            conflict.kind(),
                            TypedText.lines(note));
                    Idea idea = ideas.find(conflict.idea()).orElseThrow();
                    UUID entry = history.noted(
                            idea,
                            now,
                            isSo ? ConflictAct.Kind.CONFIRMED : ConflictAct.Kind.DENIED,
                            TypedText.lines(note),
                            access.requirePerson());
                    if (isSo) {
                        mails.declared(idea);
                    }
                    return new ConflictAnswer.Done(now, entry);
                }));
    }

    /**
     * Asks the body to decide that there is no conflict, or none any more. Until it has decided, the
     * conflict stays in force.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ConflictAnswer dispute(UUID id, int version, String note) {
        return onOwn(id, version, ConflictState.EFFECTIVE, conflict -> {
            if (recusals.authors(conflict.idea()).contains(conflict.person())) {
                return Refused.of(Field.FORM, "juries.problem.authorStays");
            }
            return typed(conflict.kind(), note, true).orElseGet(() -> {
                Conflict now =
                        changed(conflict, ConflictState.DISPUTED, conflict.kind(), conflict.note());
                Idea idea = ideas.find(conflict.idea()).orElseThrow();
                UUID entry = history.noted(
                        idea,
                        now,
                        ConflictAct.Kind.DISPUTED,
                        TypedText.lines(note),
                        access.requirePerson());
                mails.disputed(idea);
                return new ConflictAnswer.Done(now, entry);
            });
        });
    }

    private interface OnConflict {
        ConflictAnswer act(Conflict conflict);
    }

    private ConflictAnswer onOwn(UUID id, int version, ConflictState state, OnConflict act) {
        Optional<Conflict> found = queries.lock(id).filter(this::isMine);
        if (found.isEmpty()) {
            return new ConflictAnswer.NotFound();
        }
        Conflict conflict = found.get();
        return conflict.version() != version || conflict.state() != state
                ? new ConflictAnswer.Stale(conflict)
                : act.act(conflict);
    }

    private boolean isMine(Conflict conflict) {
        return conflict.person().equals(access.requirePerson());
    }

    /**
     * Writes down how the body voted on the motion that there is no conflict: for who leads the
     * panel, and the area team. Where too few voted for the quorum nothing is decided; what does not
     * reach the majority of the rules of procedure leaves the conflict in force.
     *
     * @param reason public
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ConflictAnswer decide(UUID id, int version, Votes votes, String reason) {
        Optional<Conflict> found = queries.lock(id);
        Optional<Panel> panel = found.flatMap(this::panelOf).filter(this::mayRun);
        if (found.isEmpty() || panel.isEmpty()) {
            return new ConflictAnswer.NotFound();
        }
        Conflict conflict = found.get();
        if (conflict.version() != version || conflict.state() != ConflictState.DISPUTED) {
            return new ConflictAnswer.Stale(conflict);
        }
        Set<PersonId> barred = recusals.barredFrom(conflict.idea());
        if (barred.contains(access.requirePerson())) {
            return Refused.of(Field.FORM, "juries.problem.notInOwnMatter");
        }
        if (recusals.authors(conflict.idea()).contains(conflict.person())) {
            return Refused.of(Field.FORM, "juries.problem.authorStays");
        }
        Ruling ruling = Ruling.of(panel.get(), conflict.person(), barred, rules(panel.get()));
        if (votes.yes() < 0 || votes.no() < 0 || votes.abstained() < 0 || votes.cast() == 0) {
            return Refused.of(Field.VOTES, "juries.problem.noVotes");
        }
        if (votes.cast() > ruling.voters()) {
            return Refused.of(
                    Field.VOTES, "juries.problem.tooManyVotes", votes.cast(), ruling.voters());
        }
        if (!ruling.isQuorate(votes)) {
            return Refused.of(
                    Field.VOTES,
                    "juries.problem.inquorate",
                    votes.cast(),
                    ruling.quorum().number());
        }
        return typed(conflict.kind(), reason, true)
                .orElseGet(() -> decide(ruling, conflict, votes, reason));
    }

    private ConflictAnswer decide(Ruling ruling, Conflict conflict, Votes votes, String reason) {
        Needed needed = ruling.needed(votes);
        returns.hold(conflict);
        Conflict now = changed(
                conflict,
                needed.isReachedBy(votes.yes()) ? ConflictState.LIFTED : ConflictState.EFFECTIVE,
                conflict.kind(),
                conflict.note());
        Idea idea = ideas.find(conflict.idea()).orElseThrow();
        UUID entry = history.decided(
                idea,
                now,
                votes,
                needed.number(),
                ruling.quorum().number(),
                TypedText.lines(reason),
                access.requirePerson());
        if (!now.state().isInForce()) {
            returns.bringBack(now, access.requirePerson());
        }
        mails.decided(conflict.person(), idea, now.state().isInForce());
        return new ConflictAnswer.Done(now, entry);
    }

    /** How the body decides whether there is a conflict, for who runs its panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Ruling> ruling(Conflict conflict) {
        return panelOf(conflict)
                .filter(this::mayRun)
                .map(panel -> Ruling.of(
                        panel,
                        conflict.person(),
                        recusals.barredFrom(conflict.idea()),
                        rules(panel)));
    }

    private Procedure rules(Panel panel) {
        return rounds.procedureOf(panel.round()).orElseThrow();
    }

    private Optional<Panel> panelOf(Conflict conflict) {
        return ideas.find(conflict.idea()).flatMap(idea -> panels.of(idea.round()));
    }

    private boolean mayRun(Panel panel) {
        return access.isTeamOf(panel.area())
                || panel.lead()
                        .filter(lead -> lead.person().equals(access.requirePerson()))
                        .isPresent();
    }

    private Optional<Idea> sent(IdeaId id) {
        return ideas.find(id).filter(idea -> idea.state() != IdeaState.DRAFT);
    }

    /** Before there is a panel, all decide who sit in the body or stand in for somebody there. */
    private boolean isMember(PersonId person, Idea idea) {
        Optional<Panel> panel = panels.of(idea.round());
        return panel.isPresent()
                ? panel.get().holds(person)
                : rounds.bodyOf(idea.round()).stream()
                        .flatMap(body -> seats.of(body, today()).stream())
                        .anyMatch(each -> sits(person, each));
    }

    private boolean sits(PersonId person, Mandate mandate) {
        return mandate.person().equals(person)
                || mandate.substitutes().stream()
                        .anyMatch(each -> each.person().equals(person)
                                && each.endedOn() == null
                                && each.actsOn(today()));
    }

    private static Optional<ConflictAnswer> typed(
            Conflict.@Nullable Kind kind, String note, boolean isNeeded) {
        String words = TypedText.lines(note);
        if (kind == null) {
            return Optional.of(Refused.of(Field.KIND, "juries.problem.whichKind"));
        }
        if (isNeeded && words.isEmpty()) {
            return Optional.of(Refused.of(Field.NOTE, "juries.problem.noNote"));
        }
        int length = TypedText.length(words);
        return length > LONGEST_NOTE
                ? Optional.of(
                        Refused.of(Field.NOTE, "juries.problem.tooLong", LONGEST_NOTE, length))
                : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
