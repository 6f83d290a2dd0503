package org.kiezfonds.app.sessions;

import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.shared.Ids;
import org.springframework.boot.test.context.TestComponent;

/** Polls of a jury, made through the services. Options are called A, B, C by their position. */
@TestComponent
public class TestPolls {

    /** Five points, three on one at most, one place. */
    public static final PollRule POINTS = new PollRule(Way.POINTS, 5, 3, 1);

    public static final PollRule APPROVAL = new PollRule(Way.APPROVAL, 0, 3, 1);
    public static final List<String> WORDS = List.of("Apfelbaum", "Bank", "Chorabend");

    private final TestSessions sessions;
    private final Polls polls;

    TestPolls(TestSessions sessions, Polls polls) {
        this.sessions = sessions;
        this.polls = polls;
    }

    /** Five points for three options in words, opened by the chair on an item of its own. */
    public Poll opened(Hall hall) {
        return opened(hall, PollData.ofWords("Was zuerst?", POINTS, WORDS));
    }

    public Poll opened(Hall hall, PollData data) {
        SessionItem item = sessions.called(hall, ItemData.free("Rangfolge"));
        return done(polls.open(item.id(), Ids.next(), data));
    }

    /** Ideas of the round that are put in an order. */
    public PollData ofIdeas(Hall hall, PollRule rule, int number) {
        List<IdeaId> ideas = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ideas.add(sessions.admitted(hall.open()).id());
        }
        return PollData.ofIdeas("Welche Ideen empfehlen wir?", rule, ideas);
    }

    /** Marks in words: "A3 B2". */
    public static Map<UUID, Integer> marks(Poll poll, String words) {
        Map<UUID, Integer> marks = new HashMap<>();
        for (String word : words.split(" ", -1)) {
            if (!word.isEmpty()) {
                marks.put(
                        poll.options().get(word.charAt(0) - 'A').id(),
                        Integer.parseInt(word.substring(1)));
            }
        }
        return marks;
    }

    /** The first ballot of a juror. */
    public SessionAnswer<PollCasting> cast(Hall hall, Poll poll, int juror, String words) {
        sessions.be(hall, juror);
        return polls.cast(poll.id(), 0, marks(poll, words));
    }

    /** First ballots of jurors one after the other. */
    public void castAll(Hall hall, Poll poll, String... ballots) {
        for (int juror = 0; juror < ballots.length; juror++) {
            noted(cast(hall, poll, juror, ballots[juror]));
        }
    }

    /** Closes as the chair. */
    public Poll closed(Hall hall, Poll poll) {
        sessions.be(hall, 0);
        return done(polls.close(poll.id()));
    }

    /** What is taken, as letters. */
    public static String taken(Poll poll) {
        return poll.taken().stream().map(key -> letter(poll, key)).collect(Collectors.joining());
    }

    public static String letter(Poll poll, UUID option) {
        return String.valueOf((char) ('A' + poll.option(option).orElseThrow().position() - 1));
    }
}
