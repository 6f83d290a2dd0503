package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.Offer.Cut;
import org.kiezfonds.app.ideas.OfferAnswer.Field;
import org.kiezfonds.app.ideas.OfferAnswer.Problem;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Lower sums, offered row by row of the cost plan. Accepting one sends the idea again with those
 * costs and nothing else changed; its state stays. One offer waits for an idea at a time.
 */
@Service
public class Offers {

    /** The longest time in days that an answer can be waited for. */
    static final int LONGEST_WAIT = 180;

    private final OfferQueries queries;
    private final OfferStore store;
    private final IdeaQueries ideas;
    private final RoundReaders readers;
    private final OfferWriting writing;
    private final OfferMails mails;
    private final OfferAnswering answering;
    private final Sight sight;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    Offers(
            OfferQueries queries,
            OfferStore store,
            IdeaQueries ideas,
            RoundReaders readers,
            OfferWriting writing,
            OfferMails mails,
            OfferAnswering answering,
            Sight sight,
            Access access,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.ideas = ideas;
        this.readers = readers;
        this.writing = writing;
        this.mails = mails;
        this.answering = answering;
        this.sight = sight;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was offered to an idea, the latest first; none where one sees only its public part. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Offer> of(Idea idea) {
        return switch (sight.of(idea)) {
            case NOTHING, PUBLIC -> List.of();
            case CASE, ALL -> queries.of(idea.id());
        };
    }

    /** Whether ideas in the state can be offered a lower sum. */
    public static boolean isFor(IdeaState state) {
        return Offer.isFor(state);
    }

    /**
     * Offers a lower sum.
     *
     * @param version of the idea that the page showed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public OfferAnswer offer(AreaId area, IdeaId id, int version, NewOffer wanted) {
        Optional<Idea> found = ideas.lock(id)
                .filter(idea -> idea.area().equals(area) && idea.state() != IdeaState.DRAFT);
        if (found.isEmpty()) {
            return new OfferAnswer.NotFound();
        }
        Idea idea = found.get();
        if (idea.version() != version) {
            return new OfferAnswer.Stale(idea);
        }
        if (!Offer.isFor(idea.state())) {
            return new OfferAnswer.NoWay(idea);
        }
        Optional<Offer> waiting = queries.waiting(id);
        if (waiting.isPresent()) {
            if (waiting.get().isOpen(idea, today())) {
                return new OfferAnswer.OneIsOpen(waiting.get());
            }
            store.end(waiting.get().id(), Offer.State.LAPSED, null, clock.instant());
        }
        return offer(idea, wanted);
    }

    private OfferAnswer offer(Idea idea, NewOffer wanted) {
        IdeaTyped before = ideas.sentLast(idea.id()).orElseThrow();
        IdeaContent content = IdeaReading.content(before);
        String reason = TypedText.lines(wanted.reason());
        List<Problem> problems = rows(content.money().costs(), wanted.sums());
        int length = TypedText.length(reason);
        if (length == 0) {
            problems.add(Problem.of(Field.REASON, "ideas.offer.problem.noReason"));
        } else if (length > Offer.LONGEST_REASON) {
            problems.add(Problem.of(
                    Field.REASON, "ideas.problem.tooLong", Offer.LONGEST_REASON, length));
        }
        LocalDate until = wanted.until();
        if (until == null || !until.isAfter(today())) {
            problems.add(Problem.of(Field.UNTIL, "ideas.offer.problem.untilPast"));
        } else if (until.isAfter(today().plusDays(LONGEST_WAIT))) {
            problems.add(Problem.of(Field.UNTIL, "ideas.offer.problem.untilFar", LONGEST_WAIT));
        }
        if (until == null || !problems.isEmpty()) {
            return new OfferAnswer.Invalid(problems);
        }
        List<Cut> cuts = LowerCosts.cuts(content.money().costs(), wanted.sums());
        IdeaContent lower = IdeaReading.content(LowerCosts.apply(before, cuts));
        Money sum = lower.money().asked();
        if (sum.compareTo(content.money().asked()) >= 0) {
            return invalid("ideas.offer.problem.notLower");
        }
        if (sum.equals(Money.ZERO)) {
            return invalid("ideas.offer.problem.nothing");
        }
        List<Finding> broken = readers.broken(idea, content, lower);
        return broken.isEmpty()
                ? offer(idea, wanted.occasion(), cuts, content.money().asked(), sum, reason, until)
                : new OfferAnswer.Breaks(broken);
    }

    private static OfferAnswer invalid(String textKey) {
        return new OfferAnswer.Invalid(List.of(Problem.of(Field.SUM, textKey)));
    }

    private static List<Problem> rows(List<CostItem> costs, List<Money> sums) {
        List<Problem> problems = new ArrayList<>();
        if (costs.size() != sums.size()) {
            problems.add(Problem.of(Field.SUM, "ideas.offer.problem.rows"));
            return problems;
        }
        for (int row = 0; row < sums.size(); row++) {
            boolean isMore = sums.get(row).compareTo(costs.get(row).sum()) > 0;
            if (isMore || sums.get(row).isNegative()) {
                problems.add(new Problem(Field.ROW, row, "ideas.offer.problem.row", List.of()));
            }
        }
        return problems;
    }

    private OfferAnswer offer(
            Idea idea,
            Offer.Occasion occasion,
            List<Cut> cuts,
            Money asked,
            Money sum,
            String reason,
            LocalDate until) {
        Offer offer = writing.write(
                idea, occasion, cuts, asked, sum, reason, until, access.requirePerson());
        mails.offered(idea, offer);
        return new OfferAnswer.Done(offer, offer.entry());
    }

    /** Accepts an offer: from now on the idea asks for the lower sum. For its author. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public OfferAnswer accept(IdeaId id, UUID offer) {
        return answer(id, offer, true);
    }

    /** Declines an offer: the idea goes on as it was sent. For its author. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public OfferAnswer decline(IdeaId id, UUID offer) {
        return answer(id, offer, false);
    }

    /** The idea's row is locked, so that of two answers one waits and finds the offer ended. */
    private OfferAnswer answer(IdeaId id, UUID key, boolean isAccepted) {
        Optional<Idea> idea = ideas.lock(id).filter(sight::isAuthor);
        Optional<Offer> offer = idea.flatMap(each -> queries.find(id, key));
        if (idea.isEmpty() || offer.isEmpty()) {
            return new OfferAnswer.NotFound();
        }
        if (!offer.get().isOpen(idea.get(), today())) {
            return new OfferAnswer.Over(offer.get());
        }
        UUID entry = answering.answer(idea.get(), offer.get(), isAccepted, ForPerson.NOBODY);
        return new OfferAnswer.Done(queries.find(id, key).orElseThrow(), entry);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
