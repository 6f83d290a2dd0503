package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.RuleReading;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Rule;

/** The rules of a draft in their order, a card each. */
final class RuleCards extends Composite<OrderedList> implements PaperEditor.Cards<RuleDraft> {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final transient List<RuleCard> cards = new ArrayList<>();

    /**
     * Without rules.
     *
     * @param changed told after each change that a person makes
     */
    RuleCards(Runnable changed) {
        this.changed = changed;
        getContent().addClassName("kf-rules");
    }

    @Override
    public List<RuleDraft> value() {
        return cards.stream().map(RuleCard::value).toList();
    }

    @Override
    public void fill(List<RuleDraft> rules) {
        List<RuleCard> before = List.copyOf(cards);
        cards.clear();
        for (RuleDraft rule : rules) {
            Optional<RuleCard> there = before.stream()
                    .filter(card -> card.value().id().equals(rule.id()))
                    .findFirst();
            there.ifPresent(card -> card.fill(rule));
            cards.add(there.orElseGet(() -> card(rule)));
        }
        if (!cards.equals(before)) {
            arrange();
        }
    }

    @Override
    public void put(RuleDraft rule) {
        List<RuleDraft> rules = new ArrayList<>(value());
        if (rules.stream().noneMatch(each -> each.id().equals(rule.id()))) {
            rules.add(rule);
        }
        rules.replaceAll(each -> each.id().equals(rule.id()) ? rule : each);
        fill(rules);
    }

    /** Says in each card what does not fit, and how the rule reads. */
    void show(RuleReading reading) {
        Map<String, Rule> rules = new HashMap<>();
        reading.rules().forEach(rule -> rules.put(rule.id(), rule));
        for (int i = 0; i < cards.size(); i++) {
            int which = i;
            String id = cards.get(i).value().id();
            cards.get(i)
                    .show(
                            reading.problems().stream()
                                    .filter(each -> each.rule() == which)
                                    .toList(),
                            reading.contradictions().stream()
                                    .filter(each -> each.rules().contains(id))
                                    .map(each -> RuleWords.contradiction(each, getLocale()))
                                    .toList(),
                            rules.get(id));
        }
    }

    private RuleCard card(RuleDraft rule) {
        RuleCard card = new RuleCard(rule, changed);
        String name = RuleWords.kind(rule.kind(), getLocale());
        card.act("↑", getTranslation("funds.rules.up", name), () -> move(card, -1));
        card.act("↓", getTranslation("funds.rules.down", name), () -> move(card, 1));
        card.act("✕", getTranslation("funds.rules.remove", name), () -> {
            cards.remove(card);
            arrange();
            changed.run();
        });
        return card;
    }

    private void move(RuleCard card, int by) {
        int from = cards.indexOf(card);
        int to = from + by;
        if (to >= 0 && to < cards.size()) {
            Collections.swap(cards, from, to);
            arrange();
            changed.run();
        }
    }

    private void arrange() {
        getContent().removeAll();
        cards.forEach(getContent()::add);
    }
}
