package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.ideas.Voices.Support;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.talks.SupportKind;
import org.kiezfonds.app.uikit.Notices;

/** Two buttons by which somebody supports an idea, with the counts. */
final class SupportSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;
    private final transient Idea idea;
    private final Div buttons = new Div();
    private final Paragraph counts = new Paragraph();

    SupportSection(TalkParts parts, Idea idea) {
        this.parts = parts;
        this.idea = idea;
        counts.getElement().setAttribute("role", "status");
        buttons.addClassName("kf-actions");
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("talks.support.title")),
                        new Paragraph(getTranslation("talks.support.text")),
                        buttons,
                        counts);
        getContent().setVisible(Sight.takesVoices(idea) || !count().equals(Support.NONE));
        show();
    }

    private void show() {
        Set<SupportKind> mine = parts.supports().mine(idea.area(), idea.publicNumber());
        buttons.removeAll();
        if (Sight.takesVoices(idea)) {
            for (SupportKind kind : SupportKind.values()) {
                buttons.add(button(kind, mine.contains(kind)));
            }
        }
        Support all = count();
        counts.setText(getTranslation("talks.support.counts", all.helping(), all.coming()));
    }

    private Support count() {
        return parts.gallery().byNumber(idea.area(), idea.publicNumber()).stream()
                .flatMap(item -> parts.gallery().supportOf(List.of(item)).values().stream())
                .findFirst()
                .orElse(Support.NONE);
    }

    private Button button(SupportKind kind, boolean isGiven) {
        Button button =
                new Button(getTranslation("talks.support." + kind), event -> set(kind, !isGiven));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(isGiven));
        button.setDisableOnClick(true);
        if (isGiven) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void set(SupportKind kind, boolean supports) {
        SayAnswer answer = parts.supports().set(idea.area(), idea.publicNumber(), kind, supports);
        switch (answer) {
            case SayAnswer.Said _ ->
                Notices.success(getTranslation(
                        supports ? "talks.support.given" : "talks.support.takenBack"));
            case SayAnswer.Closed(String textKey) -> Notices.error(getTranslation(textKey));
            default -> Notices.error(getTranslation("talks.problem.gone"));
        }
        show();
    }
}
