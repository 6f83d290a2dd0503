package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.ui.IdeaPart;
import org.springframework.core.annotation.Order;

/**
 * Puts a member's conflict of interest on the page of each idea, and on the area team's desk the
 * way to who decides on it.
 */
@org.springframework.stereotype.Component
@Order(5)
class ConflictsOnPages implements IdeaPart {

    private final PanelServices services;

    ConflictsOnPages(PanelServices services) {
        this.services = services;
    }

    @Override
    public Optional<Component> on(Place place, Idea idea) {
        return switch (place) {
            case MINE -> Optional.empty();
            case DESK ->
                services.rounds().bodyOf(idea.round()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(onDesk(idea));
            case ONE ->
                services.conflicts().mine(idea.id()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ConflictPanel(
                                services.conflicts(), services.me(), idea.id(), () -> {}));
        };
    }

    private Section onDesk(Idea idea) {
        UI ui = UI.getCurrentOrThrow();
        long inForce = services.conflicts().of(idea.area(), idea.round()).stream()
                .filter(each -> each.conflict().idea().equals(idea.id()))
                .filter(each -> each.conflict().state().isInForce())
                .count();
        Section section = new Section(
                new H2(ui.getTranslation("juries.desk.title")),
                new Paragraph(
                        services.panels().of(idea.round()).isPresent()
                                ? ui.getTranslation("juries.desk.settled", inForce)
                                : ui.getTranslation("juries.desk.open")),
                new Anchor("panels/" + idea.round(), ui.getTranslation("juries.desk.link")));
        section.addClassName("kf-section");
        return section;
    }
}
