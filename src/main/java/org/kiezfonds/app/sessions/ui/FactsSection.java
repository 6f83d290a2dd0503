package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.voting.Seat;

/** When, where and who, as it was planned. */
final class FactsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    FactsSection(PlanServices services, SessionPlan plan) {
        BodySession session = plan.session();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kf-facts");
        fact(facts, "when", new Span(PlanWords.when(services, session, this)));
        fact(facts, "place", new Span(session.place()));
        fact(
                facts,
                "public",
                new Span(getTranslation(
                        session.isPublic()
                                ? "sessions.plan.fact.public.yes"
                                : "sessions.plan.fact.public.no")));
        if (!plan.remoteLink().isEmpty()) {
            Anchor link = new Anchor(plan.remoteLink(), plan.remoteLink(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            fact(facts, "remote", link);
        }
        seat(plan, plan.chair()).ifPresent(who -> fact(facts, "chair", new Span(who)));
        seat(plan, plan.deputy()).ifPresent(who -> fact(facts, "deputy", new Span(who)));
        seat(plan, session.scribe()).ifPresent(who -> fact(facts, "scribe", new Span(who)));
        if (session.isPublic()) {
            Anchor page = new Anchor(
                    "/quartier/" + services.slug(session.area()) + "/sitzungen/"
                            + plan.listed().number(),
                    getTranslation("sessions.plan.fact.page"));
            page.setRouterIgnore(true);
            fact(facts, "onTheWeb", page);
        }
        getContent().add(new H2(getTranslation("sessions.plan.facts")), facts);
        getContent().addClassName("kf-section");
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(
                new DescriptionList.Term(getTranslation("sessions.plan.fact." + key)),
                new DescriptionList.Description(value));
    }

    private Optional<String> seat(SessionPlan plan, @Nullable UUID id) {
        return plan.seats().stream()
                .filter(seat -> seat.id().equals(id))
                .findFirst()
                .map(Seat::person)
                .map(person -> PlanServices.called(plan, person, this));
    }
}
