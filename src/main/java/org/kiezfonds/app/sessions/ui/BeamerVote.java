package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Ballot;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.VoteWords;

/**
 * A vote on the wall: while it is open what is voted on, what is needed and how many have voted;
 * after it the result with the arithmetic. Sums alone: who voted what by name is in the minutes.
 */
final class BeamerVote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    BeamerVote(Room room, Vote vote) {
        getContent().addClassName("kf-beamer-vote");
        Div words = new Div();
        words.addClassName("kf-beamer-words");
        Result result = vote.result();
        if (result == null) {
            open(room, vote, words);
        } else {
            closed(room, vote, result, words);
        }
    }

    private void open(Room room, Vote vote, Div words) {
        words.add(
                new H2(getTranslation("sessions.room.vote.open")),
                said("kf-beamer-motion", RoomWords.voted(room, vote)));
        int voters = room.mayVoteIn(vote);
        Ballot ballot = room.ballots().get(vote.id());
        String cast = getTranslation(
                "sessions.room.vote.cast", ballot == null ? 0 : ballot.cast(), voters);
        words.add(said("kf-beamer-cast", cast));
        Procedure rules = room.session().rules();
        long needed = 0;
        if (rules != null) {
            words.add(new Paragraph(RoomWords.needed(rules, room.seats().size(), voters)));
            needed = rules.majority(room.seats().size(), voters, voters, 0).number();
        }
        words.add(new Paragraph(getTranslation(how(vote, rules))));
        if (room.outlook().filter(each -> !each.now().isReached()).isPresent()) {
            words.add(said("kf-beamer-poll", getTranslation("sessions.room.vote.poll")));
        }
        getContent()
                .add(
                        words,
                        new SeatsPicture(
                                SeatsPicture.marks(0, 0, 0, voters),
                                needed,
                                getTranslation("sessions.room.vote.picture", voters, needed)));
    }

    private static String how(Vote vote, @Nullable Procedure rules) {
        if (vote.isSecret()) {
            return "sessions.room.vote.secret";
        }
        return rules != null && rules.ballot() == Procedure.Ballot.SHOW_OF_HANDS
                ? "sessions.room.vote.hands"
                : "sessions.room.vote.named";
    }

    private void closed(Room room, Vote vote, Result result, Div words) {
        words.add(
                new H2(VoteResult.badge(vote, getTranslation(RoomWords.resultKey(vote)))),
                said("kf-beamer-motion", RoomWords.voted(room, vote)));
        List<String> sentences = VoteWords.of(vote, getLocale());
        sentences.forEach(sentence -> words.add(new Paragraph(sentence)));
        getContent()
                .add(
                        words,
                        new SeatsPicture(
                                SeatsPicture.marks(
                                        result.yes(),
                                        result.abstained(),
                                        result.no(),
                                        result.voters()),
                                result.needed(),
                                sentences.getFirst()));
    }

    private static Paragraph said(String name, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName(name);
        return line;
    }
}
