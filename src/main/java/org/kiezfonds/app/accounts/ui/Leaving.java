package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

/** Ends the HTTP session and shows a page that needs none. */
final class Leaving {

    private Leaving() {}

    static void toGoodbye() {
        to("/app/goodbye");
    }

    static void to(String address) {
        UI.getCurrent().getPage().setLocation(address);
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
