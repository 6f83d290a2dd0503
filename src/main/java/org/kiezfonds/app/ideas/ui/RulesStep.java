package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiezfonds.app.funds.FindingList;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.ideas.Checked;

/** All rules of the round with what they say, and the reasons for exceptions. */
final class RulesStep extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Writing writing;
    private final FindingList list = new FindingList();
    private final Div exceptions = new Div();
    private final transient Map<String, TextArea> reasons = new LinkedHashMap<>();

    RulesStep(Writing writing) {
        this.writing = writing;
        exceptions.addClassName("ideas-fields");
        getContent().add(new Paragraph(getTranslation("ideas.rules.lead")), list, exceptions);
    }

    void show(Checked checked) {
        list.show(checked.findings());
        checked.findings().stream().filter(this::wantsReason).forEach(this::ask);
    }

    private boolean wantsReason(Finding finding) {
        return finding.rule().severity() == Severity.NEEDS_REASON
                && (finding.verdict() instanceof Verdict.Fails
                        || writing.typed().reasons().containsKey(finding.rule().id()));
    }

    private void ask(Finding finding) {
        Rule rule = finding.rule();
        if (reasons.containsKey(rule.id())) {
            return;
        }
        if (reasons.isEmpty()) {
            exceptions.add(
                    new H2(getTranslation("ideas.rules.exceptions")),
                    new Paragraph(getTranslation("ideas.rules.exceptions.text")));
        }
        TextArea reason = new TextArea(
                getTranslation("ideas.rules.reason", RuleWords.title(rule, getLocale())));
        FieldKinds.writeSoon(reason);
        reason.setValue(writing.typed().reasons().getOrDefault(rule.id(), ""));
        reason.addValueChangeListener(event -> {
            Map<String, String> typed = new LinkedHashMap<>(writing.typed().reasons());
            typed.put(rule.id(), event.getValue());
            writing.change(writing.typed().withReasons(typed));
        });
        reasons.put(rule.id(), reason);
        exceptions.add(reason);
    }
}
