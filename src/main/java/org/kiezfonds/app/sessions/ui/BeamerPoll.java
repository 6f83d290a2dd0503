package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.PollBoard.Board;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.PollWords;
import org.kiezfonds.app.sessions.Room;

/**
 * A ranking or an election on the wall: while it is open what is on the ballot and how many gave
 * one; after it the places.
 */
final class BeamerPoll extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int SENTENCES = 3;

    BeamerPoll(Room room, Board board, Poll poll) {
        getContent().addClassName("kf-beamer-words");
        getContent().add(new H2(poll.question()));
        Function<PollOption, String> names = option -> option.person() == null
                ? option.title()
                : RoomWords.called(room, option.person(), getLocale());
        Result result = poll.result();
        if (result == null) {
            open(board, poll, names);
        } else {
            getContent().add(new PollBars(poll, result, names));
            PollWords.of(poll, getLocale()).stream()
                    .limit(SENTENCES)
                    .forEach(sentence -> getContent().add(new Paragraph(sentence)));
        }
    }

    private void open(Board board, Poll poll, Function<PollOption, String> names) {
        UnorderedList options = new UnorderedList();
        options.addClassName("kf-beamer-agenda");
        poll.options().forEach(option -> options.add(new ListItem(names.apply(option))));
        Paragraph given = new Paragraph(
                getTranslation("sessions.poll.progress", board.given(), board.voters()));
        given.addClassName("kf-beamer-cast");
        getContent()
                .add(
                        options,
                        new Paragraph(getTranslation(
                                "sessions.poll.toTake", poll.rule().places())),
                        given);
    }
}
