package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import org.kiezfonds.app.juries.ScoreDesk.Task;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.ScoringProgress;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.ProgressLine;

/** What waits for a member to be scored in a round, in the member's own order. */
@StyleSheet("kiezfonds/scores-app.css")
final class ScoreList extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient ScoreParts parts;

    ScoreList(ScoreParts parts, Task task) {
        this.parts = parts;
        Scoring scoring = task.scoring();
        ScoringProgress.OfMember progress = task.progress();
        getContent().addClassNames("kf-section", "kf-stack");
        getContent().add(new H3(getTranslation("juries.score.title")), new Paragraph(words(task)));
        if (progress.needed() > 0 && !scoring.isRevealed()) {
            ProgressLine line = new ProgressLine(getTranslation("juries.score.progress"));
            line.show(progress.done(), progress.needed());
            getContent().add(line);
        }
        getContent()
                .add(new Anchor(
                        ScoreParts.results(scoring.round()),
                        getTranslation(
                                scoring.isRevealed()
                                        ? "juries.score.toResults"
                                        : "juries.score.toProgress")));
        OrderedList list = new OrderedList();
        list.addClassName("kf-rows");
        task.ideas().forEach(idea -> list.add(item(scoring.area(), idea)));
        getContent().add(list);
    }

    private String words(Task task) {
        Scoring scoring = task.scoring();
        if (scoring.isRevealed()) {
            return getTranslation("juries.problem.revealed");
        }
        if (!task.takesPoints()) {
            return getTranslation("juries.problem.scoringOver");
        }
        String when = parts.formats().when(scoring.until(), getLocale());
        return getTranslation(
                scoring.attempt() == Scoring.FIRST
                        ? "juries.score.until"
                        : "juries.score.until.second",
                when);
    }

    private ListItem item(AreaId area, DeskIdea idea) {
        ListItem item = new ListItem(
                new Anchor(
                        parts.address(area, idea.number()),
                        ScoreParts.title(idea.number(), idea.title(), getLocale())),
                ScoreHead.badge(idea.state(), this));
        item.addClassName("kf-row");
        return item;
    }
}
