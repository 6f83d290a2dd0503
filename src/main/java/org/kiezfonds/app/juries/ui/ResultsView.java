package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.ScoreResults.Results;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.ProgressLine;

/** What the scores of a round come to; before the reveal only how many are done. */
@Route("jury/results/:round")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER, Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/scores-app.css")
final class ResultsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String ATTEMPT = "attempt";

    private final transient ScoreParts parts;
    private String name = "";

    ResultsView(ScoreParts parts) {
        this.parts = parts;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Panel> panel = event.getRouteParameters()
                .get("round")
                .flatMap(ResultsView::key)
                .flatMap(round -> parts.panels().of(round));
        List<Scoring> scorings =
                panel.map(each -> parts.scorings().of(each.round())).orElse(List.of());
        if (panel.isEmpty() || scorings.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        boolean first = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ATTEMPT)
                .filter("1"::equals)
                .isPresent();
        parts.current().choose(panel.get().area());
        show(panel.get(), scorings, first);
    }

    private static Optional<RoundId> key(String text) {
        try {
            return Optional.of(RoundId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Panel panel, List<Scoring> scorings, boolean first) {
        name = parts.name(panel.area(), panel.round());
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .under(getTranslation("juries.score.title"), "jury")
                        .lead(getTranslation("juries.results.lead")));
        Scoring latest = scorings.getFirst();
        if (!latest.isRevealed()) {
            sealed(panel, latest);
        }
        Optional<Scoring> shown = scorings.stream()
                .filter(Scoring::isRevealed)
                .filter(each -> !first || each.attempt() == Scoring.FIRST)
                .findFirst();
        if (scorings.stream().filter(Scoring::isRevealed).count() > 1) {
            attempts(panel.round());
        }
        shown.flatMap(each -> parts.results().of(panel.round(), each.attempt()))
                .ifPresent(this::results);
    }

    private void sealed(Panel panel, Scoring scoring) {
        if (parts.scorings().progress(panel.round()).isPresent()) {
            getContent().add(new ScoringCard(parts, panel, () -> {
                List<Scoring> now = parts.scorings().of(panel.round());
                if (now.getFirst().isRevealed()) {
                    show(panel, now, false);
                }
            }));
            return;
        }
        getContent()
                .add(new EmptyState(
                        getTranslation("juries.results.sealed"),
                        getTranslation(
                                "juries.results.sealed.until",
                                parts.formats().when(scoring.until(), getLocale()))));
        parts.scorings().done(panel.round()).filter(each -> each.members() > 0).ifPresent(done -> {
            ProgressLine line = new ProgressLine(getTranslation("juries.scoring.membersDone"));
            line.show(done.done(), done.members());
            getContent().add(line);
        });
    }

    private void attempts(RoundId round) {
        Nav nav = new Nav(
                new Anchor(
                        ScoreParts.results(round) + "?" + ATTEMPT + "=1",
                        getTranslation("juries.results.first")),
                new Anchor(ScoreParts.results(round), getTranslation("juries.results.second")));
        nav.setAriaLabel(getTranslation("juries.results.attempts"));
        nav.addClassName("kf-actions");
        getContent().add(nav);
    }

    private void results(Results results) {
        Map<UUID, String> names = parts.names(results.panel(), getLocale());
        if (results.hidden() > 0) {
            Paragraph hidden =
                    new Paragraph(getTranslation("juries.results.hidden", results.hidden()));
            hidden.addClassName("kf-stale");
            getContent().add(hidden);
        }
        Section ranking = new Section(
                new H2(getTranslation("juries.results.ranking")),
                new Paragraph(getTranslation("juries.results.ranking.text")));
        ranking.addClassName("kf-section");
        OrderedList list = new OrderedList();
        list.addClassName("kf-results");
        results.tally().ideas().forEach(idea -> list.add(new IdeaResult(results, idea, names)));
        ranking.add(list);
        getContent().add(ranking, new MembersResult(results, names));
    }

    @Override
    public String getPageTitle() {
        return name.isEmpty()
                ? getTranslation("juries.results.title")
                : getTranslation("juries.results.of", name);
    }
}
