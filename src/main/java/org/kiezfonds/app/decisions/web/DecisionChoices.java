package org.kiezfonds.app.decisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.decisions.web.DecisionListPage.Choice;
import org.kiezfonds.app.decisions.web.DecisionListPage.Choices;
import org.kiezfonds.app.site.PageFrame;

/** The filters of a list of decisions, each value a link. */
record DecisionChoices(String home, DecisionPath path, PageFrame frame, List<Choices> list) {

    /** Adds a filter, unless there is nothing to choose between and nothing is chosen. */
    void add(String labelKey, DecisionPath everything, Map<String, DecisionPath> values) {
        DecisionPath here = path.onPage(1);
        if (values.size() < 2 && !values.containsValue(here)) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(frame.text("ideas.page.all"), everything, here));
        values.forEach((label, to) -> choices.add(choice(label, to, here)));
        list.add(new Choices(frame.text(labelKey), choices));
    }

    private Choice choice(String label, DecisionPath to, DecisionPath here) {
        return new Choice(label, to(home, to, frame), to.equals(here) ? "true" : null);
    }

    /** The filters that hold: the choice that is shown leads to where it holds no more. */
    static List<Choice> active(List<Choices> all) {
        return all.stream()
                .flatMap(filter -> filter.choices().stream()
                        .skip(1)
                        .filter(choice -> choice.current() != null)
                        .map(choice -> new Choice(
                                filter.label() + ": " + choice.label(),
                                filter.choices().getFirst().path(),
                                null)))
                .toList();
    }

    static String to(String home, DecisionPath path, PageFrame frame) {
        String steps = path.steps();
        return frame.address().to(home + (steps.isEmpty() ? "" : "/auswahl" + steps));
    }
}
