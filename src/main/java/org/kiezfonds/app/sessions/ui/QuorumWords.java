package org.kiezfonds.app.sessions.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Place;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.voting.Outlook;
import org.kiezfonds.app.texts.Texts;

/** Whether those who are there are enough, in words, and what one more or one less would mean. */
final class QuorumWords {

    private QuorumWords() {}

    /** One sentence each, the answer first. */
    static List<String> of(Room room, Locale language) {
        if (room.outlook().isEmpty() || !isAhead(room.session().state())) {
            long here = room.seats().stream().filter(Place::isHere).count();
            return List.of(Texts.get(
                    language, "sessions.room.quorum.here", here, room.seats().size()));
        }
        Outlook outlook = room.outlook().get();
        Quorate now = outlook.now();
        List<String> words = new ArrayList<>();
        words.add(Texts.get(
                language,
                now.isReached() ? "sessions.room.quorum.yes" : "sessions.room.quorum.no",
                now.counted(),
                now.needed().number()));
        if (now.demandsResidents()) {
            words.add(Texts.get(
                    language,
                    now.hasEnoughResidents()
                            ? "sessions.room.quorum.residents"
                            : "sessions.room.quorum.fewResidents",
                    now.residents(),
                    now.counted()));
        }
        words.add(ahead(outlook, language));
        return words;
    }

    /** Whether it still matters who comes. */
    private static boolean isAhead(SessionState state) {
        return state == SessionState.PLANNED || state == SessionState.OPEN;
    }

    private static String ahead(Outlook outlook, Locale language) {
        if (outlook.now().isReached()) {
            return Texts.get(language, "sessions.room.quorum.mayLeave", outlook.mayLeave());
        }
        return outlook.toCome().isPresent()
                ? Texts.get(
                        language,
                        "sessions.room.quorum.toCome",
                        outlook.toCome().getAsLong())
                : Texts.get(language, "sessions.room.quorum.never");
    }
}
