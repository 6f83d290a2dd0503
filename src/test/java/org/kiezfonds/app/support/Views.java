package org.kiezfonds.app.support;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Vaadin without a browser and without a web server. Close what was opened after each test. */
public final class Views {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.kiezfonds.app");

    private Views() {}

    /** With all views, as the person who is signed in; shows none yet. */
    public static void open(ApplicationContext program, Locale language) {
        start(new MockSpringServlet(ROUTES, program, UI::new), language);
    }

    /** With our texts and without any view, for components that stand alone. */
    public static void openEmpty(Locale language) {
        ApplicationContext texts =
                new AnnotationConfigApplicationContext("org.kiezfonds.app.texts");
        start(new MockSpringServlet(new Routes(), texts, UI::new), language);
    }

    private static void start(MockSpringServlet servlet, Locale language) {
        MockVaadin.setup(UI::new, servlet);
        UI.getCurrentOrThrow().setLocale(language);
    }

    public static void close() {
        MockVaadin.tearDown();
    }
}
