package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundDays;
import org.kiezfonds.app.funds.RuleWords;

/** The days of a round in their order, with "you are here". */
final class RoundTimeline extends Composite<OrderedList> {

    private static final long serialVersionUID = 1L;

    RoundTimeline(Round round, LocalDate today) {
        getContent().addClassName("kf-timeline");
        getContent().getElement().setAttribute("aria-label", getTranslation("funds.timeline"));
        List<RoundDays.Step> steps = RoundDays.of(round.terms());
        int here = RoundDays.next(steps, today);
        for (int i = 0; i < steps.size(); i++) {
            RoundDays.Step step = steps.get(i);
            Span day = new Span(RuleWords.day(step.day(), getLocale()));
            day.addClassName("kf-timeline-day");
            ListItem item =
                    new ListItem(day, new Span(getTranslation("funds.step." + step.kind())));
            if (i < here) {
                item.addClassName("kf-timeline-done");
            }
            if (i == here) {
                Span mark = new Span(getTranslation(RoundDays.markKey(step, today)));
                mark.addClassName("kf-timeline-here");
                item.add(mark);
                item.getElement().setAttribute("aria-current", "step");
            }
            getContent().add(item);
        }
    }
}
