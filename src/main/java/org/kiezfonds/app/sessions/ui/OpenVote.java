package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.sessions.Casting;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Ballot;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.sessions.voting.Choice;

/** A vote while it is open: what is voted on, what is needed, the own vote, how many have voted. */
final class OpenVote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Keys 1 to 3 vote, unless something is being typed or a dialog is open. */
    private static final String KEYS = """
            const row = this;
            const on = event => {
              if (!row.isConnected) { document.removeEventListener('keydown', on); return; }
              if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
              const typing = event.composedPath().some(each => each.matches
                  && each.matches('input, textarea, select, [contenteditable], vaadin-dialog'));
              const button = row.querySelector('[data-key="' + event.key + '"]');
              if (!typing && button && !button.disabled) button.click();
            };
            document.addEventListener('keydown', on);
            """;

    private final transient Votes votes;
    private final transient RoomAnswers answers;
    private final transient Vote vote;
    private final Paragraph needed = new Paragraph();
    private final Paragraph poll = new Paragraph();
    private final Div picture = new Div();
    private final Div row = new Div();
    private final Map<Choice, Button> buttons = new EnumMap<>(Choice.class);
    private final Paragraph own = new Paragraph();
    private final Paragraph cast = new Paragraph();
    private final Div acts = new Div();
    private transient RoomScreen screen;
    private int drawnFor = -1;

    OpenVote(Votes votes, RoomAnswers answers, RoomScreen screen, Vote vote) {
        this.votes = votes;
        this.answers = answers;
        this.vote = vote;
        this.screen = screen;
        Paragraph words = new Paragraph(RoomWords.voted(screen.room(), vote));
        words.addClassName("kf-room-words");
        poll.addClassName("kf-hint");
        row.addClassName("kf-room-choices");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("sessions.room.vote.yourVote"));
        for (Choice choice : Choice.values()) {
            row.add(button(choice));
        }
        own.getElement().setAttribute("role", "status");
        acts.addClassName("kf-actions");
        getContent().addClassName("kf-stack");
        getContent().add(words, new Paragraph(how(screen.room())), needed, poll);
        getContent().add(picture, row, own, cast, acts);
        if (screen.leads()) {
            acts.add(RoomAnswers.primary(getTranslation("sessions.room.vote.close"), this::close));
        }
    }

    private String how(Room room) {
        Procedure rules = room.session().rules();
        if (vote.isSecret()) {
            return getTranslation("sessions.room.vote.secret");
        }
        return getTranslation(
                rules != null && rules.ballot() == Procedure.Ballot.SHOW_OF_HANDS
                        ? "sessions.room.vote.hands"
                        : "sessions.room.vote.named");
    }

    private Button button(Choice choice) {
        String key = switch (choice) {
            case YES -> "1";
            case NO -> "2";
            case ABSTAIN -> "3";
        };
        Button button = new Button(
                getTranslation("sessions.room.vote.choice." + choice), event -> cast(choice));
        button.getElement().setAttribute("data-key", key);
        button.getElement().setAttribute("aria-keyshortcuts", key);
        button.addClassName("kf-room-choice");
        buttons.put(choice, button);
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        row.getElement().executeJs(KEYS);
    }

    /** Shows what changed since. */
    void show(RoomScreen now) {
        screen = now;
        Room room = now.room();
        int voters = room.mayVoteIn(vote);
        Procedure rules = room.session().rules();
        if (rules != null && voters != drawnFor) {
            drawnFor = voters;
            long number = rules.majority(room.seats().size(), voters, voters, 0).number();
            String words = RoomWords.needed(rules, room.seats().size(), voters);
            needed.setText(words);
            picture.removeAll();
            picture.add(new SeatsPicture(
                    SeatsPicture.marks(0, 0, 0, voters),
                    number,
                    getTranslation("sessions.room.vote.picture", voters, number)));
        }
        boolean isPoll = room.outlook().filter(each -> !each.now().isReached()).isPresent();
        poll.setVisible(isPoll);
        poll.setText(isPoll ? getTranslation("sessions.room.vote.poll") : "");
        Ballot ballot = room.ballots().get(vote.id());
        cast.setText(getTranslation(
                "sessions.room.vote.cast", ballot == null ? 0 : ballot.cast(), voters));
        showOwn(now);
    }

    private void showOwn(RoomScreen now) {
        Optional<Casting> mine = VotePart.mine(now, vote);
        Optional<String> obstacle = obstacle(now, mine);
        boolean mayVote = obstacle.isEmpty();
        row.setVisible(mayVote);
        Choice choice = mine.map(Casting::choice).orElse(null);
        buttons.forEach((each, button) -> mark(button, each == choice));
        own.setVisible(now.seat().isPresent());
        own.setText(obstacle.map(this::getTranslation)
                .orElseGet(() -> choice == null
                        ? getTranslation("sessions.room.vote.notYet")
                        : getTranslation(
                                "sessions.room.vote.mine",
                                getTranslation("sessions.room.vote.choice." + choice))));
    }

    /** Why this person cannot vote, as the service says it; empty where they can. */
    private static Optional<String> obstacle(RoomScreen now, Optional<Casting> mine) {
        if (now.isBarred()) {
            return Optional.of("sessions.problem.cast.CONFLICTED");
        }
        if (mine.isEmpty() || !now.mayDecide()) {
            return Optional.of("sessions.problem.cast.NO_VOTER");
        }
        if (!now.isHere()) {
            return Optional.of("sessions.problem.cast.NOT_HERE");
        }
        return now.room().asked().contains(now.me())
                ? Optional.of("sessions.problem.unanswered")
                : Optional.empty();
    }

    private static void mark(Button button, boolean isMine) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(isMine));
        if (isMine) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            button.removeThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    private void cast(Choice choice) {
        int seen = VotePart.mine(screen, vote).map(Casting::turn).orElse(0);
        answers.say(vote.session(), votes.cast(vote.id(), seen, choice), "");
    }

    private void close() {
        Room room = screen.room();
        @Nullable Ballot ballot = room.ballots().get(vote.id());
        int missing = ballot == null ? 0 : room.mayVoteIn(vote) - ballot.cast();
        List<String> words = missing > 0
                ? List.of(
                        getTranslation("sessions.room.vote.close.missing", missing),
                        getTranslation("sessions.room.vote.close.text"))
                : List.of(getTranslation("sessions.room.vote.close.text"));
        new RoomDialog(
                        answers,
                        screen,
                        getTranslation("sessions.room.vote.close.title"),
                        String.join(" ", words),
                        "close-vote",
                        vote.id())
                .ask(
                        getTranslation("sessions.room.vote.close"),
                        getTranslation("sessions.room.vote.close.done"),
                        () -> votes.close(vote.id()));
    }
}
