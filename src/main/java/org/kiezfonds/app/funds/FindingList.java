package org.kiezfonds.app.funds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.uikit.StatusBadge;

/** What each rule says to an application: whether it holds, why, and what would mend it. */
@StyleSheet("kiezfonds/funds-app.css")
public final class FindingList extends Composite<UnorderedList> {

    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public FindingList() {
        getContent().addClassName("kf-findings");
    }

    /** Shows these in place of what was shown. */
    public void show(List<Finding> findings) {
        getContent().removeAll();
        findings.forEach(finding -> getContent().add(item(finding)));
    }

    private ListItem item(Finding finding) {
        Span title = new Span(RuleWords.title(finding.rule(), getLocale()));
        title.addClassName("kf-strong");
        ListItem item = new ListItem(
                badge(finding, this),
                title,
                new Span(RuleWords.why(finding.verdict(), getLocale())));
        String mend = RuleWords.mend(finding.verdict(), getLocale());
        if (!mend.isEmpty()) {
            Span help = new Span(getTranslation("funds.try.mend", mend));
            help.addClassName("kf-quiet");
            item.add(help);
        }
        item.addClassName("kf-row");
        return item;
    }

    /** What came of a rule, as a word, a colour and a sign. */
    public static StatusBadge badge(Finding finding, Component in) {
        return switch (finding.verdict()) {
            case Verdict.Holds _ -> badge(StatusBadge.Kind.GOOD, "funds.verdict.holds", in);
            case Verdict.NotYet _ -> badge(StatusBadge.Kind.NEUTRAL, "funds.verdict.notYet", in);
            case Verdict.NeedsPerson _ ->
                badge(StatusBadge.Kind.WAIT, "funds.verdict.needsPerson", in);
            case Verdict.Fails _ ->
                switch (finding.rule().severity()) {
                    case BLOCKS -> badge(StatusBadge.Kind.BAD, "funds.verdict.fails", in);
                    case NEEDS_REASON -> badge(StatusBadge.Kind.WAIT, "funds.verdict.reason", in);
                    case WARNS -> badge(StatusBadge.Kind.INFO, "funds.verdict.warns", in);
                };
        };
    }

    private static StatusBadge badge(StatusBadge.Kind kind, String key, Component in) {
        return new StatusBadge(kind, in.getTranslation(key));
    }
}
