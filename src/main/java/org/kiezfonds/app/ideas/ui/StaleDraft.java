package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaTyped;

/** What was typed into the same draft in another window, beside what is typed here. */
final class StaleDraft extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    StaleDraft() {
        getContent().addClassName("kf-stale");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    boolean isOpen() {
        return getContent().isVisible();
    }

    /** Asks which of the two is to stay; what is typed here stays in the fields all the while. */
    void ask(IdeaTyped mine, IdeaTyped theirs, Runnable keepMine, Runnable takeTheirs) {
        DescriptionList texts = new DescriptionList();
        for (IdeaField field : IdeaField.values()) {
            if (!mine.text(field).equals(theirs.text(field))) {
                compare(texts, "ideas.field." + field, mine.text(field), theirs.text(field));
            }
        }
        if (!mine.costs().equals(theirs.costs())) {
            compare(texts, "ideas.field.COSTS", costs(mine), costs(theirs));
        }
        if (!mine.answers().equals(theirs.answers()) || !mine.reasons().equals(theirs.reasons())) {
            compare(
                    texts,
                    "ideas.stale.answers",
                    texts(mine.answers()) + texts(mine.reasons()),
                    texts(theirs.answers()) + texts(theirs.reasons()));
        }
        Button mineStays =
                new Button(getTranslation("ideas.stale.mine"), event -> decide(keepMine));
        mineStays.addThemeVariants(ButtonVariant.PRIMARY);
        Button theirsStays =
                new Button(getTranslation("ideas.stale.theirs"), event -> decide(takeTheirs));
        Div choices = new Div(mineStays, theirsStays);
        choices.addClassName("kf-actions");
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("ideas.stale.title")),
                        new Paragraph(getTranslation("ideas.stale.text")),
                        texts,
                        choices);
        getContent().setVisible(true);
    }

    private void decide(Runnable act) {
        getContent().setVisible(false);
        act.run();
    }

    private void compare(DescriptionList texts, String nameKey, String mine, String theirs) {
        texts.add(
                new DescriptionList.Term(getTranslation(nameKey)),
                new DescriptionList.Description(getTranslation("ideas.stale.here", orDash(mine))),
                new DescriptionList.Description(
                        getTranslation("ideas.stale.there", orDash(theirs))));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String costs(IdeaTyped typed) {
        return typed.costs().stream()
                .map(row -> String.join(" ", row.what(), row.quantity(), row.price())
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private static String texts(Map<String, String> texts) {
        return texts.values().stream()
                .map(Objects::toString)
                .map(text -> text + "\n")
                .collect(Collectors.joining());
    }
}
