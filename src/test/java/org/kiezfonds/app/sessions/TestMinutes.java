package org.kiezfonds.app.sessions;

import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.db.Tables.CONFLICT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.Consents;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;

/** Minutes of sessions that were played from their beginning to their end. */
@TestComponent
public class TestMinutes {

    private final TestSessions test;
    private final TestPeople people;
    private final People accounts;
    private final Consents consents;
    private final Sessions sessions;
    private final Votes votes;
    private final Minutes minutes;
    private final MinutesApprovals approvals;
    private final DSLContext db;

    TestMinutes(
            TestSessions test,
            TestPeople people,
            People accounts,
            Consents consents,
            Sessions sessions,
            Votes votes,
            Minutes minutes,
            MinutesApprovals approvals,
            DSLContext db) {
        this.test = test;
        this.people = people;
        this.accounts = accounts;
        this.consents = consents;
        this.sessions = sessions;
        this.votes = votes;
        this.minutes = minutes;
        this.approvals = approvals;
        this.db = db;
    }

    /**
     * A session of five, of whom the last does not come and the fourth has a conflict of interest:
     * an idea is granted less, after a first vote that does not stand. Only the second member agreed
     * to be named.
     */
    public Hall played(Map<String, String> rules) {
        Open open = test.round(rules);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 5, 4);
        List<String> names =
                List.of("Ada Ahorn", "Birgit Birke", "Cem Cypresse", "Dora Distel", "Emil Efeu");
        for (int juror = 0; juror < names.size(); juror++) {
            name(hall.person(juror), names.get(juror), juror == 1);
        }
        conflict(open, idea, hall.person(3));
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        Motion full = test.moved(hall, item, MotionData.of(Motion.Kind.FULL, ""));
        List<Money> sums = List.of(Money.ofEuros(100), Money.ofEuros(300));
        Motion lower = test.moved(hall, item, MotionData.lower(full.id(), "Ohne neue Bänke", sums));
        Vote wrong = test.opened(hall, lower);
        test.cast(hall, wrong, "YNN");
        test.closed(hall, wrong);
        done(votes.annul(wrong.id(), Flaw.ERROR, "Falsch vorgelesen."));
        Vote right = test.opened(hall, lower);
        test.cast(hall, right, "YYA");
        test.closed(hall, right);
        save(hall, Place.at(item.id()), false, "Die Bänke gibt es schon.");
        save(hall, Place.at(item.id()), true, "Streng geheim besprochen.");
        save(hall, Place.BEGIN, false, "Alle stellen sich vor.\n\nEs gibt Tee.");
        done(sessions.close(hall.session(), test.version(hall)));
        return hall;
    }

    /** Gives somebody a name, and the consent to be called by it. */
    public void name(PersonId person, String name, boolean agrees) {
        people.signIn(person);
        People.Person now = accounts.get(person);
        accounts.change(person, new People.Profile(name, "", "", "", ""), now.version());
        if (agrees) {
            consents.set(person, Purpose.PUBLIC_NAME, true);
        }
    }

    /** A conflict of interest, as if it had been declared. */
    public void conflict(Open open, Idea idea, PersonId person) {
        db.insertInto(CONFLICT)
                .set(CONFLICT.ID, UUID.randomUUID())
                .set(CONFLICT.AREA_ID, open.area())
                .set(CONFLICT.IDEA_ID, idea.id())
                .set(CONFLICT.PERSON_ID, person)
                .set(CONFLICT.KIND, "OTHER")
                .set(CONFLICT.SOURCE, "MEMBER")
                .set(CONFLICT.STATE, "EFFECTIVE")
                .set(CONFLICT.NOTE, "")
                .set(CONFLICT.VERSION, 0)
                .execute();
    }

    /** Types as the chair, over what is there. */
    public void save(Hall hall, Place place, boolean isInternal, String words) {
        test.be(hall, 0);
        int version = sheet(hall).passage(place, isInternal).version();
        noted(minutes.save(hall.session(), new MinutesPassage(place, isInternal, words, version)));
    }

    /** The minutes as the person behind the request sees them. */
    public MinutesSheet sheet(Hall hall) {
        return minutes.look(hall.session()).orElseThrow();
    }

    /** Finishes what there is, as the chair. */
    public MinutesVersion finished(Hall hall) {
        test.be(hall, 0);
        return done(minutes.finish(hall.session(), sheet(hall).seen()));
    }

    /** The same jury meets once more, with the minutes on the agenda, and the item is called. */
    public Next next(Hall hall, int here) {
        people.be(hall.open().team());
        UUID key = Ids.next();
        done(sessions.plan(hall.open().area(), hall.open().round().id(), key, test.data()));
        Hall next = new Hall(hall.open(), hall.panel(), key, hall.seats(), hall.jurors());
        test.opened(next, here);
        List<SessionItem> items = done(approvals.putOn(key, test.version(next), hall.session()));
        return new Next(next, test.begunWith(next, items.getLast()));
    }

    /** The next session, and its item about the minutes. */
    public record Next(Hall hall, SessionItem item) {}
}
