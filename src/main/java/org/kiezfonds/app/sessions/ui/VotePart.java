package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Casting;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Ballot;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/**
 * The vote that is open, else what came of the last one on the current item: before all else, since
 * nobody should have to look for it.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(150)
class VotePart implements RoomPart {

    private final Votes votes;
    private final RoomAnswers answers;
    private final Section content = new Section();
    private @Nullable Shown shown;
    private @Nullable OpenVote open;

    VotePart(Votes votes, RoomAnswers answers) {
        this.votes = votes;
        this.answers = answers;
        content.addClassNames("kf-section", "kf-room-vote");
    }

    /** What is drawn anew as a whole; numbers of an open vote change in place. */
    private record Shown(
            UUID vote, int version, boolean leads, boolean isTainted, boolean isLast) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Room room = screen.room();
        Optional<Vote> vote = room.openVote()
                .or(() -> room.votes().stream().max(Comparator.comparing(Vote::openedAt)));
        content.setVisible(vote.isPresent());
        if (vote.isEmpty()) {
            shown = null;
            open = null;
            content.removeAll();
            return;
        }
        Ballot ballot = room.ballots().get(vote.get().id());
        Shown now = new Shown(
                vote.get().id(),
                vote.get().version(),
                screen.leads(),
                ballot != null && ballot.isTainted(),
                room.openVote().isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            draw(screen, vote.get());
        }
        if (open != null) {
            open.show(screen);
        }
    }

    private void draw(RoomScreen screen, Vote vote) {
        content.removeAll();
        content.setClassName("kf-room-voting", vote.isOpen());
        if (vote.isOpen()) {
            open = new OpenVote(votes, answers, screen, vote);
            content.add(
                    new H2(content.getTranslation("sessions.room.vote.open")), about(screen), open);
        } else {
            open = null;
            content.add(
                    new H2(content.getTranslation("sessions.room.vote.result")),
                    about(screen),
                    new VoteResult(votes, answers, screen, vote));
        }
    }

    private static Paragraph about(RoomScreen screen) {
        Room room = screen.room();
        Paragraph about = new Paragraph(room.current()
                .map(item -> RoomWords.item(room, item, RoomWords.language()))
                .orElse(""));
        about.addClassName("kf-quiet");
        return about;
    }

    /** The own vote that a screen shows. */
    static Optional<Casting> mine(RoomScreen screen, Vote vote) {
        return screen.mine().filter(mine -> mine.vote().equals(vote.id()));
    }
}
