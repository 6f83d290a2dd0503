package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.sessions.CouncilAdvice;
import org.kiezfonds.app.sessions.CouncilAdvice.Subject;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.shared.Ids;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The council's advice on the action concept: moved here, and handed on once it is carried. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(250)
class AdvicePart implements RoomPart {

    private final CouncilAdvice advice;
    private final RoomAnswers answers;
    private final Section content = new Section();
    private @Nullable Shown shown;

    AdvicePart(CouncilAdvice advice, RoomAnswers answers) {
        this.advice = advice;
        this.answers = answers;
        content.addClassName("kf-section");
        content.setVisible(false);
    }

    private record Shown(UUID item, Subject subject, boolean mayMove, boolean mayGive) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Optional<SessionItem> item = screen.room()
                .current()
                .filter(each -> each.kind() == SessionItem.Kind.ADVICE)
                .filter(_ -> screen.room().session().state() == SessionState.OPEN);
        Optional<Subject> subject = item.flatMap(each -> advice.of(each.id()));
        content.setVisible(subject.isPresent());
        if (subject.isEmpty()) {
            shown = null;
            return;
        }
        Shown now = new Shown(
                item.orElseThrow().id(),
                subject.get(),
                screen.isTeam() || (screen.mayDecide() && screen.isHere()),
                screen.isTeam() || screen.presides());
        if (!now.equals(shown)) {
            shown = now;
            draw(screen, now);
        }
    }

    private void draw(RoomScreen screen, Shown now) {
        content.removeAll();
        content.add(new H2(content.getTranslation("sessions.poll.advice")));
        ConceptHead concept = now.subject().concept();
        UUID carried = now.subject().carried();
        if (concept == null) {
            content.add(new Paragraph(content.getTranslation("sessions.poll.advice.none")));
            return;
        }
        Anchor link = new Anchor(
                "/quartier/" + screen.room().areaSlug() + "/konzept",
                content.getTranslation(
                        "sessions.poll.advice.on", concept.number(), concept.title()));
        link.setRouterIgnore(true);
        content.add(new Paragraph(link));
        if (carried != null && now.mayGive()) {
            content.add(
                    new Paragraph(content.getTranslation("sessions.poll.advice.carried")),
                    RoomAnswers.primary(
                            content.getTranslation("sessions.poll.advice.give"),
                            () -> answers.say(
                                    screen.room().session().id(),
                                    advice.give(carried),
                                    content.getTranslation("sessions.poll.advice.given"))));
        } else if (carried == null && now.mayMove()) {
            content.add(new Button(
                    content.getTranslation("sessions.poll.advice.move"),
                    event -> ask(screen, now.item())));
        }
    }

    private void ask(RoomScreen screen, UUID item) {
        RadioButtonGroup<Advice.Result> result =
                new RadioButtonGroup<>(content.getTranslation("sessions.poll.advice.result"));
        result.setItems(Advice.Result.values());
        result.setItemLabelGenerator(
                each -> content.getTranslation("sessions.poll.advice." + each));
        result.setManualValidation(true);
        TextArea words = RoomDialog.words(
                content.getTranslation("sessions.poll.advice.words"),
                content.getTranslation("sessions.poll.advice.words.help"));
        UUID key = Ids.next();
        new RoomDialog(
                        answers,
                        screen,
                        content.getTranslation("sessions.poll.advice.move"),
                        content.getTranslation("sessions.poll.advice.text"),
                        "advice",
                        item)
                .with("result", result)
                .with("words", words)
                .ask(
                        content.getTranslation("sessions.poll.advice.move.act"),
                        content.getTranslation("sessions.poll.advice.moved"),
                        () -> advice.move(item, key, result.getValue(), words.getValue()));
    }
}
