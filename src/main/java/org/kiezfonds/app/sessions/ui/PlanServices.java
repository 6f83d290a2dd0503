package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.ZoneId;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.Circulars;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.PlannedSession;
import org.kiezfonds.app.sessions.Repeats;
import org.kiezfonds.app.sessions.SessionInvitations;
import org.kiezfonds.app.sessions.SessionPapers;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionPlans;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;

/** What the views around a session need, to be handed on to their parts as one. */
@org.springframework.stereotype.Component
record PlanServices(
        SessionPlans plans,
        Sessions sessions,
        Agenda agenda,
        SessionInvitations invitations,
        SessionPapers papers,
        Circulars circulars,
        Motions motions,
        Repeats repeats,
        Ideas ideas,
        Votes votes,
        Bodies bodies,
        Areas areas,
        Files files,
        Access access,
        Formats formats,
        Clock clock,
        ZoneId zone) {

    PersonId me() {
        return access.requirePerson();
    }

    /** The part of addresses that names the area. */
    String slug(AreaId area) {
        return areas.byId(area).map(Area::slug).orElse("");
    }

    /** What somebody is called; a word of the page where there is no name. */
    static String called(SessionPlan plan, PersonId person, Component in) {
        return plan.names().getOrDefault(person, in.getTranslation("sessions.plan.noName"));
    }

    /** Who meets; a word of the page where the body is dissolved. */
    static String body(PlannedSession listed, Component in) {
        return listed.body().isEmpty() ? in.getTranslation("sessions.plan.body") : listed.body();
    }
}
