package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.ScoringAnswer;
import org.kiezfonds.app.juries.ScoringProgress;
import org.kiezfonds.app.juries.Scorings.Reveal;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.ProgressLine;
import org.kiezfonds.app.uikit.StatusBadge;

/**
 * The scoring of a round for chair and area team: opening it, how far the panel is, more time, and
 * the reveal. Shows numbers of ideas, never points.
 */
@StyleSheet("kiezfonds/scores-app.css")
final class ScoringCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient ScoreParts parts;
    private final transient Panel panel;
    private final transient Runnable changed;

    /**
     * A card for the panel of a round.
     *
     * @param changed told after each act
     */
    ScoringCard(ScoreParts parts, Panel panel, Runnable changed) {
        this.parts = parts;
        this.panel = panel;
        this.changed = changed;
        getContent().addClassNames("kf-section", "kf-stack");
        show();
    }

    private void show() {
        List<Scoring> scorings = parts.scorings().of(panel.round());
        getContent().removeAll();
        getContent().add(new H2(getTranslation("juries.scoring.title")));
        scorings.stream().findFirst().ifPresent(this::latest);
        boolean isTeam = parts.access().isTeamOf(panel.area());
        if (isTeam && scorings.stream().allMatch(Scoring::isRevealed)) {
            begin(scorings.size() + 1);
        }
    }

    private void begin(int attempt) {
        Optional<ScoringAnswer.Refused> obstacle =
                parts.scorings().obstacle(panel.area(), panel.round());
        if (obstacle.isPresent()) {
            if (attempt == Scoring.FIRST) {
                getContent()
                        .add(new Paragraph(getTranslation(
                                obstacle.get().textKey(),
                                obstacle.get().arguments().toArray())));
            }
            return;
        }
        String key = attempt == Scoring.FIRST ? "juries.scoring.open" : "juries.scoring.openSecond";
        Button open = new Button(
                getTranslation(key),
                event -> ScoringDialog.open(parts, panel, attempt, this::done).open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(new Paragraph(getTranslation("juries.scoring.open.text")), open);
    }

    private void latest(Scoring scoring) {
        if (scoring.isRevealed()) {
            getContent()
                    .add(
                            new StatusBadge(
                                    StatusBadge.Kind.GOOD,
                                    getTranslation("juries.scoring.revealed")),
                            new Anchor(
                                    ScoreParts.results(scoring.round()),
                                    getTranslation("juries.score.toResults")));
            return;
        }
        getContent()
                .add(new Paragraph(getTranslation(
                        scoring.attempt() == Scoring.FIRST
                                ? "juries.scoring.until"
                                : "juries.scoring.until.second",
                        parts.formats().when(scoring.until(), getLocale()))));
        parts.scorings().progress(scoring.round()).ifPresent(this::progress);
        Button extend = new Button(
                getTranslation("juries.scoring.extend"),
                event -> ScoringDialog.extend(parts, panel, scoring, this::done).open());
        Button reveal = new Button(
                getTranslation("juries.scoring.reveal"),
                event -> ScoringDialog.reveal(parts, scoring, this::done).open());
        reveal.addThemeVariants(ButtonVariant.PRIMARY);
        reveal.setEnabled(parts.scorings().mayReveal(scoring));
        Div acts = new Div(extend, reveal);
        acts.addClassName("kf-actions");
        Reveal state = parts.scorings().reveal(scoring);
        getContent().add(new Paragraph(getTranslation("juries.scoring.state." + state)), acts);
    }

    private void progress(ScoringProgress progress) {
        Map<UUID, String> names = parts.names(panel, getLocale());
        if (!progress.members().isEmpty()) {
            ProgressLine line = new ProgressLine(getTranslation("juries.scoring.membersDone"));
            line.show(progress.done(), progress.members().size());
            getContent().add(line);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        progress.members().forEach(each -> {
            ListItem item = new ListItem(
                    new Span(names.getOrDefault(each.member().id(), "")),
                    new StatusBadge(
                            each.isDone() ? StatusBadge.Kind.GOOD : StatusBadge.Kind.WAIT,
                            getTranslation("juries.scoring.member", each.done(), each.needed())));
            if (each.unanswered() > 0) {
                item.add(new StatusBadge(
                        StatusBadge.Kind.INFO,
                        getTranslation("juries.scoring.unanswered", each.unanswered())));
            }
            item.addClassName("kf-row");
            list.add(item);
        });
        getContent().add(list);
    }

    private void done(ScoringAnswer answer) {
        switch (answer) {
            case ScoringAnswer.Done(Scoring scoring, UUID entry) -> {
                show();
                changed.run();
                Notices.logged(
                        getTranslation(
                                scoring.isRevealed()
                                        ? "juries.scoring.did.reveal"
                                        : "juries.scoring.did.time",
                                parts.formats().when(scoring.until(), getLocale())),
                        entry);
            }
            case ScoringAnswer.Stale _ -> {
                show();
                changed.run();
                Notices.error(getTranslation("juries.scoring.stale"));
            }
            case ScoringAnswer.Refused refused ->
                Notices.error(
                        getTranslation(refused.textKey(), refused.arguments().toArray()));
            case ScoringAnswer.NotFound() -> Notices.error(getTranslation("juries.scoring.gone"));
        }
    }
}
