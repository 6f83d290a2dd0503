package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.concepts.GoalName;
import org.kiezfonds.app.funds.CriteriaReading;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;

/** The criteria of a draft in their order, a card each, and one for what holds for all. */
final class CriterionCards extends Composite<Div> implements PaperEditor.Cards<Row> {

    private static final long serialVersionUID = 1L;

    private final transient List<GoalName> goals;
    private final transient Runnable changed;
    private final transient List<CriterionCard> cards = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final WholeCard whole;

    /**
     * Without criteria.
     *
     * @param goals of the action concept, which they can serve
     * @param changed told after each change that a person makes
     */
    CriterionCards(List<GoalName> goals, Runnable changed) {
        this.goals = List.copyOf(goals);
        this.changed = changed;
        this.whole = new WholeCard(changed);
        list.addClassName("kf-rules");
        getContent().add(list, whole);
    }

    @Override
    public List<Row> value() {
        List<Row> rows = new ArrayList<>();
        cards.forEach(card -> rows.add(card.value()));
        rows.add(whole.value());
        return rows;
    }

    @Override
    public void fill(List<Row> rows) {
        Whole all = Whole.PLAIN;
        List<Criterion> criteria = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Criterion criterion -> criteria.add(criterion);
                case Whole found -> all = found;
            }
        }
        whole.fill(all);
        List<CriterionCard> before = List.copyOf(cards);
        cards.clear();
        for (Criterion criterion : criteria) {
            Optional<CriterionCard> there = before.stream()
                    .filter(card -> card.value().id().equals(criterion.id()))
                    .findFirst();
            there.ifPresent(card -> card.fill(criterion));
            cards.add(there.orElseGet(() -> card(criterion)));
        }
        if (!cards.equals(before)) {
            list.removeAll();
            cards.forEach(list::add);
        }
    }

    @Override
    public void put(Row row) {
        List<Row> rows = new ArrayList<>(value());
        if (rows.stream().noneMatch(each -> each.id().equals(row.id()))) {
            rows.add(row);
        }
        rows.replaceAll(each -> each.id().equals(row.id()) ? row : each);
        fill(rows);
    }

    /** Says in each card what does not fit. */
    void show(CriteriaReading reading) {
        for (int i = 0; i < cards.size(); i++) {
            int which = i;
            cards.get(i)
                    .show(reading.problems().stream()
                            .filter(each -> each.criterion() == which)
                            .toList());
        }
        whole.show(
                reading.problems().stream().filter(each -> each.criterion() < 0).toList());
    }

    private CriterionCard card(Criterion criterion) {
        return new CriterionCard(criterion, goals, changed, card -> {
            cards.remove(card);
            list.remove(card);
            changed.run();
        });
    }
}
