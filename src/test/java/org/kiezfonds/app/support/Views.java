package org.kiezfonds.app.support;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** Vaadin without a browser and without a web server. Close what was opened after each test. */
public final class Views {

    private static final Routes ROUTES = views();

    private Views() {}

    /** With all views, as the person who is signed in; shows none yet. */
    public static void open(ApplicationContext program, Locale language) {
        start(new MockSpringServlet(ROUTES, program, MockedUI::new), language);
    }

    /** All views there are. */
    public static Routes routes() {
        return ROUTES;
    }

    /** With our texts and without any view, for components that stand alone. */
    public static void openEmpty(Locale language) {
        ApplicationContext texts =
                new AnnotationConfigApplicationContext("org.kiezfonds.app.texts");
        start(new MockSpringServlet(new Routes(), texts, MockedUI::new), language);
    }

    private static void start(MockSpringServlet servlet, Locale language) {
        MockVaadin.setMockRequestFactory(Views::request);
        MockVaadin.setup(MockedUI::new, servlet);
        UI.getCurrentOrThrow().setLocale(language);
    }

    /** As the security filters hand a request on: with the person who is signed in. */
    private static FakeRequest request(FakeHttpSession session) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        FakeRequest request = new FakeRequest(session);
        request.setUserPrincipalInt(person);
        request.setUserInRole((principal, role) -> person != null
                && person.getAuthorities().stream()
                        .anyMatch(each -> ("ROLE_" + role).equals(each.getAuthority())));
        return request;
    }

    /** Karibu itself finds public views only, and ours are not. */
    @SuppressWarnings("unchecked")
    private static Routes views() {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scan.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        Set<Class<? extends Component>> routes = new HashSet<>();
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>();
        scan.findCandidateComponents("org.kiezfonds.app").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), null);
            if (HasErrorParameter.class.isAssignableFrom(type)) {
                errors.add((Class<? extends HasErrorParameter<?>>) type);
            } else {
                routes.add(type.asSubclass(Component.class));
            }
        });
        return new Routes(routes, errors, true);
    }

    /**
     * Does something in a second browser while the first one's page stays open. The same person is
     * signed in there at first.
     */
    public static void inAnotherBrowser(Runnable what) {
        SecurityContext person = SecurityContextHolder.getContext();
        try (ExecutorService browser = Executors.newSingleThreadExecutor()) {
            browser.submit(() -> {
                        SecurityContextHolder.setContext(person);
                        try {
                            what.run();
                        } finally {
                            close();
                            SecurityContextHolder.clearContext();
                        }
                    })
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("in the other browser", e.getCause());
        }
    }

    public static void close() {
        MockVaadin.tearDown();
    }
}
