package org.kiezfonds.app.funds.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundDays;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.site.PageFrame;

/**
 * A day of a round on the way.
 *
 * @param state {@code done}, {@code here} for the next one, or {@code later}
 * @param mark what the next one is marked with: "today", "next"; else empty
 */
public record DayStep(String iso, String day, String what, String state, String mark) {

    static List<DayStep> of(RoundTerms terms, LocalDate today, PageFrame frame) {
        List<RoundDays.Step> steps = RoundDays.of(terms);
        int next = RoundDays.next(steps, today);
        List<DayStep> shown = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            RoundDays.Step step = steps.get(i);
            shown.add(new DayStep(
                    step.day().toString(),
                    RuleWords.day(step.day(), frame.address().language()),
                    frame.text("funds.step." + step.kind()),
                    i < next ? "done" : i == next ? "here" : "later",
                    i == next ? frame.text(RoundDays.markKey(step, today)) : ""));
        }
        return List.copyOf(shown);
    }

    /** Marks the step that comes next. */
    public @Nullable String current() {
        return state.equals("here") ? "step" : null;
    }
}
