package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;

import org.kiezfonds.app.sessions.RoomScreen;

/**
 * A part of the page of a session: a prototype bean, one object for each page, in the order of the
 * beans. What it shows stays in place and is changed where the news say so. The page knows parts only
 * by this interface, so it names what the browser has to load for them.
 */
interface RoomPart {

    /** Where a part stands: below each other on a phone, the middle first. */
    enum Side {
        /** The matter itself. */
        MIDDLE,
        /** What stands beside it where there is room. */
        BESIDE
    }

    /** What stands on the page, the same object each time. */
    Component component();

    /**
     * Shows how things are. Called at the beginning and with every news: it has to be cheap, and must
     * not lose what is being typed.
     */
    void show(RoomScreen screen);

    default Side side() {
        return Side.MIDDLE;
    }
}
