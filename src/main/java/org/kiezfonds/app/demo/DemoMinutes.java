package org.kiezfonds.app.demo;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Minutes;
import org.kiezfonds.app.sessions.MinutesPassage;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Sessions;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The minutes of the council's last session are finished, and not approved yet. */
@Component
@Profile("demo")
@Order(85)
class DemoMinutes implements DemoPart {

    /** After the council met, also where that evening is moved off a weekend. */
    private static final int DAYS_AGO = 6;

    private final DemoPeople people;
    private final Sessions sessions;
    private final Agenda agenda;
    private final Minutes minutes;

    DemoMinutes(DemoPeople people, Sessions sessions, Agenda agenda, Minutes minutes) {
        this.people = people;
        this.sessions = sessions;
        this.agenda = agenda;
        this.minutes = minutes;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                people.byTeam(days, DAYS_AGO, "11:15", "council: minutes finished", this::finish));
    }

    private void finish() {
        UUID session = sessions.of(DemoPeople.LINDENKIEZ).stream()
                .filter(each -> each.round() == null
                        && each.state() == SessionState.CLOSED
                        && !each.isCircular())
                .map(BodySession::id)
                .findFirst()
                .orElseThrow();
        List<SessionItem> items = agenda.of(session);
        write(
                session,
                Place.BEGIN,
                "Die Vorsitzende begrüßt die Mitglieder und neun Gäste aus der Nachbarschaft.");
        write(
                session,
                Place.at(items.getFirst().id()),
                "Das Fest soll wieder auf dem Platz beginnen. Der Verein Lindenhof hilft mit Bühne"
                        + " und Strom.\n\nEinige fürchten, dass es abends laut wird. Deshalb ist um"
                        + " 21 Uhr Schluss.");
        write(
                session,
                Place.at(items.get(1).id()),
                "Das Grünflächenamt hat noch nicht geantwortet. Das Team fragt nach.");
        write(
                session,
                Place.at(items.getLast().id()),
                "Das Ergebnis geht an den Bezirk. Das Team fragt, wann es losgehen kann.");
        done(minutes.finish(session, minutes.look(session).orElseThrow().seen()));
    }

    private void write(UUID session, Place place, String words) {
        done(minutes.save(session, new MinutesPassage(place, false, words, 0)));
    }

    private static void done(SessionAnswer<?> answer) {
        if (!(answer instanceof SessionAnswer.Done) && !(answer instanceof SessionAnswer.Noted)) {
            throw new IllegalStateException("the demonstration was refused: " + answer);
        }
    }
}
