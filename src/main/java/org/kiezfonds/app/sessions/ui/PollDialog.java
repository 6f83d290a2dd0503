package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.Poll.Kind;
import org.kiezfonds.app.sessions.PollData;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.shared.Ids;

/** Asks who leads what is to be put in an order, and how. */
final class PollDialog {

    private static final int POINTS = 10;
    private static final int ON_ONE = 5;

    private final PollRoom services;
    private final RoomScreen screen;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextField question = new TextField();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final IntegerField points = new IntegerField();
    private final IntegerField most = new IntegerField();
    private final IntegerField places = new IntegerField();
    private final Checkbox secret = new Checkbox();
    private final CheckboxGroup<UUID> options = new CheckboxGroup<>();
    private final TextArea words = new TextArea();
    private Map<UUID, String> names = Map.of();

    PollDialog(PollRoom services, RoomScreen screen) {
        this.services = services;
        this.screen = screen;
    }

    void ask(UUID item, int standing) {
        fill(standing);
        UUID key = Ids.next();
        new RoomDialog(
                        services.answers(),
                        screen,
                        kind.getTranslation("sessions.poll.begin"),
                        kind.getTranslation("sessions.poll.begin.text"),
                        "poll",
                        item)
                .with("question", question)
                .with("kind", kind)
                .with("options", options)
                .with("words", words)
                .with("way", way)
                .with("points", points)
                .with("most", most)
                .with("places", places)
                .with("secret", secret)
                .ask(
                        kind.getTranslation("sessions.poll.begin.act"),
                        kind.getTranslation("sessions.poll.begin.done"),
                        () -> services.polls().open(item, key, data()));
    }

    private void fill(int standing) {
        question.setLabel(question.getTranslation("sessions.poll.question"));
        question.setMaxLength(Poll.LONGEST_QUESTION);
        question.setRequiredIndicatorVisible(true);
        question.setManualValidation(true);
        question.setWidthFull();
        kind.setLabel(kind.getTranslation("sessions.poll.kind"));
        kind.setItems(kinds());
        kind.setItemLabelGenerator(each -> each == Kind.PEOPLE
                ? kind.getTranslation("sessions.poll.kind.PEOPLE", standing)
                : kind.getTranslation("sessions.poll.kind." + each));
        way.setLabel(way.getTranslation("sessions.poll.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> way.getTranslation("sessions.poll.way." + each));
        number(points, "sessions.poll.points", POINTS);
        number(most, "sessions.poll.most.POINTS", ON_ONE);
        number(places, "sessions.poll.places", 1);
        secret.setLabel(secret.getTranslation("sessions.poll.secretly"));
        words.setLabel(words.getTranslation("sessions.poll.words"));
        words.setHelperText(words.getTranslation("sessions.poll.words.help"));
        words.setWidthFull();
        options.setLabel(options.getTranslation("sessions.poll.options"));
        options.setItemLabelGenerator(each -> names.getOrDefault(each, ""));
        kind.addValueChangeListener(event -> choose(event.getValue()));
        way.addValueChangeListener(event -> choose(event.getValue()));
        kind.setValue(kinds().getFirst());
        way.setValue(Way.POINTS);
    }

    private static void number(IntegerField field, String label, int value) {
        field.setLabel(field.getTranslation(label));
        field.setMin(1);
        field.setMax(PollRule.MOST_POINTS);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.setManualValidation(true);
    }

    private List<Kind> kinds() {
        List<Kind> all = List.of(Kind.values());
        return screen.room().session().round() == null ? all.subList(1, all.size()) : all;
    }

    private void choose(@Nullable Kind chosen) {
        names = chosen == null ? Map.of() : names(chosen);
        options.setItems(names.keySet());
        options.setVisible(!names.isEmpty());
        words.setVisible(chosen == Kind.WORDS);
        if (chosen == Kind.PEOPLE) {
            secret.setValue(true);
        }
    }

    private Map<UUID, String> names(Kind chosen) {
        Map<UUID, String> found = new LinkedHashMap<>();
        if (chosen == Kind.IDEAS) {
            for (Idea idea : services.conflicts()
                    .ideasOf(Objects.requireNonNull(screen.room().session().round()))) {
                found.put(
                        idea.key(),
                        options.getTranslation(
                                "sessions.room.item.idea",
                                Objects.toString(idea.number(), ""),
                                idea.title()));
            }
        } else {
            services.polls().subjects(screen.room().session().id(), chosen).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    private void choose(@Nullable Way chosen) {
        points.setVisible(chosen == Way.POINTS);
        most.setLabel(most.getTranslation(
                chosen == Way.POINTS ? "sessions.poll.most.POINTS" : "sessions.poll.most.other"));
    }

    private PollData data() {
        Kind chosen = kind.getValue();
        List<UUID> ticked =
                names.keySet().stream().filter(options.getValue()::contains).toList();
        return new PollData(
                chosen,
                question.getValue(),
                rule(),
                secret.getValue(),
                chosen == Kind.IDEAS ? ticked.stream().map(IdeaId::new).toList() : List.of(),
                chosen == Kind.IDEAS ? List.of() : ticked,
                words.getValue().lines().toList());
    }

    private @Nullable PollRule rule() {
        Way chosen = way.getValue();
        Integer mostly = most.getValue();
        Integer filled = places.getValue();
        Integer each = points.getValue();
        if (chosen == null || mostly == null || filled == null) {
            return null;
        }
        boolean isPoints = chosen == Way.POINTS;
        return isPoints && each == null
                ? null
                : new PollRule(chosen, isPoints ? each : 0, mostly, filled);
    }
}
