package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.shared.AreaId;

/** Says that the round takes no more ideas, and offers those that do. */
final class RoundOver extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient Ideas.Call call;
    private final transient Consumer<RoundId> move;

    /**
     * A hidden box.
     *
     * @param move puts what is typed into another round
     */
    RoundOver(SubmitParts parts, Ideas.Call call, Consumer<RoundId> move) {
        this.parts = parts;
        this.call = call;
        this.move = move;
        getContent().addClassName("kf-stale");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    void show(List<Round> others) {
        AreaId area = call.fund().area();
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("ideas.over.title")),
                        new Paragraph(getTranslation("ideas.over.text", SubmitParts.name(call))));
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        for (Round other : others) {
            Button take = new Button(
                    getTranslation("ideas.over.move", parts.name(area, other)),
                    event -> move.accept(other.id()));
            list.add(new ListItem(take));
        }
        getContent().add(others.isEmpty() ? new Paragraph(none(area)) : list);
        getContent().setVisible(true);
    }

    private String none(AreaId area) {
        return parts.ideas().comingOf(area).stream()
                .findFirst()
                .map(next -> getTranslation(
                        "ideas.over.next",
                        parts.name(area, next),
                        parts.formats().day(SubmitParts.opens(next), getLocale())))
                .orElseGet(() -> getTranslation("ideas.over.none"));
    }
}
