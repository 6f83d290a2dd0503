package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.sessions.MinutesPassage;
import org.kiezfonds.app.sessions.MinutesPassage.Place;

/** A place in the minutes: the words for all, and those for members alone. */
final class PassageEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Place place;
    private final PassageField open;
    private final PassageField kept;

    /**
     * An editor for a place.
     *
     * @param typed what was typed so far, at any place
     * @param changed told when something was saved
     */
    PassageEditor(
            MinutesServices services,
            UUID session,
            String title,
            Place place,
            List<MinutesPassage> typed,
            Runnable changed) {
        this.place = place;
        MinutesPassage internal = at(typed, place, true);
        open = new PassageField(
                services,
                session,
                at(typed, place, false),
                getTranslation("sessions.minutes.words"),
                getTranslation("sessions.minutes.words.help"),
                changed);
        kept = new PassageField(
                services,
                session,
                internal,
                getTranslation("sessions.minutes.internal"),
                getTranslation("sessions.minutes.internal.help"),
                changed);
        Details aside = new Details(getTranslation("sessions.minutes.internal.open"), kept);
        aside.setOpened(!internal.words().isEmpty());
        getContent().addClassName("kf-minutes-place");
        getContent().add(new H3(title), open, aside);
    }

    /** Shows what another page saved meanwhile, where nobody is typing. */
    void show(List<MinutesPassage> typed) {
        open.show(at(typed, place, false));
        kept.show(at(typed, place, true));
    }

    private static MinutesPassage at(List<MinutesPassage> typed, Place place, boolean isInternal) {
        return typed.stream()
                .filter(each -> each.place().equals(place) && each.isInternal() == isInternal)
                .findFirst()
                .orElseGet(() -> new MinutesPassage(place, isInternal, "", 0));
    }
}
