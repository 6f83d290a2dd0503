package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.OnBehalfAnswer.Field;
import org.kiezfonds.app.ideas.OnBehalfAnswer.Problem;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the area team does with an idea for the person whose it is, where that person has no account:
 * it takes the idea back, and answers an offer of a lower sum, because the person said so. How they
 * said it stands in the log; what they said is kept for the area team.
 */
@Service
public class OnBehalf {

    /** The longest public reason. */
    public static final int LONGEST_REASON = 1_000;

    private final IdeaQueries ideas;
    private final OfferQueries offers;
    private final AssistedQueries assisted;
    private final SaidQueries queries;
    private final SaidStore store;
    private final SaidFiles scans;
    private final IdeaAuthors authors;
    private final MemberNames names;
    private final Withdrawing withdrawing;
    private final OfferAnswering answering;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    OnBehalf(
            IdeaQueries ideas,
            OfferQueries offers,
            AssistedQueries assisted,
            SaidQueries queries,
            SaidStore store,
            SaidFiles scans,
            IdeaAuthors authors,
            MemberNames names,
            Withdrawing withdrawing,
            OfferAnswering answering,
            Access access,
            Clock clock,
            ZoneId zone) {
        this.ideas = ideas;
        this.offers = offers;
        this.assisted = assisted;
        this.queries = queries;
        this.store = store;
        this.scans = scans;
        this.authors = authors;
        this.names = names;
        this.withdrawing = withdrawing;
        this.answering = answering;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The files of a scan belong to this owner.
     *
     * @param about the idea for a withdrawal, the offer for the answer to it
     */
    public static FileOwner scan(UUID about) {
        return SaidFiles.owner(about);
    }

    /** Whether nobody has an account who could act for an idea that the area team wrote down. */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public boolean isOfNobody(Idea idea) {
        return idea.isWrittenFor() && authors.of(idea).isEmpty() && !canConfirm(idea);
    }

    /** Whether the address that was written down is that of an account, which was asked. */
    private boolean canConfirm(Idea idea) {
        return idea.isUnconfirmed()
                && assisted.find(idea.id())
                        .map(AssistedQueries.Row::address)
                        .filter(address -> !address.isEmpty())
                        .filter(address -> !names.byAddress(List.of(address)).isEmpty())
                        .isPresent();
    }

    /** What was done with an idea for its person, the oldest first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public List<SaidFor> of(Idea idea) {
        return queries.of(List.of(idea.id()));
    }

    /**
     * Takes an idea back for good, for the person whose it is.
     *
     * @param version of the idea that the page showed
     * @param reason public; may be empty
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public OnBehalfAnswer withdraw(AreaId area, IdeaId id, int version, String reason, Said said) {
        Optional<Idea> found = find(area, id);
        if (found.isEmpty()) {
            return new OnBehalfAnswer.NotFound();
        }
        Idea idea = found.get();
        if (!isOfNobody(idea)) {
            return new OnBehalfAnswer.HasAccount();
        }
        if (idea.version() != version || !idea.state().next().contains(IdeaState.WITHDRAWN)) {
            return new OnBehalfAnswer.Stale();
        }
        List<Problem> problems = problems(id.value(), said, idea.sentAt());
        int length = TypedText.length(TypedText.lines(reason));
        if (length > LONGEST_REASON) {
            problems.add(Problem.of(Field.REASON, "ideas.problem.tooLong", LONGEST_REASON, length));
        }
        if (!problems.isEmpty()) {
            return new OnBehalfAnswer.Invalid(problems);
        }
        return write(
                idea,
                id.value(),
                SaidFor.Kind.WITHDRAWN,
                said,
                withdrawing.withdraw(idea, reason, told(id.value(), said)));
    }

    /** Answers an offer of a lower sum, for the person whose the idea is. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public OnBehalfAnswer answer(
            AreaId area, IdeaId id, UUID offer, boolean isAccepted, Said said) {
        Optional<Idea> idea = find(area, id);
        Optional<Offer> open = idea.flatMap(each -> offers.find(id, offer));
        if (idea.isEmpty() || open.isEmpty()) {
            return new OnBehalfAnswer.NotFound();
        }
        if (!isOfNobody(idea.get())) {
            return new OnBehalfAnswer.HasAccount();
        }
        if (idea.get().isUnconfirmed()) {
            return new OnBehalfAnswer.Unconfirmed();
        }
        if (!open.get().isOpen(idea.get(), today())) {
            return new OnBehalfAnswer.Stale();
        }
        List<Problem> problems = problems(offer, said, open.get().at());
        if (!problems.isEmpty()) {
            return new OnBehalfAnswer.Invalid(problems);
        }
        return write(
                idea.get(),
                offer,
                isAccepted ? SaidFor.Kind.ACCEPTED : SaidFor.Kind.DECLINED,
                said,
                answering.answer(idea.get(), open.get(), isAccepted, told(offer, said)));
    }

    private Optional<Idea> find(AreaId area, IdeaId id) {
        return ideas.lock(id)
                .filter(idea -> idea.area().equals(area) && idea.state() != IdeaState.DRAFT)
                .filter(idea -> idea.entered() != null);
    }

    /** A paper is shown, and what was said is noted: neither is the word of the area team alone. */
    private List<Problem> problems(UUID about, Said said, @Nullable Instant since) {
        List<Problem> problems = new ArrayList<>();
        String note = TypedText.lines(said.note());
        List<StoredFile> files = scans.of(about);
        if (said.how() == null) {
            problems.add(Problem.of(Field.HOW, "ideas.behalf.problem.how"));
        } else if (said.how() == EnteredHow.PAPER && files.isEmpty()) {
            problems.add(Problem.of(Field.SCAN, "ideas.behalf.problem.noScan"));
        } else if (said.how() != EnteredHow.PAPER && note.isEmpty()) {
            problems.add(Problem.of(Field.NOTE, "ideas.behalf.problem.noNote"));
        }
        if (!files.stream().allMatch(SignatureFiles::isScan)) {
            problems.add(Problem.of(Field.SCAN, "ideas.assisted.problem.noPicture"));
        }
        int length = TypedText.length(note);
        if (length > Said.LONGEST_NOTE) {
            problems.add(
                    Problem.of(Field.NOTE, "ideas.problem.tooLong", Said.LONGEST_NOTE, length));
        }
        LocalDate first = since == null ? today() : LocalDate.ofInstant(since, zone);
        if (said.on() == null || said.on().isAfter(today()) || said.on().isBefore(first)) {
            problems.add(Problem.of(Field.DAY, "ideas.behalf.problem.day"));
        }
        return problems;
    }

    private ForPerson told(UUID about, Said said) {
        EnteredHow how = said.how();
        return new ForPerson(
                how == null ? null : Word.of(how),
                said.on(),
                scans.keep(about).stream()
                        .map(StoredFile::digest)
                        .map(Digest::new)
                        .toList());
    }

    private OnBehalfAnswer write(Idea idea, UUID about, SaidFor.Kind act, Said said, UUID entry) {
        EnteredHow how = said.how();
        LocalDate on = said.on();
        if (how == null || on == null) {
            throw new IllegalArgumentException("unsaid: " + about);
        }
        store.write(new SaidFor(
                about,
                idea.id(),
                act,
                how,
                on,
                TypedText.lines(said.note()),
                access.requirePerson(),
                clock.instant(),
                entry));
        return new OnBehalfAnswer.Done(entry);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
