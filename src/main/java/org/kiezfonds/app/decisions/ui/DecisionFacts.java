package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.decisions.DecisionAct;
import org.kiezfonds.app.decisions.DecisionWords;

/** What was decided, why, until when something can be done, the letters, and what came after. */
@StyleSheet("kiezfonds/decisions-app.css")
final class DecisionFacts extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    DecisionFacts(DecisionServices services, Decision decision) {
        Paragraph sentence = new Paragraph(DecisionWords.sentence(decision, getLocale()));
        sentence.addClassName("kf-strong");
        getContent().addClassName("decisions-stack");
        getContent().add(DecisionMarks.badge(decision, this), sentence);
        Refusal refusal = decision.refusal();
        if (refusal != null) {
            getContent().add(new Paragraph(getTranslation("decisions.refusal." + refusal)));
        }
        if (!decision.words().isEmpty() && refusal != Refusal.NOT_CARRIED) {
            getContent().add(DecisionMarks.words(decision.words()));
        }
        LocalDate answerUntil = decision.answerUntil();
        if (answerUntil != null && decision.state() == Decision.State.WAITS) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "decisions.answerUntil",
                            services.formats().day(answerUntil, getLocale()))));
        }
        UnorderedList after = new UnorderedList();
        after.addClassName("decisions-rows");
        List<DecisionAct> acts = services.decisions().after(decision);
        acts.forEach(act -> after.add(row(services, act)));
        if (!acts.isEmpty()) {
            getContent().add(part("decisions.after", after));
        }
        Anchor page = new Anchor(services.page(decision), getTranslation("decisions.publicPage"));
        page.setRouterIgnore(true);
        Div links = new Div(page, DecisionMarks.log(decision.entry(), this));
        links.addClassName("kf-actions");
        LettersList letters = new LettersList(services, decision);
        if (letters.hasSome()) {
            getContent().add(part("decisions.letters", letters));
        }
        getContent().add(links);
    }

    private Div part(String labelKey, Component list) {
        Paragraph label = new Paragraph(getTranslation(labelKey));
        label.addClassName("decisions-label");
        return DecisionMarks.stack(label, list);
    }

    private ListItem row(DecisionServices services, DecisionAct act) {
        String key = "decisions.act." + act.kind()
                + (act.kind() == DecisionAct.Kind.LAPSED ? "." + act.word() : "");
        ListItem row = new ListItem(
                new Span(getTranslation(key, services.formats().when(act.at(), getLocale()))),
                new Span(" "),
                DecisionMarks.log(act.entry(), this));
        if (!act.said().isEmpty()) {
            row.add(DecisionMarks.words(act.said()), DecisionMarks.words(act.reason()));
        }
        return row;
    }
}
