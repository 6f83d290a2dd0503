package org.kiezfonds.app.talks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.talks.TalkQueries.Line;
import org.kiezfonds.app.talks.TalkQueries.Row;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Messages about an idea: of its authors with the area team, and of neighbours who want to join
 * with its authors. Only the two sides read them, and none sees an address; what a side reported
 * the area team reads too. Never public, and never in the log.
 */
@Service
public class Talks {

    /** How many conversations a neighbour can begin in a day: more is advertising. */
    static final int NEW_A_DAY = 10;

    private static final int MOST_SHOWN = 30;

    private final TalkQueries queries;
    private final TalkStore store;
    private final TalkNames names;
    private final TalkMails mails;
    private final Said said;
    private final Ideas ideas;
    private final Sight sight;
    private final Access access;
    private final Clock clock;

    Talks(
            TalkQueries queries,
            TalkStore store,
            TalkNames names,
            TalkMails mails,
            Said said,
            Ideas ideas,
            Sight sight,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.names = names;
        this.mails = mails;
        this.said = said;
        this.ideas = ideas;
        this.sight = sight;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The conversations of the authors of an idea that was sent: that with the area team, which is
     * always there, and those with neighbours. None where the person is not one of them.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Talk> ofMine(IdeaId id) {
        return mine(id).map(idea -> {
                    List<Row> rows = queries.of(id);
                    List<Talk> talks = new ArrayList<>();
                    talks.add(withTeam(rows, idea, Side.AUTHORS));
                    rows.stream()
                            .filter(row -> !row.isWithTeam())
                            .forEach(row -> talks.add(talk(row, idea, Side.AUTHORS)));
                    return talks;
                })
                .orElse(List.of());
    }

    /** The conversations about an idea that the area team reads, that with its authors ahead. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Talk> onDesk(AreaId area, IdeaId id) {
        return onDeskOf(area, id)
                .map(idea -> {
                    List<Row> rows = queries.of(id);
                    List<Talk> talks = new ArrayList<>();
                    talks.add(withTeam(rows, idea, Side.TEAM));
                    rows.stream()
                            .filter(row -> row.reported() != null)
                            .forEach(row -> talks.add(talk(row, idea, Side.TEAM)));
                    return talks;
                })
                .orElse(List.of());
    }

    /** The conversation of the person behind the request with the authors of an idea. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Talk> withAuthors(AreaId area, int number) {
        return ideas.byNumber(area, number)
                .filter(idea -> !sight.isAuthor(idea))
                .map(idea -> queries.of(idea.id(), access.requirePerson())
                        .map(row -> talk(row, idea, Side.NEIGHBOUR))
                        .orElseGet(() -> new Talk(
                                null,
                                idea.id(),
                                Side.AUTHORS,
                                names.ofAuthors(idea),
                                null,
                                null,
                                canBeJoined(idea),
                                List.of(),
                                false)));
    }

    /**
     * An idea of others in which somebody takes part.
     *
     * @param unread how many messages of its authors are new
     */
    public record TakingPart(Idea idea, int unread) {}

    /** Where the person behind the request has written, asked, or supports; the latest first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<TakingPart> takingPart() {
        return queries.takingPart(me(), MOST_SHOWN).stream()
                .flatMap(id -> ideas.byId(id).stream())
                .filter(idea -> !sight.isAuthor(idea))
                .map(idea -> new TakingPart(
                        idea,
                        queries.of(idea.id(), me())
                                .map(row -> queries.unread(row.id(), me(), Side.NEIGHBOUR)
                                        .size())
                                .orElse(0)))
                .toList();
    }

    /** How many messages are new to the person behind the request, of the own ideas. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Map<IdeaId, Integer> unread(Collection<IdeaId> own) {
        return own.isEmpty() ? Map.of() : queries.unread(own, access.requirePerson());
    }

    /** How many messages to the team are new to the person behind the request, by number. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Map<Integer, Integer> unreadOnDesk(AreaId area, Collection<Integer> numbers) {
        return numbers.isEmpty() ? Map.of() : queries.unread(area, numbers, access.requirePerson());
    }

    /** The numbers of those ideas about which a reported conversation goes on. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Integer> reportedOnDesk(AreaId area, Collection<Integer> numbers) {
        return numbers.isEmpty() ? List.of() : queries.reported(area, numbers);
    }

    /**
     * An author writes to the area team.
     *
     * @param key made by the form for this one text, as in all that is written here
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer toTeam(IdeaId id, UUID key, String typed) {
        return mine(id).map(idea -> said.checked(me(), typed, Talk.LONGEST, words -> {
                    store.begin(id.value(), id, null, clock.instant());
                    return say(key, id.value(), idea, Side.AUTHORS, words, "talks.toTeam");
                }))
                .orElseGet(SayAnswer.NotFound::new);
    }

    /** The area team writes to the authors. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer fromTeam(AreaId area, IdeaId id, UUID key, String typed) {
        return onDeskOf(area, id)
                .map(idea -> said.checked(me(), typed, Talk.LONGEST, words -> {
                    if (mails.authorsOf(idea).isEmpty()) {
                        return new SayAnswer.Closed("talks.closed.noAuthors");
                    }
                    store.begin(id.value(), id, null, clock.instant());
                    return say(key, id.value(), idea, Side.TEAM, words, "talks.fromTeam");
                }))
                .orElseGet(SayAnswer.NotFound::new);
    }

    /** A neighbour writes to the authors of an idea, for the first time or again. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer join(AreaId area, int number, UUID key, String typed) {
        Optional<Idea> found = ideas.byNumber(area, number);
        if (found.isEmpty()) {
            return new SayAnswer.NotFound();
        }
        Idea idea = found.get();
        if (sight.isAuthor(idea)) {
            return new SayAnswer.Closed("talks.closed.own");
        }
        return said.checked(
                me(),
                typed,
                Talk.LONGEST,
                words -> queries.of(idea.id(), me())
                        .map(row -> goOn(row.id(), idea, Side.NEIGHBOUR, key, words))
                        .orElseGet(() -> begin(idea, key, words)));
    }

    private SayAnswer begin(Idea idea, UUID key, String words) {
        if (!canBeJoined(idea)) {
            return new SayAnswer.Closed("talks.closed.idea");
        }
        Instant now = clock.instant();
        if (queries.begunSince(me(), now.minus(Duration.ofDays(1))) >= NEW_A_DAY) {
            return new SayAnswer.Closed("talks.closed.tooManyNew");
        }
        store.begin(Ids.next(), idea.id(), me(), now);
        Row row = queries.of(idea.id(), me()).orElseThrow();
        return say(key, row.id(), idea, Side.NEIGHBOUR, words, "talks.joined");
    }

    /** An author answers a neighbour. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer answer(IdeaId id, UUID talk, UUID key, String typed) {
        return between(id, talk)
                .filter(found -> found.side() == Side.AUTHORS)
                .map(found -> said.checked(
                        me(),
                        typed,
                        Talk.LONGEST,
                        words -> goOn(talk, found.idea(), Side.AUTHORS, key, words)))
                .orElseGet(SayAnswer.NotFound::new);
    }

    private SayAnswer goOn(UUID talk, Idea idea, Side side, UUID key, String words) {
        Row row = queries.lock(talk).orElseThrow();
        if (row.ended() != null) {
            return new SayAnswer.Closed("talks.closed.ended");
        }
        if (row.person() == null || mails.authorsOf(idea).isEmpty()) {
            return new SayAnswer.Closed("talks.closed.gone");
        }
        String kind = side == Side.AUTHORS ? "talks.answered" : "talks.toAuthors";
        return say(key, talk, idea, side, words, kind);
    }

    private SayAnswer say(UUID key, UUID talk, Idea idea, Side side, String words, String mail) {
        Row row = queries.lock(talk).orElseThrow();
        List<PersonId> whom = whom(row, idea, side).stream()
                .filter(each -> !each.equals(me()))
                // One mail until it is read: what comes after it stands in the same place.
                .filter(each -> queries.unread(talk, each, other(row, side)).isEmpty())
                .toList();
        if (store.say(key, talk, side, me(), words, clock.instant())) {
            tell(row, idea, side, whom, mail);
        }
        return new SayAnswer.Said(null);
    }

    private List<PersonId> whom(Row row, Idea idea, Side from) {
        return switch (other(row, from)) {
            case AUTHORS -> mails.authorsOf(idea);
            case TEAM -> mails.teamOf(idea);
            case NEIGHBOUR -> row.person() == null ? List.of() : List.of(row.person());
        };
    }

    private void tell(Row row, Idea idea, Side from, List<PersonId> whom, String mail) {
        switch (other(row, from)) {
            case AUTHORS -> mails.toAuthors(idea, whom, mail, idea.title());
            case TEAM -> mails.toTeam(idea, whom, mail, idea.title());
            case NEIGHBOUR ->
                whom.forEach(each -> mails.toNeighbour(idea, each, mail, idea.title()));
        }
    }

    private static Side other(Row row, Side from) {
        if (from != Side.AUTHORS) {
            return Side.AUTHORS;
        }
        return row.isWithTeam() ? Side.TEAM : Side.NEIGHBOUR;
    }

    /** Ends a conversation with a neighbour, for both. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer end(IdeaId id, UUID talk) {
        return between(id, talk)
                .<SayAnswer>map(found -> {
                    store.end(talk, found.side(), clock.instant());
                    return new SayAnswer.Said(null);
                })
                .orElseGet(SayAnswer.NotFound::new);
    }

    /** Shows a conversation with a neighbour to the area team. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer report(IdeaId id, UUID talk, String typed) {
        return between(id, talk)
                .map(found -> {
                    String why = TypedText.lines(typed);
                    return Said.problem(why, Talk.LONGEST_REPORT).orElseGet(() -> {
                        Row row = queries.lock(talk).orElseThrow();
                        if (row.reported() == null) {
                            store.report(talk, found.side(), why, clock.instant());
                            Idea idea = found.idea();
                            mails.toTeam(idea, mails.teamOf(idea), "talks.reported", idea.title());
                        }
                        return new SayAnswer.Said(null);
                    });
                })
                .orElseGet(SayAnswer.NotFound::new);
    }

    /** What was said before what is shown; empty where the person may not read it. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Talk> before(Talk shown) {
        UUID id = shown.id();
        return id == null || shown.messages().isEmpty()
                ? Optional.empty()
                : queries.find(id)
                        .flatMap(row -> ideas.byId(row.idea())
                                .flatMap(idea -> reader(row, idea)
                                        .map(reader -> talk(
                                                row,
                                                idea,
                                                reader,
                                                shown.messages().getFirst().id()))));
    }

    /** As whom the person reads a conversation: the team only its own, and what was reported. */
    private Optional<Side> reader(Row row, Idea idea) {
        boolean isForTeam = row.isWithTeam() || row.reported() != null;
        return side(row, idea)
                .or(() -> isForTeam && access.isTeamOf(idea.area())
                        ? Optional.of(Side.TEAM)
                        : Optional.empty());
    }

    /** The person behind the request has read a conversation as it was shown. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public void read(Talk shown) {
        UUID talk = shown.id();
        if (talk != null && !shown.messages().isEmpty() && mayRead(talk)) {
            store.read(talk, me(), shown.messages().getLast().at());
        }
    }

    private boolean mayRead(UUID talk) {
        return queries.find(talk)
                .flatMap(row -> ideas.byId(row.idea())
                        .filter(idea -> me().equals(row.person())
                                || sight.isAuthor(idea)
                                || access.isTeamOf(idea.area())))
                .isPresent();
    }

    /** A conversation with a neighbour, and on which of its sides the person is. */
    private record Between(Idea idea, Side side) {}

    private Optional<Between> between(IdeaId id, UUID talk) {
        return queries.find(talk)
                .filter(row -> !row.isWithTeam() && row.idea().equals(id))
                .flatMap(row -> ideas.byId(id)
                        .flatMap(idea -> side(row, idea).map(side -> new Between(idea, side))));
    }

    private Optional<Side> side(Row row, Idea idea) {
        if (me().equals(row.person())) {
            return Optional.of(Side.NEIGHBOUR);
        }
        return sight.isAuthor(idea) ? Optional.of(Side.AUTHORS) : Optional.empty();
    }

    private Talk withTeam(List<Row> rows, Idea idea, Side reader) {
        return rows.stream()
                .filter(Row::isWithTeam)
                .findFirst()
                .map(row -> talk(row, idea, reader))
                .orElseGet(() -> new Talk(
                        null,
                        idea.id(),
                        reader == Side.TEAM ? Side.AUTHORS : Side.TEAM,
                        reader == Side.TEAM ? names.ofAuthorsForTeam(idea) : "",
                        null,
                        null,
                        !mails.authorsOf(idea).isEmpty(),
                        List.of(),
                        false));
    }

    private Talk talk(Row row, Idea idea, Side reader) {
        return talk(row, idea, reader, null);
    }

    private Talk talk(Row row, Idea idea, Side reader, @Nullable UUID before) {
        boolean isReaderInIt = reader != Side.TEAM || row.isWithTeam();
        Side other = isReaderInIt ? other(row, reader) : Side.NEIGHBOUR;
        List<UUID> unread = isReaderInIt ? queries.unread(row.id(), me(), reader) : List.of();
        boolean isTold = reader == Side.TEAM || reader == row.reported();
        List<Line> lines = queries.lines(row.id(), before);
        boolean hasOlder = lines.size() > TalkQueries.MOST;
        List<Line> shown = hasOlder ? lines.subList(1, lines.size()) : lines;
        return new Talk(
                row.id(),
                row.idea(),
                other,
                names.ofOther(row, idea, other, reader),
                row.ended(),
                isTold ? row.report() : null,
                isReaderInIt
                        && row.ended() == null
                        && (row.isWithTeam() || row.person() != null)
                        && !mails.authorsOf(idea).isEmpty(),
                names.messages(shown, reader, me(), unread),
                hasOlder);
    }

    private boolean canBeJoined(Idea idea) {
        return Sight.takesVoices(idea) && !mails.authorsOf(idea).isEmpty();
    }

    private Optional<Idea> mine(IdeaId id) {
        return ideas.mine(id).filter(idea -> idea.number() != null);
    }

    private Optional<Idea> onDeskOf(AreaId area, IdeaId id) {
        return ideas.byId(id).filter(idea -> idea.area().equals(area));
    }

    private PersonId me() {
        return access.requirePerson();
    }
}
