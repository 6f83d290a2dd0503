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
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.TestFunds;
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

    private static final String FUND_READERS =
            "JUROR COUNCIL_MEMBER AREA_TEAM DISTRICT AUDITOR OPERATOR";

    private static final Map<String, String> DOORS = new LinkedHashMap<>();

    static {
        DOORS.put("", SIGNED_IN);
        DOORS.put("areas", "OPERATOR");
        DOORS.put("areas/:slug", "AREA_TEAM OPERATOR");
        DOORS.put("calls", SIGNED_IN);
        // Lead nowhere without a call; CallViewsTest shows who sees one.
        DOORS.put("calls/:call", "");
        DOORS.put("calls/:call/compare", "");
        DOORS.put("calls/:call/edit", "");
        DOORS.put("calls/:call/score", "");
        DOORS.put("calls/:call/sketch", "");
        DOORS.put("concept", SIGNED_IN);
        DOORS.put("concept/compare", "AREA_TEAM OPERATOR");
        DOORS.put("concept/edit/:part?", "AREA_TEAM OPERATOR");
        DOORS.put("decisions", "AREA_TEAM OPERATOR");
        // Leads nowhere without a decision; DecisionViewsTest shows who sees one.
        DOORS.put("decisions/:number", "");
        DOORS.put("desk", "AREA_TEAM OPERATOR");
        // Leads nowhere without an idea; DeskViewsTest shows who sees one.
        DOORS.put("desk/:number", "");
        DOORS.put("desk/enter", "AREA_TEAM OPERATOR");
        DOORS.put("funds", FUND_READERS);
        DOORS.put("funds/:fund", FUND_READERS);
        DOORS.put("funds/:fund/criteria", FUND_READERS);
        DOORS.put("funds/:fund/form", "AREA_TEAM OPERATOR");
        DOORS.put("funds/:fund/rounds/:round", FUND_READERS);
        DOORS.put("funds/:fund/rules", FUND_READERS);
        DOORS.put("bodies", "JUROR COUNCIL_MEMBER AREA_TEAM OPERATOR");
        // Members come to their own bodies; these hold the role and sit in none.
        DOORS.put("bodies/:body", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/:body/draw", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/:body/draw/:number", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/:body/election", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/:body/procedure", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/:body/seat", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/:body/settings", "AREA_TEAM OPERATOR");
        DOORS.put("bodies/new", "AREA_TEAM OPERATOR");
        DOORS.put("goodbye", ALL);
        // Whoever has no link that holds is told so, signed in or not.
        DOORS.put("ideas/confirm/:secret", ALL);
        DOORS.put("ideas/join/:secret", ALL);
        DOORS.put("ideas/mine", SIGNED_IN);
        // Leads nowhere without an idea of one's own; MyIdeasViewTest shows who sees which one.
        DOORS.put("ideas/mine/:number", "");
        DOORS.put("ideas/new/:round?", ALL);
        // Leads nowhere without an idea; TalkViewsTest shows who sees one.
        DOORS.put("ideas/one/:area/:number", "");
        DOORS.put("jury", "JUROR COUNCIL_MEMBER");
        // Leads nowhere without a panel; ScoreViewsTest shows who sees what.
        DOORS.put("jury/results/:round", "");
        DOORS.put("jury/score/:area/:number", "");
        DOORS.put("me", SIGNED_IN);
        DOORS.put("me/security", SIGNED_IN);
        DOORS.put("network", SIGNED_IN);
        // Leads nowhere without a partner; PartnerViewsTest shows who sees which one.
        DOORS.put("network/:id", "");
        DOORS.put("network/contributions", "AREA_TEAM OPERATOR");
        DOORS.put("network/cooperations", SIGNED_IN);
        DOORS.put("network/import", "AREA_TEAM OPERATOR");
        DOORS.put("network/new", SIGNED_IN);
        DOORS.put("opinions", "DEPARTMENT");
        // Leads nowhere without an opinion; OpinionViewsTest shows who sees one.
        DOORS.put("opinions/:opinion", "");
        // The outbox is there in a demonstration alone.
        DOORS.put("outbox", "");
        DOORS.put("panels", "AREA_TEAM OPERATOR");
        // Leads nowhere without a round's key; PanelViewsTest shows who sees one.
        DOORS.put("panels/:round", "");
        DOORS.put("people", "AREA_TEAM OPERATOR");
        // Leads on to the start where no role rests, so it is a door without a room of its own.
        DOORS.put("second-factor", SIGNED_IN);
        // Leads nowhere without a session; MinutesViewTest shows who sees one.
        DOORS.put("sessions/:session/minutes", "");
        // Lead nowhere without a session; RoomViewTest and BeamerViewTest show who sees one.
        DOORS.put("sessions/:session/beamer", "");
        DOORS.put("sessions/:session/room", "");
        DOORS.put("sessions", "JUROR COUNCIL_MEMBER AREA_TEAM OPERATOR");
        // Leads nowhere without a session; PlanViewsTest shows who sees one.
        DOORS.put("sessions/:session", "");
        DOORS.put("sessions/circular", "JUROR COUNCIL_MEMBER AREA_TEAM OPERATOR");
        DOORS.put("sessions/new", "AREA_TEAM OPERATOR");
        // Whoever has no link that holds is told so, signed in or not.
        DOORS.put("sessions/guest/:secret", ALL);
        DOORS.put("sign-in", ALL);
        DOORS.put("site-texts", "OPERATOR");
    }

    @Autowired
    private TestPeople people;

    @Autowired
    private TestFunds funds;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private ApplicationContext program;

    private int visits;
    private String body = "";

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
        be("OPERATOR", area);
        Fund fund = funds.fund(area, "Aktionsfonds 2027", null);
        funds.plan(fund, funds.terms(fund));
        Body jury = bodies.jury(area);
        bodies.draw(jury);
        body = jury.id().toString();
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
        String email = visitor.toLowerCase(Locale.ROOT) + ++visits + "@example.org";
        Role role = Role.valueOf(visitor);
        people.signIn(
                role == Role.RESIDENT
                        ? people.resident(email)
                        : people.holding(role, role == Role.OPERATOR ? null : area, email));
    }

    private boolean enters(String route) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent()
                .navigate(route.replace(":slug", "lindenkiez")
                        .replace("/:part?", "")
                        .replace("/:round?", "")
                        .replace(":fund", "aktionsfonds-2027")
                        .replace(":round", "1")
                        .replace(":body", body)
                        .replace(":number", "1"));
        // A visitor's browser is sent to the sign-in, and nothing is built here.
        return _find(H1.class).stream()
                .map(H1::getText)
                .anyMatch(title -> !title.equals("Diese Seite gibt es nicht"));
    }
}
