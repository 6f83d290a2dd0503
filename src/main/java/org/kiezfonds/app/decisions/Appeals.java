package org.kiezfonds.app.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.decisions.Appeal.Answer;
import org.kiezfonds.app.decisions.Appeal.Heard;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.DecisionAnswer.Field;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.DecisionEntry.AppealAnswered;
import org.kiezfonds.app.transparency.entries.DecisionEntry.AppealMade;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Appeals against decisions. One that came in time always goes to the body, which decides again; the
 * area team can turn down a late one alone.
 */
@Service
public class Appeals {

    private final DecisionQueries decisions;
    private final AppealQueries queries;
    private final AppealStore store;
    private final DecidableIdeas ideas;
    private final IdeaAuthors authors;
    private final Notices notices;
    private final DecisionMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Appeals(
            DecisionQueries decisions,
            AppealQueries queries,
            AppealStore store,
            DecidableIdeas ideas,
            IdeaAuthors authors,
            Notices notices,
            DecisionMails mails,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.decisions = decisions;
        this.queries = queries;
        this.store = store;
        this.ideas = ideas;
        this.authors = authors;
        this.notices = notices;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The appeals against a decision, for its applicants and the area team. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Appeal> of(Decision decision) {
        return access.isTeamOf(decision.area()) || isApplicant(decision)
                ? queries.of(decision.id())
                : List.of();
    }

    /** The appeals of an area that wait for an answer. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Appeal> waiting(AreaId area) {
        return queries.waiting(area);
    }

    /** Whether somebody who applied could appeal now, in time or late. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public boolean isPossible(Decision decision) {
        return obstacle(decision).isEmpty();
    }

    /**
     * Appeals, for one of those who applied.
     *
     * @param key made by the form (UUIDv7): sending twice appeals once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public DecisionAnswer make(UUID decision, UUID key, String said) {
        Optional<Decision> found = decisions.lock(decision).filter(this::isApplicant);
        return found.isEmpty()
                ? new DecisionAnswer.NotFound()
                : make(found.get(), key, said, null, new TypedWords());
    }

    /** Writes an appeal down for somebody without an account. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public DecisionAnswer makeFor(
            AreaId area, UUID decision, UUID key, String said, @Nullable Heard heard) {
        Optional<Decision> found =
                decisions.lock(decision).filter(each -> each.area().equals(area));
        if (found.isEmpty()) {
            return new DecisionAnswer.NotFound();
        }
        if (!applicants(found.get()).isEmpty()) {
            return new DecisionAnswer.NotNow("decisions.problem.hasAccount");
        }
        TypedWords words = new TypedWords();
        if (heard == null) {
            words.add(Field.HEARD, "decisions.problem.missing.HEARD");
        }
        return make(found.get(), key, said, heard, words);
    }

    private DecisionAnswer make(
            Decision decision, UUID key, String typed, @Nullable Heard heard, TypedWords words) {
        Optional<Appeal> before = queries.find(key);
        if (before.isPresent()) {
            return before.get().decision().equals(decision.id())
                    ? new DecisionAnswer.Done(decision, before.get().entry())
                    : new DecisionAnswer.NotFound();
        }
        Optional<String> obstacle = obstacle(decision);
        if (obstacle.isPresent()) {
            return new DecisionAnswer.NotNow(obstacle.get());
        }
        String said = words.required(Field.SAID, typed);
        return words.refusal().orElseGet(() -> write(decision, key, said, heard));
    }

    private DecisionAnswer write(Decision decision, UUID key, String said, @Nullable Heard heard) {
        Idea idea = idea(decision);
        Instant now = clock.instant();
        PersonId by = access.requirePerson();
        boolean isInTime = !today().isAfter(Objects.requireNonNull(decision.appealUntil()));
        Appeal appeal = new Appeal(
                key,
                decision.id(),
                said,
                isInTime,
                heard,
                now,
                Ids.next(),
                null,
                "",
                null,
                null,
                null);
        store.add(appeal, by);
        log.append(
                appeal.entry(),
                new AppealMade(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        decision.id(),
                        key,
                        isInTime,
                        List.of(new Disclosed("appeal-text", said, false, idea.author())),
                        Disclosed.who(by)));
        mails.appealed(idea, decision);
        return new DecisionAnswer.Done(decision, appeal.entry());
    }

    /** Why nobody can appeal now. */
    private Optional<String> obstacle(Decision decision) {
        boolean isLast =
                decisions.last(decision.idea()).filter(decision::equals).isPresent();
        if (!isLast || decision.appealUntil() == null || decision.state() == State.ANNULLED) {
            return Optional.of("decisions.problem.noAppeal");
        }
        List<Appeal> before = queries.of(decision.id());
        if (before.stream().anyMatch(Appeal::waits)) {
            return Optional.of("decisions.problem.appealWaits");
        }
        return before.stream().anyMatch(each -> each.answer() == Answer.TO_BODY)
                ? Optional.of("decisions.problem.appealGoesOn")
                : Optional.empty();
    }

    /** Takes an appeal back that was not answered yet, for one of those who applied. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public DecisionAnswer takeBack(UUID appeal) {
        Optional<Decision> decision = locked(appeal).filter(this::isApplicant);
        return decision.isEmpty()
                ? new DecisionAnswer.NotFound()
                : answer(decision.get(), appeal, Answer.TAKEN_BACK, "");
    }

    /** Brings the matter before the body again. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public DecisionAnswer sendToBody(AreaId area, UUID appeal) {
        Optional<Decision> decision = locked(appeal).filter(each -> each.area().equals(area));
        return decision.isEmpty()
                ? new DecisionAnswer.NotFound()
                : answer(decision.get(), appeal, Answer.TO_BODY, "");
    }

    /** Turns a late appeal down. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public DecisionAnswer turnDown(AreaId area, UUID appeal, String typed) {
        Optional<Decision> decision = locked(appeal).filter(each -> each.area().equals(area));
        if (decision.isEmpty()) {
            return new DecisionAnswer.NotFound();
        }
        if (queries.find(appeal).filter(Appeal::isInTime).isPresent()) {
            return new DecisionAnswer.NotNow("decisions.problem.inTime");
        }
        TypedWords words = new TypedWords();
        String reason = words.required(Field.REASON, typed);
        return words.refusal()
                .orElseGet(() -> answer(decision.get(), appeal, Answer.STAYS, reason));
    }

    private DecisionAnswer answer(Decision decision, UUID id, Answer answer, String reason) {
        Appeal appeal = queries.find(id).orElseThrow();
        UUID before = appeal.answeredEntry();
        if (before != null) {
            return appeal.answer() == answer
                    ? new DecisionAnswer.Done(decision, before)
                    : new DecisionAnswer.NotNow("decisions.problem.answered");
        }
        Idea idea = idea(decision);
        PersonId by = access.requirePerson();
        UUID entry = Ids.next();
        store.answer(id, answer, reason, null, by, clock.instant(), entry);
        if (answer == Answer.TO_BODY && idea.state().isDecided()) {
            ideas.step(decision.idea(), IdeaState.ADMITTED);
        }
        log.append(
                entry,
                new AppealAnswered(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        decision.id(),
                        id,
                        Word.of(answer),
                        null,
                        reason.isEmpty()
                                ? List.of()
                                : List.of(Disclosed.open(reason).named("reason-text")),
                        Disclosed.who(by)));
        if (answer != Answer.TAKEN_BACK) {
            notices.appealAnswered(decision, answer, reason);
        }
        return new DecisionAnswer.Done(decisions.find(decision.id()).orElseThrow(), entry);
    }

    private Optional<Decision> locked(UUID appeal) {
        return queries.find(appeal).flatMap(each -> decisions.lock(each.decision()));
    }

    private boolean isApplicant(Decision decision) {
        return access.person().filter(applicants(decision)::contains).isPresent();
    }

    private List<PersonId> applicants(Decision decision) {
        return authors.of(idea(decision));
    }

    private Idea idea(Decision decision) {
        return ideas.find(decision.idea()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
