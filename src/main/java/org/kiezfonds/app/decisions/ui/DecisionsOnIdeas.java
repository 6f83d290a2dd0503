package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.ui.IdeaPart;
import org.springframework.core.annotation.Order;

/** Puts decisions on the pages of ideas: for those who applied with their letters and appeals. */
@org.springframework.stereotype.Component
@Order(5)
class DecisionsOnIdeas implements IdeaPart {

    private final DecisionServices services;

    DecisionsOnIdeas(DecisionServices services) {
        this.services = services;
    }

    @Override
    public Optional<Component> on(Place place, Idea idea) {
        List<Decision> decisions = services.decisions().on(idea.id());
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(services, place, idea));
    }

    /** The decisions on an idea, the latest first. */
    static final class Part extends Composite<Section> {

        private static final long serialVersionUID = 1L;

        private final transient DecisionServices services;
        private final Place place;
        private final transient Idea idea;

        Part(DecisionServices services, Place place, Idea idea) {
            this.services = services;
            this.place = place;
            this.idea = idea;
            getContent().setId("decisions");
            getContent().addClassName("kf-section");
            show();
        }

        private void show() {
            getContent().removeAll();
            getContent().add(new H2(getTranslation("decisions.onIdea")));
            services.decisions().on(idea.id()).reversed().forEach(this::show);
        }

        private void show(Decision decision) {
            getContent()
                    .add(
                            new H3(getTranslation(
                                    "decisions.title",
                                    Integer.toString(decision.number()),
                                    services.formats().when(decision.at(), getLocale()))),
                            new DecisionFacts(services, decision));
            switch (place) {
                case MINE -> getContent().add(new AppealSection(services, decision, this::show));
                case DESK ->
                    getContent()
                            .add(new RouterLink(
                                    getTranslation("decisions.open"),
                                    DecisionView.class,
                                    new RouteParameters(
                                            "number", Integer.toString(decision.number()))));
                case ONE -> {}
            }
        }
    }
}
