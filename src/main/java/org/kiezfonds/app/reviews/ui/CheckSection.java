package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.reviews.FormalCheck;
import org.kiezfonds.app.reviews.FormalCheck.Line;
import org.kiezfonds.app.reviews.FormalCheck.Point;

/** The formal check, rule by rule. Answers save themselves; the verdicts follow. */
final class CheckSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final Paragraph summary = new Paragraph();
    private final List<Div> verdicts = new ArrayList<>();

    CheckSection(DeskServices services, Idea idea, IdeaContent content) {
        this.services = services;
        this.idea = idea;
        FormalCheck check = services.checks().of(idea);
        summary.getElement().setAttribute("role", "status");
        UnorderedList rules = new UnorderedList();
        rules.addClassName("kf-findings");
        check.lines().forEach(line -> rules.add(rule(line, content)));
        say(check);
        getContent().add(new H2(getTranslation("reviews.check.title")), summary, rules);
        getContent().addClassName("kf-section");
    }

    private ListItem rule(Line line, IdeaContent content) {
        Div verdict = new Div();
        verdict.addClassName("kf-finding");
        verdicts.add(verdict);
        ListItem item = new ListItem(verdict);
        String reason = content.reasons().get(line.finding().rule().id());
        if (reason != null) {
            item.add(new Paragraph(getTranslation("reviews.check.exception", reason)));
        }
        boolean isOpen = idea.state() == IdeaState.RECEIVED;
        for (Point point : line.points()) {
            item.add(
                    isOpen
                            ? new AnswerField(services.checks(), idea, point, this::refresh)
                            : new Paragraph(told(point)));
        }
        return item;
    }

    private String told(Point point) {
        String words = point.judged().words(getLocale());
        if (!point.answer().isGiven()) {
            return getTranslation("reviews.check.unanswered", words);
        }
        Integer points = point.answer().points();
        String answer = points == null
                ? getTranslation(
                        Boolean.TRUE.equals(point.answer().isMet()) ? "funds.yes" : "funds.no")
                : getTranslation("reviews.check.points", points, point.judged().mostPoints());
        return getTranslation(
                "reviews.check.told", words, answer, point.answer().reason());
    }

    private void refresh() {
        say(services.checks().of(idea));
    }

    private void say(FormalCheck check) {
        for (int i = 0; i < check.lines().size(); i++) {
            fill(verdicts.get(i), check.lines().get(i).finding());
        }
        long kept = check.lines().stream()
                .filter(line -> line.finding().verdict() instanceof Verdict.Holds
                        || line.finding().excused())
                .count();
        long open =
                check.obstacles().stream().map(each -> each.line()).distinct().count();
        summary.setText(
                getTranslation("reviews.check.summary", kept, check.lines().size(), open));
    }

    private void fill(Div place, Finding finding) {
        Span title = new Span(RuleWords.title(finding.rule(), getLocale()));
        title.addClassName("kf-strong");
        Div words = new Div(title, new Span(RuleWords.why(finding.verdict(), getLocale())));
        String mend = RuleWords.mend(finding.verdict(), getLocale());
        if (!mend.isEmpty()) {
            Span help = new Span(getTranslation("reviews.check.mend", mend));
            help.addClassName("kf-quiet");
            words.add(help);
        }
        place.removeAll();
        place.add(IdeaBadge.of(finding, this), words);
    }
}
