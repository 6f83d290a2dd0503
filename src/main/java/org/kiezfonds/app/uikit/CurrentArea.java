package org.kiezfonds.app.uikit;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.springframework.stereotype.Component;

/** The area that the person acts in now: the one chosen in the switch, else the first. */
@Component
public class CurrentArea {

    private static final String CHOSEN = CurrentArea.class.getName();

    private final AreaChoices choices;

    CurrentArea(AreaChoices choices) {
        this.choices = choices;
    }

    /** The areas to choose from. */
    public List<AreaChoice> choices() {
        return choices.forSignedInPerson();
    }

    /** The area at hand; empty while there is none at all. */
    public Optional<AreaChoice> get() {
        List<AreaChoice> offered = choices();
        Object chosen = VaadinSession.getCurrent().getAttribute(CHOSEN);
        return offered.stream()
                .filter(choice -> choice.id().equals(chosen))
                .findFirst()
                .or(() -> offered.stream().findFirst());
    }

    /** Chooses an area for this session. */
    public void choose(AreaId area) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, area);
    }
}
