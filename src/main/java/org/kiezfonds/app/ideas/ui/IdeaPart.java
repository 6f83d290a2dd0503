package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.FormDraft;

/**
 * What another module shows of an idea on the pages of this one and of the desk, in the order of
 * the beans. It asks its own services who may see what. The pages know only this interface, so it
 * names what the browser has to load for its parts.
 */
@Uses(Button.class)
@Uses(ConfirmDialog.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(FormDraft.class)
@Uses(TextArea.class)
public interface IdeaPart {

    /** A page of an idea. */
    enum Place {
        /** Its author's. */
        MINE,
        /** The one on the area team's desk. */
        DESK,
        /** The one of everybody who is signed in. */
        ONE
    }

    /** What stands on the page; empty where there is nothing to show. */
    Optional<Component> on(Place place, Idea idea);

    /** What stands below the ideas of the person behind the request; empty where nothing does. */
    default Optional<Component> belowMine() {
        return Optional.empty();
    }

    /** Words that mark ideas in the list of the person behind the request. */
    default Map<IdeaId, String> marks(Collection<IdeaId> mine) {
        return Map.of();
    }

    /** Words that mark ideas in the list on the area team's desk, by their numbers. */
    default Map<Integer, String> marksOnDesk(AreaId area, Collection<Integer> numbers) {
        return Map.of();
    }
}
