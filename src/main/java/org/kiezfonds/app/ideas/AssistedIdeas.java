package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.AssistedAnswer.Field;
import org.kiezfonds.app.ideas.AssistedAnswer.Problem;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaStore.Link;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaConfirmed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Ideas that the area team writes down for people who cannot do it themselves. They belong to
 * nobody until the person says that they are theirs, by code or by signature; and only then can
 * they be admitted.
 */
@Service
public class AssistedIdeas {

    /** The longest name. */
    public static final int LONGEST_NAME = 120;

    /** How long the link in the mail to the person holds. */
    static final Duration HOLDS = Duration.ofDays(30);

    private final IdeaQueries ideas;
    private final IdeaDrafts drafts;
    private final AssistedQueries queries;
    private final AssistedStore store;
    private final SignatureFiles scans;
    private final AssistedUpkeep upkeep;
    private final InvitationMails mails;
    private final RateLimits limits;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    AssistedIdeas(
            IdeaQueries ideas,
            IdeaDrafts drafts,
            AssistedQueries queries,
            AssistedStore store,
            SignatureFiles scans,
            AssistedUpkeep upkeep,
            InvitationMails mails,
            RateLimits limits,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.ideas = ideas;
        this.drafts = drafts;
        this.queries = queries;
        this.store = store;
        this.scans = scans;
        this.upkeep = upkeep;
        this.mails = mails;
        this.limits = limits;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the area team is writing down for somebody.
     *
     * @param title as typed; empty where there is none yet
     * @param name of the person
     */
    public record Waiting(Idea idea, String title, String name) {}

    /** The files of a scan belong to this owner. */
    public static FileOwner scan(IdeaId idea) {
        return SignatureFiles.owner(idea);
    }

    /**
     * Begins to write an idea down for somebody.
     *
     * @param key made by the form, so that a second try begins no second draft
     * @param how null where it was not chosen
     * @param name for the area team alone, as is the address
     * @param address may be empty
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public AssistedAnswer begin(
            UUID key,
            AreaId area,
            @Nullable RoundId round,
            @Nullable EnteredHow how,
            String name,
            String address) {
        List<Problem> problems = new ArrayList<>();
        if (round == null) {
            problems.add(new Problem(Field.ROUND, "ideas.enter.problem.round"));
        }
        if (how == null) {
            problems.add(new Problem(Field.HOW, "ideas.enter.problem.how"));
        }
        problems.addAll(problems(name, address));
        if (round == null || how == null || !problems.isEmpty()) {
            return new AssistedAnswer.Invalid(problems);
        }
        Optional<IdeaDraft> begun = drafts.beginFor(key, area, round, how, IdeaTyped.EMPTY);
        if (begun.isEmpty()) {
            return new AssistedAnswer.NotFound();
        }
        IdeaId id = begun.get().idea().id();
        if (queries.find(id).isEmpty()) {
            store.begin(id, TypedText.line(name), read(address), clock.instant());
        }
        return new AssistedAnswer.Done(id, null);
    }

    /** What is being written down for others in the area, saved last first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Waiting> waiting(AreaId area) {
        return ideas.writtenFor(area).stream()
                .map(idea -> new Waiting(
                        idea,
                        ideas.draft(idea.id())
                                .map(typed -> typed.text(IdeaField.TITLE).strip())
                                .orElse(""),
                        said(idea.id()).name()))
                .toList();
    }

    /** For whom an idea was written down; empty where its author did that, and for all others. */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public Optional<Assisted> of(Idea idea) {
        return idea.entered() == null ? Optional.empty() : Optional.of(said(idea.id()));
    }

    /** The day on which it is forgotten who it is for; empty where nothing is known, or no day is set. */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public Optional<LocalDate> forgottenOn(Idea idea) {
        Assisted said = said(idea.id());
        return said.name().isEmpty() && said.address().isEmpty()
                ? Optional.empty()
                : upkeep.forgottenOn(idea);
    }

    private Assisted said(IdeaId id) {
        return queries.find(id).map(AssistedQueries.Row::said).orElse(Assisted.NOTHING);
    }

    /**
     * Corrects for whom it is. Where the idea was sent and there is an address, the person is asked
     * once more, and an earlier link ends.
     *
     * @param version of what is known of the person, as the form showed it
     * @param client where the request comes from on the net
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public AssistedAnswer change(
            AreaId area, IdeaId id, int version, String name, String address, String client) {
        return on(area, id, version, idea -> {
            List<Problem> problems = problems(name, address);
            if (!problems.isEmpty()) {
                return new AssistedAnswer.Invalid(problems);
            }
            String to = read(address);
            if (idea.state() != IdeaState.DRAFT && !to.isEmpty()) {
                Optional<Duration> wait = limits.askForMail(client, new EmailAddress(to));
                if (wait.isPresent()) {
                    return new AssistedAnswer.TooMany(wait.get());
                }
            }
            if (version == 0) {
                store.begin(id, TypedText.line(name), to, clock.instant());
            } else {
                store.name(id, version, TypedText.line(name), to, clock.instant());
            }
            if (idea.state() != IdeaState.DRAFT) {
                ask(idea, to);
            }
            return new AssistedAnswer.Done(id, null);
        });
    }

    /**
     * Confirms an idea by a signature of which a scan was uploaded.
     *
     * @param day of the signature; null where none was typed
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public AssistedAnswer sign(AreaId area, IdeaId id, int version, @Nullable LocalDate day) {
        return on(area, id, version, idea -> {
            if (!IdeaSteps.isAlive(idea)) {
                return new AssistedAnswer.NotFound();
            }
            List<Problem> problems = problems(idea, day);
            if (day == null || !problems.isEmpty()) {
                return new AssistedAnswer.Invalid(problems);
            }
            if (version == 0) {
                store.begin(id, "", "", clock.instant());
            }
            List<Digest> digests = scans.keep(id).stream()
                    .map(StoredFile::digest)
                    .map(Digest::new)
                    .toList();
            Instant now = clock.instant();
            store.answer(id, Assisted.State.SIGNED, day, now);
            store.confirm(id, null, now);
            return new AssistedAnswer.Done(
                    id,
                    log.append(new IdeaConfirmed(
                            area,
                            idea.key(),
                            idea.publicNumber(),
                            idea.sendings(),
                            new Word("signature"),
                            day,
                            digests,
                            Disclosed.who(access.requirePerson()))));
        });
    }

    private List<Problem> problems(Idea idea, @Nullable LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        List<StoredFile> files = scans.of(idea.id());
        if (files.isEmpty()) {
            problems.add(new Problem(Field.SCAN, "ideas.assisted.problem.noScan"));
        } else if (!files.stream().allMatch(SignatureFiles::isScan)) {
            problems.add(new Problem(Field.SCAN, "ideas.assisted.problem.noPicture"));
        }
        if (day == null || day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            problems.add(new Problem(Field.DAY, "ideas.assisted.problem.day"));
        }
        return problems;
    }

    /** Each sending by the area team is to be confirmed by the person, an earlier answer or not. */
    @EventListener
    void sent(IdeaSent event) {
        Idea idea = ideas.find(event.idea()).orElseThrow();
        if (idea.isWrittenFor()) {
            ask(idea, said(idea.id()).address());
        }
    }

    private void ask(Idea idea, String address) {
        if (address.isEmpty()) {
            store.ask(idea.id(), null, clock.instant());
            return;
        }
        String secret = LinkSecrets.next();
        Instant now = clock.instant();
        store.ask(idea.id(), new Link(LinkSecrets.hash(secret), now.plus(HOLDS)), now);
        IdeaContent content = IdeaReading.content(ideas.sentLast(idea.id()).orElseThrow());
        mails.confirm(new EmailAddress(address), idea, content, secret, HOLDS.toDays());
    }

    /** Acts on what nobody has confirmed yet, while nobody else can. */
    private AssistedAnswer on(
            AreaId area, IdeaId id, int version, Function<Idea, AssistedAnswer> act) {
        Optional<Idea> found = ideas.lock(id)
                .filter(idea -> idea.area().equals(area))
                .filter(idea -> idea.isWrittenFor() && idea.isUnconfirmed());
        if (found.isEmpty()) {
            return new AssistedAnswer.NotFound();
        }
        return said(id).version() == version ? act.apply(found.get()) : new AssistedAnswer.Stale();
    }

    private static List<Problem> problems(String name, String address) {
        List<Problem> problems = new ArrayList<>();
        String clean = TypedText.line(name);
        if (clean.isEmpty()) {
            problems.add(new Problem(Field.NAME, "ideas.enter.problem.name"));
        } else if (TypedText.length(clean) > LONGEST_NAME) {
            problems.add(new Problem(Field.NAME, "ideas.enter.problem.longName"));
        }
        if (!address.isBlank() && EmailAddress.read(address).isEmpty()) {
            problems.add(new Problem(Field.ADDRESS, "accounts.signIn.address.wrong"));
        }
        return problems;
    }

    private static String read(String address) {
        return EmailAddress.read(address).map(EmailAddress::value).orElse("");
    }
}
