package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollCasting;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.voting.PollRule;

/**
 * The own ballot: points with two buttons, an order with buttons up and down, or ticks. Each click is
 * given at once, and can be changed until the close.
 */
final class PollBallot extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Poll poll;
    private final transient Function<PollOption, String> names;
    private final transient Giving giving;
    private final Paragraph state = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<String, Component> controls = new HashMap<>();
    private transient PollCasting casting;

    /** Gives a ballot; the page shows what came of it. */
    interface Giving {
        void give(int seen, Map<UUID, Integer> marks);
    }

    PollBallot(Poll poll, PollCasting casting, Function<PollOption, String> names, Giving giving) {
        this.poll = poll;
        this.casting = casting;
        this.names = names;
        this.giving = giving;
        state.addClassName("kf-poll-state");
        state.getElement().setAttribute("role", "status");
        list.addClassName("kf-poll-ballot");
        Button abstain = RoomAnswers.button(
                getTranslation("sessions.poll.abstain"),
                () -> this.giving.give(this.casting.turn(), Map.of()));
        getContent().add(new Paragraph(rule()), list, state, abstain);
        draw(null);
    }

    private String rule() {
        PollRule rule = poll.rule();
        return getTranslation("sessions.poll.rule." + rule.way(), rule.points(), rule.most())
                + " "
                + getTranslation(poll.isSecret() ? "sessions.poll.secret" : "sessions.poll.named");
    }

    /** Shows the ballot as it is now; what has the focus keeps it. */
    void show(PollCasting now) {
        if (!now.equals(casting)) {
            casting = now;
            draw(null);
        }
    }

    private void draw(@Nullable String focused) {
        Map<UUID, Integer> marks = PollMarking.of(poll, casting);
        list.removeAll();
        controls.clear();
        for (PollOption option : PollMarking.rows(poll, marks)) {
            list.add(row(option, marks));
        }
        state.setText(state(marks));
        Component control = focused == null ? null : controls.get(focused);
        if (control instanceof Button button) {
            button.focus();
        } else if (control instanceof Checkbox tick) {
            tick.focus();
        }
    }

    private String state(Map<UUID, Integer> marks) {
        if (casting.turn() == 0) {
            return getTranslation("sessions.poll.state.none");
        }
        if (marks.isEmpty()) {
            return getTranslation("sessions.poll.state.abstains");
        }
        PollRule rule = poll.rule();
        return rule.way() == PollRule.Way.POINTS
                ? getTranslation(
                        "sessions.poll.state.points",
                        rule.points() - PollRule.given(marks),
                        rule.points())
                : getTranslation("sessions.poll.state.named", marks.size(), rule.most());
    }

    private ListItem row(PollOption option, Map<UUID, Integer> marks) {
        String name = names.apply(option);
        Span title = new Span(name);
        title.addClassName("kf-poll-option");
        ListItem row = new ListItem();
        if (casting.barred().contains(option.id())) {
            Span why = new Span(getTranslation("sessions.poll.barred"));
            why.addClassName("kf-quiet");
            row.add(title, why);
            return row;
        }
        switch (poll.rule().way()) {
            case POINTS -> row.add(title, steps(option, name, marks));
            case ORDER -> row.add(place(option, marks), title, moves(option, name, marks));
            case APPROVAL -> row.add(tick(option, name, marks));
        }
        return row;
    }

    private Div steps(PollOption option, String name, Map<UUID, Integer> marks) {
        int points = marks.getOrDefault(option.id(), 0);
        PollRule rule = poll.rule();
        Button less = act(
                option,
                "less",
                "−",
                getTranslation("sessions.poll.less", name),
                PollMarking.points(marks, option.id(), -1));
        less.setEnabled(points > 0);
        Button more = act(
                option,
                "more",
                "+",
                getTranslation("sessions.poll.more", name),
                PollMarking.points(marks, option.id(), 1));
        more.setEnabled(points < rule.most() && PollRule.given(marks) < rule.points());
        Span number = new Span(Integer.toString(points));
        number.addClassName("kf-poll-points");
        return controls(List.of(less, number, more));
    }

    private Span place(PollOption option, Map<UUID, Integer> marks) {
        Integer at = marks.get(option.id());
        Span place = new Span(at == null ? "–" : at + ".");
        place.addClassName("kf-poll-place");
        return place;
    }

    private Div moves(PollOption option, String name, Map<UUID, Integer> marks) {
        UUID key = option.id();
        Integer at = marks.get(key);
        if (at == null) {
            Button add = act(
                    option,
                    "add",
                    getTranslation("sessions.poll.add"),
                    getTranslation("sessions.poll.addThis", name),
                    PollMarking.named(marks, key));
            add.setEnabled(marks.size() < poll.rule().most());
            return controls(List.of(add));
        }
        Button up = act(
                option,
                "up",
                "↑",
                getTranslation("sessions.poll.up", name),
                PollMarking.moved(marks, key, -1));
        up.setEnabled(at > 1);
        Button down = act(
                option,
                "down",
                "↓",
                getTranslation("sessions.poll.down", name),
                PollMarking.moved(marks, key, 1));
        down.setEnabled(at < marks.size());
        Button remove = act(
                option,
                "remove",
                "✕",
                getTranslation("sessions.poll.remove", name),
                PollMarking.left(marks, key));
        return controls(List.of(up, down, remove));
    }

    private Checkbox tick(PollOption option, String name, Map<UUID, Integer> marks) {
        boolean isTicked = marks.containsKey(option.id());
        Checkbox tick = new Checkbox(name, isTicked);
        tick.setEnabled(isTicked || marks.size() < poll.rule().most());
        tick.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                give(option, "tick", PollMarking.ticked(marks, option.id(), event.getValue()));
            }
        });
        controls.put("tick" + option.id(), tick);
        return tick;
    }

    private Button act(
            PollOption option, String what, String label, String says, Map<UUID, Integer> next) {
        Button button = new Button(label, event -> give(option, what, next));
        button.setAriaLabel(says);
        controls.put(what + option.id(), button);
        return button;
    }

    private static Div controls(List<Component> parts) {
        Div controls = new Div();
        controls.addClassName("kf-poll-controls");
        parts.forEach(controls::add);
        return controls;
    }

    /** The page shows the new ballot while it is given; then the control gets the focus again. */
    private void give(PollOption option, String what, Map<UUID, Integer> marks) {
        giving.give(casting.turn(), marks);
        draw(what + option.id());
    }
}
