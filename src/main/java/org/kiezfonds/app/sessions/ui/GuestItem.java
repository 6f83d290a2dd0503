package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.kiezfonds.app.sessions.GuestScene;
import org.kiezfonds.app.sessions.GuestScene.When;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.VoteWords;
import org.kiezfonds.app.uikit.Formats;

/** The own item of those who apply, as the public sees it: what is moved, and what came of it. */
final class GuestItem extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    GuestItem() {
        getContent().addClassName("kf-section");
    }

    void show(GuestScene scene) {
        getContent().removeAll();
        boolean isOn = scene.when() == When.CURRENT || scene.when() == When.DONE;
        setVisible(isOn);
        if (!isOn) {
            return;
        }
        Locale language = getLocale();
        getContent().add(new H2(getTranslation("sessions.stage.guest.item")));
        scene.idea()
                .ifPresent(idea -> getContent()
                        .add(new Paragraph(getTranslation(
                                "sessions.stage.guest.asked",
                                Formats.money(idea.asked(), language)))));
        if (scene.motions().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.stage.guest.noMotion")));
        }
        for (Motion motion : scene.motions()) {
            getContent().add(new H3(RoomWords.motion(motion, language)));
            if (!motion.words().isEmpty()) {
                getContent().add(new Paragraph(motion.words()));
            }
            MotionWords.changes(motion, language)
                    .forEach(change -> getContent().add(new Paragraph(change)));
            scene.votes().stream()
                    .filter(vote -> vote.motion().equals(motion.id()))
                    .forEach(vote -> show(vote, language));
        }
    }

    private void show(Vote vote, Locale language) {
        VoteWords.of(vote, language).forEach(words -> {
            Paragraph line = new Paragraph(words);
            line.getElement().setAttribute("role", "status");
            getContent().add(line);
        });
    }
}
