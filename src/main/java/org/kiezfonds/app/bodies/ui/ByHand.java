package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.kiezfonds.app.bodies.Candidate;

/** Whom the team has to tell itself, since no mail reaches them. */
final class ByHand {

    private ByHand() {}

    /**
     * The list of them, or a word that all get mails.
     *
     * @param line what is to be told, with the name
     */
    static Component of(List<Candidate> candidates, Function<Candidate, String> line) {
        UI ui = UI.getCurrentOrThrow();
        // Without a name there is nobody left to tell.
        List<Candidate> some = candidates.stream()
                .filter(each -> each.email().isEmpty() && !each.name().isEmpty())
                .toList();
        if (some.isEmpty()) {
            return new Paragraph(ui.getTranslation("bodies.byHand.none"));
        }
        UnorderedList list = new UnorderedList();
        some.forEach(each -> list.add(new ListItem(line.apply(each))));
        Details details = new Details(ui.getTranslation("bodies.byHand.title", some.size()), list);
        details.setOpened(true);
        return details;
    }
}
