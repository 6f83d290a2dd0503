package org.kiezfonds.app.demo;

import static org.kiezfonds.app.demo.DemoSessions.done;
import static org.kiezfonds.app.demo.DemoSessions.noted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollData;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.Polls;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In its last session the council gave points to needs of the concept and put measures in an order;
 * then the session ended.
 */
@Component
@Profile("demo")
@Order(82)
class DemoPolls implements DemoPart {

    private static final PollRule POINTS = new PollRule(Way.POINTS, 5, 3, 2);
    private static final PollRule ORDER = new PollRule(Way.ORDER, 0, 3, 1);

    /** What members give in turn: the marks of the options in their order on the ballot. */
    private static final List<List<Integer>> GIVEN =
            List.of(List.of(3, 2), List.of(0, 3, 2), List.of(3, 0, 0, 2));

    private static final List<List<Integer>> ORDERED =
            List.of(List.of(1, 2, 3), List.of(2, 1, 3), List.of(1, 3, 2));

    private final DemoPeople people;
    private final DemoSessions meetings;
    private final Sessions sessions;
    private final Agenda agenda;
    private final Polls polls;

    DemoPolls(
            DemoPeople people,
            DemoSessions meetings,
            Sessions sessions,
            Agenda agenda,
            Polls polls) {
        this.people = people;
        this.meetings = meetings;
        this.sessions = sessions;
        this.agenda = agenda;
        this.polls = polls;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                days.on(DemoSessions.MET_AGO, "19:10", "council session: priorities", this::vote));
    }

    private void vote() {
        List<Mandate> seats = people.as(DemoPeople.TEAM, meetings::seats);
        BodySession session = people.as(DemoPeople.TEAM, meetings::theCouncils);
        List<PersonId> there =
                seats.subList(0, seats.size() - 3).stream().map(Mandate::person).toList();
        List<SessionItem> items = people.as(DemoPeople.TEAM, () -> agenda.of(session.id()));
        rank(session, items.get(2), there, Poll.Kind.NEEDS, POINTS, GIVEN);
        rank(session, items.get(3), there, Poll.Kind.MEASURES, ORDER, ORDERED);
        people.run(there.getFirst(), () -> {
            noted(agenda.finish(session.id(), meetings.theCouncils().version()));
            done(sessions.close(session.id(), meetings.theCouncils().version()));
        });
    }

    private void rank(
            BodySession session,
            SessionItem item,
            List<PersonId> there,
            Poll.Kind kind,
            PollRule rule,
            List<List<Integer>> ballots) {
        Poll poll = people.as(there.getFirst(), () -> {
            noted(agenda.call(session.id(), meetings.theCouncils().version(), item.id()));
            return done(polls.open(
                    item.id(),
                    Ids.next(),
                    new PollData(
                            kind,
                            item.title(),
                            rule,
                            false,
                            List.of(),
                            subjects(session, kind),
                            List.of())));
        });
        for (int place = 0; place < there.size(); place++) {
            Map<UUID, Integer> marks = marks(poll, ballots.get(place % ballots.size()));
            people.run(there.get(place), () -> noted(polls.cast(poll.id(), 0, marks)));
        }
        people.run(there.getFirst(), () -> done(polls.close(poll.id())));
    }

    /** As the names have it, so that the story is the same each time. */
    private List<UUID> subjects(BodySession session, Poll.Kind kind) {
        return polls.subjects(session.id(), kind).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(5)
                .toList();
    }

    private static Map<UUID, Integer> marks(Poll poll, List<Integer> given) {
        Map<UUID, Integer> marks = new HashMap<>();
        for (PollOption option : poll.options()) {
            int mark = option.position() <= given.size() ? given.get(option.position() - 1) : 0;
            if (mark > 0) {
                marks.put(option.id(), mark);
            }
        }
        return marks;
    }
}
