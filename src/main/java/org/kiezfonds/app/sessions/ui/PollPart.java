package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.Poll.Outcome;
import org.kiezfonds.app.sessions.PollBoard.Board;
import org.kiezfonds.app.sessions.PollCasting;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Rankings and elections on the current item: opened by who leads, given by who sits here. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(310)
class PollPart implements RoomPart {

    private final PollRoom services;
    private final Section content = new Section();
    private final Paragraph progress = new Paragraph();
    private @Nullable Shown shown;
    private @Nullable PollBallot ballot;

    PollPart(PollRoom services) {
        this.services = services;
        content.addClassNames("kf-section", "kf-poll");
        content.setVisible(false);
        progress.getElement().setAttribute("aria-live", "off");
    }

    /** What is drawn anew only where it changed; the ballot and the progress change in place. */
    private record Shown(
            UUID about,
            boolean presides,
            boolean maySit,
            boolean isVoting,
            List<Poll> polls,
            boolean isVoter,
            List<PersonId> standing,
            Set<UUID> tainted,
            Set<UUID> seated,
            Map<PersonId, String> names) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        boolean isOver = screen.room().session().state() == SessionState.CLOSED;
        Optional<Board> found = services.board()
                .of(screen)
                .filter(board -> isOver
                        ? !board.polls().isEmpty()
                        : screen.room().session().state() == SessionState.OPEN);
        content.setVisible(found.isPresent());
        if (found.isEmpty()) {
            shown = null;
            return;
        }
        Board board = found.get();
        Optional<SessionItem> item = screen.room().current();
        Shown now = new Shown(
                item.map(SessionItem::id).orElse(screen.room().session().id()),
                screen.presides(),
                screen.mayDecide() && screen.isHere(),
                screen.room().openVote().isPresent(),
                board.polls(),
                board.mine().isPresent(),
                board.standing(),
                board.tainted(),
                board.seated(),
                screen.room().names());
        if (!now.equals(shown)) {
            shown = now;
            draw(screen, board, item);
        } else if (ballot != null) {
            PollBallot mine = ballot;
            board.mine().ifPresent(mine::show);
        }
        progress.setText(
                content.getTranslation("sessions.poll.progress", board.given(), board.voters()));
    }

    private void draw(RoomScreen screen, Board board, Optional<SessionItem> item) {
        content.removeAll();
        ballot = null;
        content.add(new H2(content.getTranslation("sessions.poll.title")));
        Optional<Poll> open = board.open();
        board.polls().stream()
                .filter(poll -> !poll.isOpen())
                .forEach(poll -> content.add(closed(screen, board, poll)));
        open.ifPresent(poll -> content.add(open(screen, board, poll)));
        if (open.isEmpty()) {
            item.ifPresent(each -> next(screen, board, each));
        }
    }

    /** What can be begun on the item. */
    private void next(RoomScreen screen, Board board, SessionItem item) {
        if (item.kind() == SessionItem.Kind.FREE) {
            candidates(screen, board, item.id());
        }
        if (screen.presides() && screen.room().openVote().isEmpty()) {
            content.add(new Button(
                    content.getTranslation("sessions.poll.begin"),
                    event -> new PollDialog(services, screen)
                            .ask(item.id(), board.standing().size())));
        } else if (board.polls().isEmpty() && board.standing().isEmpty()) {
            content.add(new Paragraph(content.getTranslation("sessions.poll.empty")));
        }
    }

    private String name(RoomScreen screen, PollOption option) {
        PersonId person = option.person();
        return person == null
                ? option.title()
                : RoomWords.called(screen.room(), person, RoomWords.language());
    }

    private Component open(RoomScreen screen, Board board, Poll poll) {
        Div card = new Div(
                new H3(poll.question()),
                new Paragraph(content.getTranslation(
                        "sessions.poll.toTake", poll.rule().places())));
        card.addClassName("kf-card");
        board.mine()
                .ifPresentOrElse(
                        mine -> card.add(ballot(screen, poll, mine)),
                        () -> card.add(
                                new Paragraph(content.getTranslation("sessions.poll.noVoter"))));
        card.add(progress);
        if (screen.presides()) {
            card.add(RoomAnswers.primary(
                    content.getTranslation("sessions.poll.close"),
                    () -> say(
                            poll, services.polls().close(poll.id()), "sessions.poll.close.done")));
        }
        return card;
    }

    private PollBallot ballot(RoomScreen screen, Poll poll, PollCasting mine) {
        PollBallot made = new PollBallot(
                poll,
                mine,
                option -> name(screen, option),
                (seen, marks) -> services.answers()
                        .say(poll.session(), services.polls().cast(poll.id(), seen, marks), ""));
        ballot = made;
        return made;
    }

    private Component closed(RoomScreen screen, Board board, Poll poll) {
        Div card = new Div(new PollResultCard(
                poll, Objects.requireNonNull(poll.result()), option -> name(screen, option)));
        boolean isFollowed = board.polls().stream()
                .anyMatch(each ->
                        poll.id().equals(each.repeats()) || poll.id().equals(each.runoffOf()));
        if (board.tainted().contains(poll.id())) {
            card.add(new Paragraph(content.getTranslation("sessions.poll.tainted")));
        }
        if (screen.presides() && !isFollowed && board.open().isEmpty()) {
            Div acts = new Div();
            acts.addClassName("kf-actions");
            acts(acts, screen, board, poll);
            card.add(acts);
        }
        if (screen.isTeam() && poll.kind() == Poll.Kind.PEOPLE && poll.stands() && !isFollowed) {
            card.add(new PollSeats(services, screen, board, poll, option -> name(screen, option)));
        }
        return card;
    }

    private void acts(Div acts, RoomScreen screen, Board board, Poll poll) {
        Outcome outcome = Objects.requireNonNull(poll.result()).outcome();
        boolean stands = poll.flaw() == null;
        UUID key = Ids.next();
        if (stands && outcome == Outcome.AGAIN) {
            acts.add(RoomAnswers.primary(
                    content.getTranslation("sessions.poll.runoff"),
                    () -> say(
                            poll,
                            services.polls().runoff(poll.id(), key),
                            "sessions.poll.begin.done")));
        }
        if (stands && outcome == Outcome.LOT && poll.lot() == null) {
            acts.add(new Button(
                    content.getTranslation("sessions.poll.draw"), event -> draw(screen, poll)));
        }
        if (board.mayRepeat(poll, screen.room().session())) {
            acts.add(RoomAnswers.button(
                    content.getTranslation("sessions.poll.again"),
                    () -> say(
                            poll,
                            services.polls().again(poll.id(), key),
                            "sessions.poll.begin.done")));
        }
        if (stands) {
            Flaw flaw = board.tainted().contains(poll.id()) ? Flaw.CONFLICT : Flaw.ERROR;
            acts.add(new Button(
                    content.getTranslation("sessions.poll.annul"),
                    event -> annul(screen, poll, flaw)));
        }
    }

    private void draw(RoomScreen screen, Poll poll) {
        TextField value = new TextField(content.getTranslation("sessions.poll.draw.value"));
        value.setWidthFull();
        new RoomDialog(
                        services.answers(),
                        screen,
                        content.getTranslation("sessions.poll.draw"),
                        content.getTranslation("sessions.poll.draw.text"),
                        "poll-lot",
                        poll.id())
                .with("value", value)
                .ask(
                        content.getTranslation("sessions.poll.draw.act"),
                        content.getTranslation("sessions.poll.draw.done"),
                        () -> services.polls().drawLot(poll.id(), value.getValue()));
    }

    private void annul(RoomScreen screen, Poll poll, Flaw flaw) {
        TextArea reason = RoomDialog.words(
                content.getTranslation("sessions.room.reason"),
                content.getTranslation("sessions.room.reason.help"));
        new RoomDialog(
                        services.answers(),
                        screen,
                        content.getTranslation("sessions.poll.annul"),
                        content.getTranslation("sessions.poll.annul.text"),
                        "poll-annul",
                        poll.id())
                .with("reason", reason)
                .ask(
                        content.getTranslation("sessions.poll.annul"),
                        content.getTranslation("sessions.poll.annul.done"),
                        () -> services.polls().annul(poll.id(), flaw, reason.getValue()));
    }

    private void candidates(RoomScreen screen, Board board, UUID item) {
        boolean isMade = board.polls().stream().anyMatch(poll -> poll.kind() == Poll.Kind.PEOPLE);
        if (isMade) {
            return;
        }
        UnorderedList list = new UnorderedList();
        board.standing()
                .forEach(person -> list.add(new ListItem(
                        RoomWords.called(screen.room(), person, RoomWords.language()))));
        Details details = new Details(
                content.getTranslation(
                        "sessions.poll.standing", board.standing().size()),
                new Paragraph(content.getTranslation("sessions.poll.standing.text")),
                list);
        details.setOpened(!board.standing().isEmpty());
        if (screen.mayDecide() && screen.isHere()) {
            boolean stands = board.standing().contains(screen.me());
            details.add(RoomAnswers.button(
                    content.getTranslation(
                            stands ? "sessions.poll.stand.not" : "sessions.poll.stand"),
                    () -> services.answers()
                            .say(
                                    screen.room().session().id(),
                                    services.candidacies().stand(item, !stands),
                                    "")));
        }
        content.add(details);
    }

    private void say(Poll poll, SessionAnswer<?> answer, String done) {
        services.answers().say(poll.session(), answer, content.getTranslation(done));
    }
}
