package org.kiezfonds.app;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Who comes through which door: every view times every role. A new view has to be entered here, or
 * this test fails. What a view then shows of an area is decided by the services behind it, whose
 * own tests show each refused act.
 */
@KiezfondsTest
class DoorsTest {

    private static final String ALL =
            "NOBODY RESIDENT JUROR COUNCIL_MEMBER AREA_TEAM DEPARTMENT DISTRICT AUDITOR OPERATOR";
    private static final String SIGNED_IN = ALL.replace("NOBODY ", "");

    private static final Map<String, String> DOORS = new LinkedHashMap<>();

    static {
        DOORS.put("", SIGNED_IN);
        DOORS.put("areas", "OPERATOR");
        DOORS.put("areas/:slug", "AREA_TEAM OPERATOR");
        DOORS.put("goodbye", ALL);
        DOORS.put("me", SIGNED_IN);
        DOORS.put("me/security", SIGNED_IN);
        // The outbox is there in a demonstration alone.
        DOORS.put("outbox", "");
        DOORS.put("people", "AREA_TEAM OPERATOR");
        // Leads on to the start where no role rests, so it is a door without a room of its own.
        DOORS.put("second-factor", SIGNED_IN);
        DOORS.put("sign-in", ALL);
        DOORS.put("site-texts", "OPERATOR");
    }

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void every_view_is_listed_here() {
        Views.open(program, Locale.GERMAN);
        Set<String> routes = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(Route.class))
                .map(RouteData::getTemplate)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(VaadinService.getCurrent()).isNotNull();
        assertThat(routes).containsExactlyElementsOf(new TreeSet<>(DOORS.keySet()));
    }

    @Test
    void every_role_comes_through_its_doors_and_no_others() {
        AreaId area = people.area("lindenkiez");
        for (String visitor : ALL.split(" ", -1)) {
            be(visitor, area);
            DOORS.forEach((route, mayEnter) -> assertThat(enters(route))
                    .as("%s at %s", visitor, route)
                    .isEqualTo(List.of(mayEnter.split(" ", -1)).contains(visitor)));
        }
    }

    private void be(String visitor, AreaId area) {
        people.signOut();
        if (visitor.equals("NOBODY")) {
            return;
        }
        String email = visitor.toLowerCase(Locale.ROOT) + "@example.org";
        Role role = Role.valueOf(visitor);
        people.signIn(
                role == Role.RESIDENT
                        ? people.resident(email)
                        : people.holding(role, role == Role.OPERATOR ? null : area, email));
    }

    private boolean enters(String route) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(route.replace(":slug", "lindenkiez"));
        // A visitor's browser is sent to the sign-in, and nothing is built here.
        return _find(H1.class).stream()
                .map(H1::getText)
                .anyMatch(title -> !title.equals("Diese Seite gibt es nicht"));
    }
}
