package org.kiezfonds.app.calls;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.CallEntry.CallAnswered;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What operators ask about a call, and what everybody gets to read as the answer. */
@Service
public class CallQuestions {

    private static final int MOST = 20;

    private final CallQueries queries;
    private final CallStore store;
    private final CallMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    CallQuestions(
            CallQueries queries,
            CallStore store,
            CallMails mails,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** The questions that were answered, the first first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Question> answered(CallId call) {
        return queries.questions(call).stream().filter(Question::isAnswered).toList();
    }

    /** The questions that wait: all for the area team, the own ones for others. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Question> waiting(CallId call) {
        boolean isTeam =
                queries.find(call).filter(each -> access.isTeamOf(each.area())).isPresent();
        PersonId me = access.requirePerson();
        return queries.questions(call).stream()
                .filter(each -> !each.isAnswered() && !each.words().isEmpty())
                .filter(each -> isTeam || each.by().equals(me))
                .toList();
    }

    /**
     * Asks something while a call runs.
     *
     * @param key made by the page (UUIDv7): asking twice asks once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer ask(CallId id, UUID key, String typed) {
        PersonId me = access.requirePerson();
        String words = TypedText.lines(typed);
        Optional<Call> call = queries.hold(id).filter(Call::isPublished);
        if (call.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        Optional<Question> before = queries.question(key);
        if (before.isPresent()) {
            return before.get().by().equals(me)
                    ? new CallAnswer.Done(null)
                    : new CallAnswer.NotFound();
        }
        if (call.get().state(clock.instant()) != CallState.RUNNING) {
            return CallAnswer.refused("calls.problem.notRunning");
        }
        if (words.isEmpty()) {
            return CallAnswer.at("question", "calls.problem.needed");
        }
        if (TypedText.isLonger(words, Question.LONGEST)) {
            return CallAnswer.at(
                    "question", "calls.problem.tooLong", Question.LONGEST, TypedText.length(words));
        }
        if (queries.asked(id, me) >= MOST) {
            return CallAnswer.at("question", "calls.problem.manyQuestions", MOST);
        }
        store.ask(new Question(key, id, words, clock.instant(), me, null, null, null, 0));
        return new CallAnswer.Done(null);
    }

    /** Answers for everybody. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer answer(AreaId area, UUID id, String typed) {
        Optional<Question> question = queries.question(id);
        Optional<Call> call = question.map(Question::call)
                .flatMap(queries::lock)
                .filter(each -> each.area().equals(area));
        if (call.isEmpty() || question.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        String answer = TypedText.lines(typed);
        if (answer.isEmpty()) {
            return CallAnswer.at("answer", "calls.problem.needed");
        }
        if (TypedText.isLonger(answer, Question.LONGEST_ANSWER)) {
            return CallAnswer.at(
                    "answer",
                    "calls.problem.tooLong",
                    Question.LONGEST_ANSWER,
                    TypedText.length(answer));
        }
        Question asked = queries.question(id).orElseThrow();
        if (asked.isAnswered() || asked.words().isEmpty()) {
            return new CallAnswer.Stale();
        }
        PersonId actor = access.requirePerson();
        UUID entry = log.append(new CallAnswered(
                area,
                call.get().id().value(),
                id,
                List.of(
                        Disclosed.open(asked.words()).named("asked"),
                        Disclosed.open(answer).named("answer")),
                Disclosed.who(actor)));
        store.answer(id, answer, entry, actor, clock.instant());
        mails.answered(call.get(), asked.by());
        return new CallAnswer.Done(entry);
    }
}
