package org.kiezfonds.app.talks;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.ideas.Voices.Question;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.talks.PostQueries.Post;
import org.kiezfonds.app.transparency.Disclosures;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.TalkEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Public questions on ideas, which their authors or the area team answer. Each stands in the log,
 * so that none can be dropped in silence; the team can take one out of sight, with a public reason.
 */
@Service
public class Questions {

    /** The longest question in characters. */
    public static final int LONGEST_QUESTION = 600;

    /** The longest answer in characters. */
    public static final int LONGEST_ANSWER = 2_000;

    /** The longest reason for taking something out of sight, in characters. */
    public static final int LONGEST_REASON = 1_000;

    static final int MOST_QUESTIONS = 100;
    static final int MOST_ANSWERS = 10;

    private static final Set<String> TEXTS = Set.of("question-text", "answer-text");

    private final PostQueries queries;
    private final PostStore store;
    private final Posts posts;
    private final Said said;
    private final TalkMails mails;
    private final Ideas ideas;
    private final Sight sight;
    private final Access access;
    private final TransparencyLog log;
    private final Disclosures disclosures;
    private final Clock clock;

    Questions(
            PostQueries queries,
            PostStore store,
            Posts posts,
            Said said,
            TalkMails mails,
            Ideas ideas,
            Sight sight,
            Access access,
            TransparencyLog log,
            Disclosures disclosures,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.posts = posts;
        this.said = said;
        this.mails = mails;
        this.ideas = ideas;
        this.sight = sight;
        this.access = access;
        this.log = log;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * The questions on an idea, the oldest first; the area team reads also what is out of sight. Of
     * an idea that is out of sight itself, its authors and the team alone.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Question> on(IdeaId id) {
        return ideas.byId(id)
                .filter(idea -> !idea.isHidden() || sight.of(idea) == Sight.Part.ALL)
                .map(idea -> posts.on(id, access.isTeamOf(idea.area())))
                .orElse(List.of());
    }

    /** How many questions wait for an answer, of the own ideas. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Map<IdeaId, Integer> open(Collection<IdeaId> own) {
        return own.isEmpty() ? Map.of() : queries.open(own);
    }

    /** How many questions wait for an answer, by the number of the idea. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Map<Integer, Integer> openOnDesk(AreaId area, Collection<Integer> numbers) {
        return numbers.isEmpty() ? Map.of() : queries.open(area, numbers);
    }

    /**
     * Asks a question.
     *
     * @param key made by the form for this one text: a UUIDv7, as in all that is written here
     * @param language in which it is typed, as in all that is written here
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer ask(AreaId area, int number, UUID key, String typed, Locale language) {
        Optional<Idea> found = ideas.byNumber(area, number);
        if (found.isEmpty()) {
            return new SayAnswer.NotFound();
        }
        Idea idea = found.get();
        if (sight.isAuthor(idea)) {
            return new SayAnswer.Closed("talks.closed.ownQuestion");
        }
        if (!Sight.takesVoices(idea)) {
            return new SayAnswer.Closed("talks.closed.idea");
        }
        if (queries.questionsOn(idea.id()) >= MOST_QUESTIONS) {
            return new SayAnswer.Closed("talks.closed.manyQuestions");
        }
        return said.checked(me(), typed, LONGEST_QUESTION, words -> {
            Post post = post(key, idea, null, Side.NEIGHBOUR, words, language);
            if (store.add(post)) {
                log.append(
                        key,
                        new TalkEntry.QuestionAsked(
                                idea.area(),
                                idea.key(),
                                idea.publicNumber(),
                                List.of(new Disclosed("question-text", words, true, me())),
                                Disclosed.who(me())));
                tellOfQuestion(idea);
            }
            return new SayAnswer.Said(key);
        });
    }

    private void tellOfQuestion(Idea idea) {
        List<PersonId> authors = mails.authorsOf(idea);
        if (authors.isEmpty()) {
            mails.toTeam(idea, mails.teamOf(idea), "talks.askedTeam", idea.title());
        } else {
            mails.toAuthors(idea, authors, "talks.asked", idea.title());
        }
    }

    /** An author of the idea answers a question. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer answer(UUID question, UUID key, String typed, Locale language) {
        return about(question)
                .filter(sight::isAuthor)
                .map(idea -> answer(idea, question, Side.AUTHORS, key, typed, language))
                .orElseGet(SayAnswer.NotFound::new);
    }

    /** The area team answers a question. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer answerAsTeam(
            AreaId area, UUID question, UUID key, String typed, Locale language) {
        return about(question)
                .filter(idea -> idea.area().equals(area))
                .map(idea -> answer(idea, question, Side.TEAM, key, typed, language))
                .orElseGet(SayAnswer.NotFound::new);
    }

    private SayAnswer answer(
            Idea idea, UUID question, Side side, UUID key, String typed, Locale language) {
        Optional<Post> asked =
                queries.lock(question).filter(post -> post.question() == null && !post.isHidden());
        if (asked.isEmpty()) {
            return new SayAnswer.Closed("talks.closed.hiddenQuestion");
        }
        if (queries.answersTo(question) >= MOST_ANSWERS) {
            return new SayAnswer.Closed("talks.closed.manyAnswers");
        }
        return said.checked(me(), typed, LONGEST_ANSWER, words -> {
            Post post = post(key, idea, question, side, words, language);
            if (store.add(post)) {
                log.append(key, answered(idea, post));
                PersonId asker = asked.get().by();
                if (asker != null && !asker.equals(me())) {
                    mails.toNeighbour(idea, asker, "talks.questionAnswered", idea.title());
                }
            }
            return new SayAnswer.Said(key);
        });
    }

    /** What the area team says in its office stays; what authors say goes with their account. */
    private TalkEntry answered(Idea idea, Post post) {
        boolean isTeam = post.side() == Side.TEAM;
        return new TalkEntry.QuestionAnswered(
                idea.area(),
                idea.key(),
                idea.publicNumber(),
                Objects.requireNonNull(post.question()),
                new Word(isTeam ? "area-team" : "authors"),
                List.of(new Disclosed("answer-text", post.words(), true, isTeam ? null : me())),
                Disclosed.who(me()));
    }

    /** Takes a question or an answer out of public sight. That it was done, and why, is public. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer hide(AreaId area, UUID post, String reason) {
        return moderate(area, post, true, reason);
    }

    /** Shows a question or an answer again. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer show(AreaId area, UUID post, String reason) {
        return moderate(area, post, false, reason);
    }

    private SayAnswer moderate(AreaId area, UUID key, boolean hide, String typed) {
        return of(area, key, idea -> {
            Post post = queries.lock(key).orElseThrow();
            if (post.isHidden() == hide) {
                return new SayAnswer.Closed("talks.closed.asItIs");
            }
            String reason = TypedText.lines(typed);
            return Said.problem(reason, LONGEST_REASON).orElseGet(() -> {
                UUID entry = Ids.next();
                log.append(entry, moderated(idea, post, hide, reason));
                store.moderate(entry, key, hide, reason, me(), clock.instant());
                disclosures.show(key, TEXTS, !hide);
                tellOfModeration(idea, post, hide, reason);
                return new SayAnswer.Said(entry);
            });
        });
    }

    private void tellOfModeration(Idea idea, Post post, boolean hide, String reason) {
        PersonId by = post.by();
        String kind = hide ? "talks.hidden" : "talks.shown";
        if (by != null && post.side() == Side.NEIGHBOUR) {
            mails.toNeighbour(idea, by, kind, idea.title(), reason);
        } else if (by != null && post.side() == Side.AUTHORS) {
            mails.toAuthors(idea, List.of(by), kind, idea.title(), reason);
        }
    }

    private TalkEntry moderated(Idea idea, Post post, boolean hide, String reason) {
        PersonId about = post.side() == Side.TEAM ? null : post.by();
        List<Disclosed> values = List.of(new Disclosed("reason-text", reason, true, about));
        Disclosed actor = Disclosed.who(me());
        int number = idea.publicNumber();
        return hide
                ? new TalkEntry.TalkHidden(
                        idea.area(), idea.key(), number, post.id(), values, actor)
                : new TalkEntry.TalkShown(
                        idea.area(), idea.key(), number, post.id(), values, actor);
    }

    private SayAnswer of(AreaId area, UUID post, Function<Idea, SayAnswer> act) {
        return about(post)
                .filter(idea -> idea.area().equals(area))
                .map(act)
                .orElseGet(SayAnswer.NotFound::new);
    }

    private Optional<Idea> about(UUID post) {
        return queries.find(post).flatMap(found -> ideas.byId(found.idea()));
    }

    private Post post(
            UUID key,
            Idea idea,
            @Nullable UUID question,
            Side side,
            String words,
            Locale language) {
        return new Post(
                key, idea.id(), question, side, me(), words, language, clock.instant(), false);
    }

    private PersonId me() {
        return access.requirePerson();
    }
}
