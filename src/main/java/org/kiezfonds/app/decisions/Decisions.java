package org.kiezfonds.app.decisions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.decisions.DecisionAct.Kind;
import org.kiezfonds.app.decisions.DecisionAnswer.Field;
import org.kiezfonds.app.ideas.DecidableIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.DecisionEntry.DecisionCorrected;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Decisions for those who applied and for the area team. What they say nobody can write. */
@Service
public class Decisions {

    private final DecisionQueries queries;
    private final DecisionStore store;
    private final NoticeStore letters;
    private final Deciding deciding;
    private final DecidableIdeas ideas;
    private final IdeaAuthors authors;
    private final Notices notices;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Decisions(
            DecisionQueries queries,
            DecisionStore store,
            NoticeStore letters,
            Deciding deciding,
            DecidableIdeas ideas,
            IdeaAuthors authors,
            Notices notices,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.letters = letters;
        this.deciding = deciding;
        this.ideas = ideas;
        this.authors = authors;
        this.notices = notices;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** The latest decisions of an area, the latest first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Decision> latest(AreaId area, int most) {
        return queries.latest(area, most);
    }

    /** A decision. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Decision> byId(UUID id) {
        return queries.find(id);
    }

    /** What was voted in an area and cannot take effect yet, the oldest first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Held> held(AreaId area) {
        return queries.held(area);
    }

    /** A decision of the area by its number. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Decision> byNumber(AreaId area, int number) {
        return queries.find(area, number);
    }

    /** The decisions on an idea, the first one first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Decision> on(IdeaId idea) {
        return queries.of(idea);
    }

    /** What came after a decision, the first one first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<DecisionAct> after(Decision decision) {
        return queries.acts(decision.id());
    }

    /** The letters about a decision, for those who applied and the area team. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Notice> letters(Decision decision) {
        return access.isTeamOf(decision.area()) || isApplicant(decision)
                ? letters.of(decision.id())
                : List.of();
    }

    private boolean isApplicant(Decision decision) {
        List<PersonId> applicants = authors.of(idea(decision));
        return access.person().filter(applicants::contains).isPresent();
    }

    /** Tries once more whether what was voted can take effect. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public DecisionAnswer tryAgain(AreaId area, UUID vote) {
        Optional<Held> held = queries.lockHeld(vote).filter(each -> each.area().equals(area));
        if (held.isEmpty()) {
            return queries.ofVote(vote)
                    .filter(each -> each.area().equals(area))
                    .<DecisionAnswer>map(each -> new DecisionAnswer.Done(each, each.entry()))
                    .orElseGet(DecisionAnswer.NotFound::new);
        }
        return deciding.again(vote)
                .<DecisionAnswer>map(each -> new DecisionAnswer.Done(each, each.entry()))
                .orElseGet(() -> queries.held(vote)
                        .<DecisionAnswer>map(
                                still -> new DecisionAnswer.InTheWay(still.obstacles()))
                        .orElseGet(DecisionAnswer.NotFound::new));
    }

    /**
     * Puts something right about a decision that changes neither sum nor outcome: those need a vote.
     *
     * @param key made by the form (UUIDv7): sending twice corrects once
     * @param typed what is right, public
     * @param why public
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public DecisionAnswer correct(AreaId area, int number, UUID key, String typed, String why) {
        Optional<Decision> found =
                queries.find(area, number).flatMap(each -> queries.lock(each.id()));
        if (found.isEmpty()) {
            return new DecisionAnswer.NotFound();
        }
        Decision decision = found.get();
        Optional<DecisionAct> before = queries.acts(decision.id()).stream()
                .filter(act -> act.kind() == Kind.CORRECTED && key.equals(act.about()))
                .findFirst();
        if (before.isPresent()) {
            return new DecisionAnswer.Done(decision, before.get().entry());
        }
        TypedWords words = new TypedWords();
        String said = words.required(Field.SAID, typed);
        String reason = words.required(Field.REASON, why);
        return words.refusal().orElseGet(() -> correct(decision, key, said, reason));
    }

    private DecisionAnswer correct(Decision decision, UUID key, String said, String reason) {
        Idea idea = idea(decision);
        UUID entry = Ids.next();
        PersonId by = access.requirePerson();
        log.append(
                entry,
                new DecisionCorrected(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        decision.id(),
                        key,
                        List.of(
                                Disclosed.open(said).named("correction-text"),
                                Disclosed.open(reason).named("reason-text")),
                        Disclosed.who(by)));
        store.add(
                new DecisionAct(
                        entry,
                        decision.id(),
                        Kind.CORRECTED,
                        key,
                        "",
                        null,
                        said,
                        reason,
                        clock.instant()),
                by);
        notices.corrected(decision, said, reason);
        return new DecisionAnswer.Done(queries.find(decision.id()).orElseThrow(), entry);
    }

    private Idea idea(Decision decision) {
        return ideas.find(decision.idea()).orElseThrow();
    }
}
