package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.ExampleApplication;
import org.kiezfonds.app.funds.FindingList;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.ApplicationFacts;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.MoneyField;

/** Rules tried out on an application that is not one. */
final class TryOut extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final LocalDate today;
    private final MoneyField asked = money("asked");
    private final Select<ApplicantKind> applicant = new Select<>();
    private final IntegerField age = new IntegerField();
    private final DatePicker firstDay = new DayField();
    private final DatePicker lastDay = new DayField();
    private final Select<Place> where = new Select<>();
    private final Select<Boolean> need = yesNo("need");
    private final Select<Boolean> measure = yesNo("measure");
    private final Select<Boolean> presents = yesNo("presents");
    private final MoneyField ownMoney = money("ownMoney");
    private final IntegerField ownHours = new IntegerField();
    private final MoneyField ownThings = money("ownThings");
    private final MoneyField otherMoney = money("otherMoney");
    private final Select<Boolean> elsewhere = yesNo("elsewhere");
    private final MoneyField potLeft = money("potLeft");
    private final IntegerField others = new IntegerField();
    private final transient Map<CostKind, MoneyField> costs = new LinkedHashMap<>();
    private final Div judged = new Div();
    private final transient Answers answers = new Answers(this::look);
    private final FindingList findings = new FindingList();
    private final Paragraph verdict = new Paragraph();
    private transient List<Rule> rules = List.of();
    private boolean isLoading;

    TryOut(FundKind kind, LocalDate today) {
        this.today = today;
        label();
        Div examples = new Div();
        examples.addClassName("kf-actions");
        ExampleApplication.of(kind, today)
                .forEach(example -> examples.add(new Button(
                        getTranslation(example.key()), event -> load(example.application()))));
        Div plan = new Div();
        plan.addClassName("kf-row");
        for (CostKind cost : CostKind.values()) {
            MoneyField field = new MoneyField(RuleWords.figure(cost, getLocale()));
            field.addValueChangeListener(event -> look());
            costs.put(cost, field);
            plan.add(field);
        }
        verdict.getElement().setAttribute("role", "status");
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("funds.try.title")),
                        new Paragraph(getTranslation("funds.try.text")),
                        examples,
                        new FormFields(
                                asked,
                                applicant,
                                age,
                                firstDay,
                                lastDay,
                                where,
                                need,
                                measure,
                                presents,
                                ownMoney,
                                ownHours,
                                ownThings,
                                otherMoney,
                                elsewhere,
                                potLeft,
                                others),
                        new Paragraph(getTranslation("funds.try.costs")),
                        plan,
                        judged,
                        verdict,
                        findings);
    }

    /** Takes other rules. */
    void use(List<Rule> now) {
        rules = List.copyOf(now);
        answers.ask(rules, judged, getLocale());
        look();
    }

    private void load(Application example) {
        isLoading = true;
        asked.setValue(example.asked());
        applicant.setValue(example.applicant());
        age.setValue(example.age());
        firstDay.setValue(example.firstDay());
        lastDay.setValue(example.lastDay());
        where.setValue(example.place());
        need.setValue(example.namesNeed());
        measure.setValue(example.namesMeasure());
        presents.setValue(example.presents());
        ownMoney.setValue(example.ownMoney());
        ownHours.setValue(example.ownHours());
        ownThings.setValue(example.ownThings());
        otherMoney.setValue(example.otherMoney());
        elsewhere.setValue(example.paidElsewhere());
        potLeft.setValue(example.potLeft());
        others.setValue(example.othersInRound());
        costs.forEach((cost, field) -> {
            Money sum = example.costsOf(cost);
            field.setValue(sum == null || sum.cents() == 0 ? null : sum);
        });
        isLoading = false;
        look();
    }

    private Application typed() {
        ApplicationFacts facts = Application.on(today)
                .asked(asked.getValue())
                .applicant(applicant.getValue())
                .age(age.getValue())
                .days(firstDay.getValue(), lastDay.getValue())
                .place(where.getValue())
                .names(need.getValue(), measure.getValue())
                .presents(presents.getValue())
                .own(ownMoney.getValue(), ownHours.getValue(), ownThings.getValue())
                .others(otherMoney.getValue(), elsewhere.getValue())
                .potLeft(potLeft.getValue())
                .othersInRound(others.getValue());
        costs.forEach((cost, field) -> {
            Money sum = field.getValue();
            if (sum != null) {
                facts.cost(cost, sum);
            }
        });
        answers.tell(facts);
        return facts.known();
    }

    private void look() {
        if (isLoading) {
            return;
        }
        List<Finding> found = Rules.check(new RuleSet(new UUID(0, 0), 0, rules), typed());
        findings.show(found);
        long blocking = found.stream().filter(Finding::blocks).count();
        long open = found.stream()
                .filter(each -> each.verdict() instanceof Verdict.NotYet
                        || each.verdict() instanceof Verdict.NeedsPerson)
                .count();
        verdict.setText(getTranslation("funds.try.result", found.size(), blocking, open));
    }

    private void label() {
        applicant.setLabel(getTranslation("funds.try.applicant"));
        applicant.setItems(ApplicantKind.values());
        applicant.setItemLabelGenerator(
                each -> each == null ? "" : RuleWords.figure(each, getLocale()));
        applicant.setEmptySelectionAllowed(true);
        where.setLabel(getTranslation("funds.try.place"));
        where.setItems(Place.values());
        where.setItemLabelGenerator(
                each -> each == null ? "" : getTranslation("funds.place." + each));
        where.setEmptySelectionAllowed(true);
        age.setLabel(getTranslation("funds.try.age"));
        firstDay.setLabel(getTranslation("funds.try.firstDay"));
        lastDay.setLabel(getTranslation("funds.try.lastDay"));
        ownHours.setLabel(getTranslation("funds.try.ownHours"));
        others.setLabel(getTranslation("funds.try.others"));
        List.of(age, ownHours, others)
                .forEach(field -> field.addValueChangeListener(event -> look()));
        List.of(firstDay, lastDay).forEach(field -> field.addValueChangeListener(event -> look()));
        List.of(asked, ownMoney, ownThings, otherMoney, potLeft)
                .forEach(field -> field.addValueChangeListener(event -> look()));
        applicant.addValueChangeListener(event -> look());
        where.addValueChangeListener(event -> look());
    }

    private MoneyField money(String key) {
        return new MoneyField(getTranslation("funds.try." + key));
    }

    private Select<Boolean> yesNo(String key) {
        return Answers.yesNo(getTranslation("funds.try." + key), this::look, this);
    }
}
