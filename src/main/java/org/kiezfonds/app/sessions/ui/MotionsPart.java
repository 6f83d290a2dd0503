package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** What is moved on the current item, in the order of voting, and a form to move something. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(400)
class MotionsPart implements RoomPart {

    private final Motions motions;
    private final Votes votes;
    private final Ideas ideas;
    private final Formats formats;
    private final RoomAnswers answers;
    private final Section content = new Section();
    private final Div list = new Div();
    private final Details moving = new Details();
    private @Nullable Shown shown;
    private @Nullable RoomScreen screen;
    private @Nullable MotionForm form;
    private @Nullable UUID formOf;

    MotionsPart(Motions motions, Votes votes, Ideas ideas, Formats formats, RoomAnswers answers) {
        this.motions = motions;
        this.votes = votes;
        this.ideas = ideas;
        this.formats = formats;
        this.answers = answers;
        content.addClassName("kf-section");
        moving.setSummaryText(content.getTranslation("sessions.room.motion.move"));
        moving.addOpenedChangeListener(event -> fill());
        content.add(new H2(content.getTranslation("sessions.room.motions")), list, moving);
    }

    private record Shown(List<Motion> motions, List<Vote> votes, boolean leads, boolean mayMove) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Room room = screen.room();
        Optional<SessionItem> item = room.current();
        content.setVisible(item.isPresent() && room.session().state() == SessionState.OPEN);
        boolean mayMove = screen.isTeam() || (screen.mayDecide() && !screen.isBarred());
        Shown now = new Shown(room.motions(), room.votes(), screen.leads(), mayMove);
        if (!now.equals(shown)) {
            shown = now;
            draw(screen);
        }
        move(screen, item.filter(each -> mayMove));
    }

    /** The form stays as long as the item does: what is being typed in it stays too. */
    private void move(RoomScreen now, Optional<SessionItem> item) {
        screen = now;
        UUID wanted = item.map(SessionItem::id).orElse(null);
        moving.setVisible(wanted != null);
        if (!Objects.equals(wanted, formOf)) {
            formOf = wanted;
            form = null;
            moving.removeAll();
            moving.setOpened(false);
        }
        if (form != null) {
            form.show(now.room());
        }
    }

    /** Most screens of an evening never open it, and so they do without its fields. */
    private void fill() {
        RoomScreen now = screen;
        if (now != null && form == null && moving.isOpened()) {
            now.room().current().ifPresent(item -> {
                MotionForm made = new MotionForm(motions, ideas, answers, now, item);
                made.show(now.room());
                form = made;
                moving.add(made);
            });
        }
    }

    private void draw(RoomScreen screen) {
        list.removeAll();
        Room room = screen.room();
        if (room.motions().isEmpty()) {
            list.add(new Paragraph(content.getTranslation("sessions.room.motions.none")));
            return;
        }
        OrderedList rows = new OrderedList();
        rows.addClassName("kf-room-motions");
        room.motions().forEach(motion -> rows.add(row(screen, motion)));
        if (room.motions().size() > 1) {
            list.add(new Paragraph(content.getTranslation("sessions.room.motions.order")));
        }
        list.add(rows);
    }

    private ListItem row(RoomScreen screen, Motion motion) {
        Room room = screen.room();
        Paragraph name = new Paragraph(RoomWords.motion(motion, RoomWords.language()));
        name.addClassName("kf-room-motion");
        ListItem row = new ListItem(name);
        row.addClassName("kf-room-card");
        Optional<Motion> amended = Optional.ofNullable(motion.amends()).flatMap(room::motion);
        amended.ifPresent(other -> row.add(new Paragraph(
                content.getTranslation("sessions.room.motion.amends", other.number()))));
        Motion.Reason reason = motion.reason();
        if (reason != null) {
            row.add(new Paragraph(content.getTranslation("sessions.room.motion.reason." + reason)));
        }
        if (motion.until() != null) {
            row.add(new Paragraph(content.getTranslation(
                    "sessions.room.motion.until",
                    formats.day(motion.until(), RoomWords.language()))));
        }
        if (!motion.words().isEmpty()) {
            Paragraph words = new Paragraph(motion.words());
            words.addClassName("kf-room-words");
            row.add(words);
        }
        MotionWords.changes(motion, RoomWords.language())
                .forEach(change -> row.add(new Paragraph(change)));
        if (room.isIdle(motion)) {
            row.add(new Paragraph(content.getTranslation("sessions.problem.idle")));
        }
        if (!motion.lines().isEmpty()) {
            row.add(new Details(
                    content.getTranslation("sessions.room.motion.lines"),
                    new CutTable(motion.lines())));
        }
        Paragraph by = new Paragraph(content.getTranslation(
                "sessions.room.motion.by",
                RoomWords.called(room, motion.by(), RoomWords.language())));
        by.addClassName("kf-quiet");
        row.add(by);
        room.lastVoteOn(motion.id())
                .ifPresent(vote -> row.add(
                        VoteResult.badge(vote, content.getTranslation(RoomWords.resultKey(vote)))));
        Div acts = acts(screen, motion);
        if (acts.getComponentCount() > 0) {
            row.add(acts);
        }
        return row;
    }

    private Div acts(RoomScreen screen, Motion motion) {
        Room room = screen.room();
        Div acts = new Div();
        acts.addClassName("kf-actions");
        if (screen.leads() && room.isVotable(motion)) {
            boolean isAgain = !room.votesOn(motion.id()).isEmpty();
            String label = content.getTranslation(
                    isAgain ? "sessions.room.vote.again" : "sessions.room.vote.start");
            Button vote = RoomAnswers.button(
                    label, () -> new VoteOpening(votes, answers, screen).ask(motion, label));
            if (!isAgain) {
                vote.addThemeVariants(ButtonVariant.PRIMARY);
            }
            acts.add(vote);
        }
        if (room.votesOn(motion.id()).isEmpty()
                && (screen.leads() || screen.me().equals(motion.by()))) {
            acts.add(RoomAnswers.button(
                    content.getTranslation("sessions.room.motion.withdraw"),
                    () -> answers.say(
                            room.session().id(),
                            motions.withdraw(motion.id()),
                            content.getTranslation("sessions.room.motion.withdraw.done"))));
        }
        return acts;
    }
}
