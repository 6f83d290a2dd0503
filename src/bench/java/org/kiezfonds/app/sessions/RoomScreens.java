package org.kiezfonds.app.sessions;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.fakeservlet.FakeResponse;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.UidlWriter;
import com.vaadin.flow.shared.communication.PushMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Screens without browsers: each with a session of its own, and the program's own view in it. What
 * would go over the line is written as it would be, and then only counted.
 */
final class RoomScreens {

    private final VaadinServletService service;
    private final FakeContext context;
    private final AtomicInteger made = new AtomicInteger();

    /** Keeps what is looked at from being collected. */
    private final List<Screen> screens = new ArrayList<>();

    RoomScreens(ApplicationContext program, Routes routes) {
        MockSpringServlet servlet = new MockSpringServlet(routes, program, MockedUI::new);
        // Starts the servlet, with a first page that nobody looks at.
        MockVaadin.setup(MockedUI::new, servlet);
        service = servlet.getService();
        context = (FakeContext) servlet.getServletContext();
        CurrentInstance.clearAll();
    }

    /** A screen, and when something was last written for it. */
    static final class Screen implements PushConnection {

        private static final long serialVersionUID = 1L;

        final UI ui;
        final VaadinSession session;
        final AtomicLong writtenAt = new AtomicLong();
        final AtomicLong bytes = new AtomicLong();
        final AtomicInteger writings = new AtomicInteger();

        Screen(UI ui, VaadinSession session) {
            this.ui = ui;
            this.session = session;
        }

        @Override
        public void push() {
            String written = new UidlWriter().createUidl(ui, true).toString();
            bytes.addAndGet(written.getBytes(StandardCharsets.UTF_8).length);
            writings.incrementAndGet();
            writtenAt.set(System.nanoTime());
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public void disconnect() {
            // There is no line.
        }
    }

    /** A screen of somebody who is signed in, with what is put on it. */
    Screen open(SecurityContext person, Consumer<UI> show) {
        FakeHttpSession http = FakeHttpSession.Companion.create(context);
        http.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, person);
        FakeRequest fake = new FakeRequest(http);
        Authentication authentication = Objects.requireNonNull(person.getAuthentication());
        fake.setUserPrincipalInt(authentication);
        fake.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                .anyMatch(each -> ("ROLE_" + role).equals(each.getAuthority())));
        VaadinServletRequest request = new VaadinServletRequest(fake, service);
        VaadinServletResponse response = new VaadinServletResponse(new FakeResponse(), service);
        try {
            service.setCurrentInstances(request, response);
            return open(service.findVaadinSession(request), request, show);
        } catch (SessionExpiredException e) {
            throw new IllegalStateException(e);
        } finally {
            CurrentInstance.clearAll();
        }
    }

    private Screen open(VaadinSession session, VaadinServletRequest request, Consumer<UI> show) {
        session.lock();
        try {
            VaadinSession.setCurrent(session);
            UI ui = new MockedUI();
            UI.setCurrent(ui);
            ui.getInternals().setSession(session);
            ui.doInit(request, made.incrementAndGet(), "screen");
            session.addUI(ui);
            Screen screen = new Screen(ui, session);
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
            ui.getInternals().setPushConnection(screen);
            show.accept(ui);
            screens.add(screen);
            return screen;
        } finally {
            session.unlock();
        }
    }

    /** Closes all of them. */
    void close() {
        for (Screen screen : screens) {
            screen.session.accessSynchronously(() -> screen.session.removeUI(screen.ui));
        }
        screens.clear();
        MockVaadin.tearDown();
    }
}
