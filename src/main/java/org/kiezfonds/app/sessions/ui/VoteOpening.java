package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.sessions.voting.Outlook;
import org.kiezfonds.app.shared.Ids;

/** Says what a vote will be, before who leads opens it. */
final class VoteOpening {

    private final Votes votes;
    private final RoomAnswers answers;
    private final RoomScreen screen;
    /** Opening twice opens once. */
    private final UUID key = Ids.next();

    VoteOpening(Votes votes, RoomAnswers answers, RoomScreen screen) {
        this.votes = votes;
        this.answers = answers;
        this.screen = screen;
    }

    void ask(Motion motion, String label) {
        UI ui = UI.getCurrentOrThrow();
        new RoomDialog(
                        answers,
                        screen,
                        ui.getTranslation(
                                "sessions.room.vote.start.title",
                                RoomWords.motion(motion, ui.getLocale())),
                        String.join(" ", words(ui, motion)),
                        "open-vote",
                        motion.id())
                .ask(
                        label,
                        ui.getTranslation("sessions.room.vote.start.done"),
                        () -> votes.open(motion.id(), key));
    }

    private List<String> words(UI ui, Motion motion) {
        Room room = screen.room();
        List<String> words = new ArrayList<>();
        if (!motion.words().isEmpty()) {
            words.add(ui.getTranslation("sessions.room.vote.start.words", motion.words()));
        }
        words.addAll(MotionWords.changes(motion, ui.getLocale()));
        Procedure rules = room.session().rules();
        if (rules != null && room.outlook().isPresent()) {
            Outlook outlook = room.outlook().get();
            words.add(RoomWords.needed(rules, room.seats().size(), outlook.voters()));
            words.add(ui.getTranslation(
                    rules.ballot() == Ballot.SECRET
                            ? "sessions.room.vote.secret"
                            : "sessions.room.vote.named"));
            if (!outlook.now().isReached()) {
                words.add(ui.getTranslation("sessions.room.vote.poll"));
            }
        }
        return words;
    }
}
