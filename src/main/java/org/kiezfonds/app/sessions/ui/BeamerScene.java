package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollBoard.Board;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Speaker;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** What is on the wall: one thing at a time, the break before all, then a vote, then the item. */
final class BeamerScene extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int ITEMS = 8;
    private static final int MOTIONS = 3;
    private static final int NEXT = 3;

    private final transient Formats formats;
    private final transient ZoneId zone;

    BeamerScene(Formats formats, ZoneId zone) {
        this.formats = formats;
        this.zone = zone;
        getContent().addClassName("kf-beamer-scene");
        // Who cannot see the wall hears what is new on it.
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void show(Room room, Optional<Board> polls) {
        getContent().removeAll();
        Pause pause = room.stage().pause();
        SessionState state = room.session().state();
        Optional<SessionItem> current = room.current();
        if (state != SessionState.OPEN) {
            head(getTranslation("sessions.stage.beamer.state." + state));
            if (state == SessionState.PLANNED) {
                line(
                        "kf-beamer-sum",
                        getTranslation(
                                "sessions.room.when",
                                formats.when(room.session().startsAt(), getLocale()),
                                room.session().place()));
                agenda(room);
            }
        } else if (pause != null) {
            head(StageWords.pause(pause, zone, getLocale()));
            line("kf-beamer-sum", getTranslation("sessions.stage.beamer.pause"));
        } else if (current.isEmpty()) {
            head(getTranslation("sessions.stage.beamer.between"));
            agenda(room);
            quorum(room);
        } else {
            item(room, polls, current.get());
        }
    }

    private void head(String words) {
        getContent().add(new H1(words));
    }

    private Paragraph line(String name, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName(name);
        getContent().add(line);
        return line;
    }

    /** What is still to come, so far as it fits. */
    private void agenda(Room room) {
        List<SessionItem> waiting = room.agenda().stream()
                .filter(item -> item.state() == State.WAITING)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("kf-beamer-agenda");
        waiting.stream()
                .limit(ITEMS)
                .forEach(item -> list.add(new ListItem(RoomWords.item(room, item, getLocale()))));
        getContent().add(new H2(getTranslation("sessions.stage.beamer.next")), list);
        if (waiting.size() > ITEMS) {
            line(
                    "kf-beamer-quiet",
                    getTranslation("sessions.stage.beamer.more", waiting.size() - ITEMS));
        }
    }

    private void item(Room room, Optional<Board> polls, SessionItem item) {
        head(RoomWords.item(room, item, getLocale()));
        sums(room);
        Optional<Vote> vote = room.openVote().or(() -> last(room));
        Optional<Poll> poll = polls.flatMap(board -> shown(board, vote));
        if (poll.isPresent()) {
            getContent().add(new BeamerPoll(room, polls.orElseThrow(), poll.get()));
        } else if (vote.isPresent()) {
            getContent().add(new BeamerVote(room, vote.get()));
        } else {
            motions(room);
        }
        if (room.openVote().isEmpty() && poll.filter(Poll::isOpen).isEmpty()) {
            speakers(room);
        }
        quorum(room);
    }

    /** The last ranking, unless a vote was opened after it. */
    private static Optional<Poll> shown(Board board, Optional<Vote> vote) {
        return board.polls().stream()
                .max(Comparator.comparing(Poll::openedAt))
                .filter(poll -> vote.filter(each -> each.openedAt().isAfter(poll.openedAt()))
                        .isEmpty());
    }

    /** What came of the last vote, until something else is moved. */
    private static Optional<Vote> last(Room room) {
        return room.votes().stream()
                .max(Comparator.comparing(Vote::openedAt))
                .filter(vote -> room.motions().stream()
                        .noneMatch(motion -> room.votesOn(motion.id()).isEmpty()
                                && motion.at().isAfter(vote.openedAt())));
    }

    private void sums(Room room) {
        GalleryItem idea = room.matter();
        Money left = room.left();
        List<String> words = new ArrayList<>();
        if (idea != null) {
            words.add(getTranslation(
                    "sessions.room.item.asked", Formats.money(idea.asked(), getLocale())));
        }
        if (left != null) {
            words.add(getTranslation("sessions.room.item.left", Formats.money(left, getLocale())));
        }
        if (!words.isEmpty()) {
            line("kf-beamer-sum", String.join(" · ", words));
        }
    }

    private void motions(Room room) {
        Div motions = new Div();
        motions.addClassName("kf-beamer-motions");
        room.motions().stream().limit(MOTIONS).map(this::motion).forEach(motions::add);
        getContent().add(motions);
        if (room.motions().size() > MOTIONS) {
            line(
                    "kf-beamer-quiet",
                    getTranslation(
                            "sessions.stage.beamer.moreMotions", room.motions().size() - MOTIONS));
        }
    }

    private Component motion(Motion motion) {
        Div words = new Div(new H2(RoomWords.motion(motion, getLocale())));
        if (!motion.words().isEmpty()) {
            words.add(new Paragraph(motion.words()));
        }
        MotionWords.changes(motion, getLocale())
                .forEach(change -> words.add(new Paragraph(change)));
        return words;
    }

    private void speakers(Room room) {
        Optional<String> speaking = room.stage().speaking().map(speaker -> called(room, speaker));
        List<String> next = room.stage().waiting().stream()
                .limit(NEXT)
                .map(speaker -> called(room, speaker))
                .toList();
        List<@Nullable String> words = new ArrayList<>();
        words.add(speaking.map(name -> getTranslation("sessions.stage.speakers.speaking", name))
                .orElse(null));
        words.add(
                next.isEmpty()
                        ? null
                        : getTranslation(
                                "sessions.stage.beamer.speakers", String.join(", ", next)));
        words.add(
                room.stage().isListClosed()
                        ? getTranslation("sessions.stage.speakers.closed")
                        : null);
        List<String> said = words.stream().filter(Objects::nonNull).toList();
        if (!said.isEmpty()) {
            line("kf-beamer-speakers", String.join(" · ", said));
        }
    }

    private String called(Room room, Speaker speaker) {
        return RoomWords.called(room, speaker.person(), getLocale());
    }

    private void quorum(Room room) {
        line("kf-beamer-quorum", String.join(" · ", QuorumWords.of(room, getLocale())));
    }
}
