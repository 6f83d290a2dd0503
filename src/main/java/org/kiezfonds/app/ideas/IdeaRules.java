package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaMap;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.ApplicationFacts;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.ideas.IdeaContent.Finances;
import org.kiezfonds.app.ideas.IdeaContent.Point;
import org.kiezfonds.app.ideas.IdeaContent.Where;
import org.kiezfonds.app.shared.Money;

/** Holds a form against the rules of its round. Pure: the same form and facts, the same answer. */
final class IdeaRules {

    private IdeaRules() {}

    /** What a person answered where no machine can judge, by the key of what is asked. */
    record Judged(Map<String, Boolean> answers, Map<String, Integer> points) {

        static final Judged NOTHING = new Judged(Map.of(), Map.of());
    }

    /**
     * What a rule needs to know that the form does not say.
     *
     * @param others the author's other applications in the round; null where nobody is signed in
     * @param map of the area; null where it has none
     */
    record Facts(
            LocalDate day,
            Money potLeft,
            @Nullable Integer others,
            @Nullable AreaMap map) {}

    static Checked check(
            IdeaTyped typed, Locale language, IdeaForm form, RuleSet rules, Facts facts) {
        IdeaReading.Result read = IdeaReading.read(typed, language);
        List<IdeaProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(form.missing(typed, read.content(), rules));
        return new Checked(
                read.content(),
                problems,
                Rules.check(rules, application(read.content(), facts, Judged.NOTHING)));
    }

    static Application application(IdeaContent content, Facts facts, Judged judged) {
        Finances money = content.money();
        ApplicationFacts known = Application.on(facts.day());
        if (!money.costs().isEmpty()) {
            money.costs().forEach(cost -> known.cost(cost.kind(), cost.sum()));
            known.asked(money.asked())
                    .own(
                            orNothing(money.ownMoney()),
                            money.ownHours() == null ? 0 : money.ownHours(),
                            orNothing(money.ownThings()))
                    .others(orNothing(money.otherMoney()), paidElsewhere(money));
        }
        content.reasons().keySet().forEach(known::reason);
        judged.answers().forEach(known::answer);
        judged.points().forEach(known::points);
        return known.applicant(content.who().applicant())
                .age(content.who().age())
                .days(
                        content.firstDay(),
                        content.lastDay() == null ? content.firstDay() : content.lastDay())
                .place(place(content.where(), facts.map()))
                .names(content.need() != null, content.measure() != null)
                .presents(content.who().presents())
                .potLeft(facts.potLeft())
                .othersInRound(facts.others())
                .known();
    }

    /** What is said to be inside is not, where its point on the map lies outside. */
    private static @Nullable Place place(Where where, @Nullable AreaMap map) {
        Point point = where.point();
        boolean isOutside = point != null && map != null && !map.contains(point.onMap());
        return where.place() == Place.INSIDE && isOutside ? Place.ELSEWHERE : where.place();
    }

    /** What is left blank beside a cost plan is nothing. */
    private static Money orNothing(@Nullable Money money) {
        return money == null ? Money.ZERO : money;
    }

    private static @Nullable Boolean paidElsewhere(Finances money) {
        boolean isNothing = orNothing(money.otherMoney()).equals(Money.ZERO);
        if (isNothing && money.sameCosts() == null) {
            return false;
        }
        return money.sameCosts();
    }
}
