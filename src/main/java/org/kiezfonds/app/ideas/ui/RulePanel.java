package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.funds.FindingList;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.ideas.Checked;
import org.kiezfonds.app.uikit.Formats;

/**
 * What is asked for and what each rule says to it, while it is typed: beside the form where there
 * is room, below it behind one line on a phone. Screen readers hear the sum and the count, and of
 * the rules those that changed.
 */
final class RulePanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final String OPEN = "ideas-panel-open";

    private final Span asked = new Span();
    private final Span count = new Span();
    private final NativeButton toggle = new NativeButton();
    private final Paragraph news = new Paragraph();
    private final FindingList list = new FindingList();
    private final transient Map<String, Verdict> before = new HashMap<>();

    RulePanel() {
        asked.addClassName("ideas-asked");
        count.addClassName("ideas-count");
        Div line = new Div(asked, count);
        line.addClassName("ideas-panel-line");
        line.getElement().setAttribute("role", "status");
        news.addClassName("kf-unseen");
        news.getElement().setAttribute("aria-live", "polite");
        toggle.addClassNames("kf-link", "ideas-panel-toggle");
        toggle.addClickListener(event -> open(!getContent().hasClassName(OPEN)));
        Div head = new Div(line, toggle);
        head.addClassName("ideas-panel-head");
        Div rules = new Div(new H2(getTranslation("ideas.panel.title")), list);
        rules.addClassName("ideas-panel-rules");
        // It scrolls where it is long: then the keyboard must reach it.
        rules.getElement().setAttribute("tabindex", "0");
        rules.getElement().setAttribute("role", "group");
        rules.getElement().setAttribute("aria-label", getTranslation("ideas.panel.title"));
        rules.setId("ideas-panel-rules");
        toggle.getElement().setAttribute("aria-controls", "ideas-panel-rules");
        getContent().addClassName("ideas-panel");
        getContent().getElement().setAttribute("aria-label", getTranslation("ideas.panel.title"));
        getContent().add(head, rules, news);
        open(false);
    }

    /** The sum as the panel names it. */
    static String asked(Checked checked, UI ui) {
        return ui.getTranslation(
                "ideas.panel.asked", Formats.money(checked.asked(), ui.getLocale()));
    }

    void show(Checked checked) {
        List<Finding> findings = checked.findings();
        long holds = findings.stream()
                .filter(each -> each.verdict() instanceof Verdict.Holds)
                .count();
        asked.setText(asked(checked, UI.getCurrentOrThrow()));
        count.setText(getTranslation("ideas.panel.count", holds, findings.size()));
        list.show(findings);
        tellNews(findings);
    }

    private void tellNews(List<Finding> findings) {
        List<String> changed = new ArrayList<>();
        for (Finding finding : findings) {
            Verdict now = finding.verdict();
            Verdict last = before.put(finding.rule().id(), now);
            if (last != null && !last.getClass().equals(now.getClass())) {
                changed.add(RuleWords.title(finding.rule(), getLocale()) + ": "
                        + RuleWords.why(now, getLocale()) + " "
                        + RuleWords.mend(now, getLocale()));
            }
        }
        if (!changed.isEmpty()) {
            news.setText(String.join(" ", changed).strip());
        }
    }

    private void open(boolean isOpen) {
        if (isOpen) {
            getContent().addClassName(OPEN);
        } else {
            getContent().removeClassName(OPEN);
        }
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(isOpen));
        toggle.setText(getTranslation(isOpen ? "ideas.panel.hide" : "ideas.panel.show"));
    }
}
