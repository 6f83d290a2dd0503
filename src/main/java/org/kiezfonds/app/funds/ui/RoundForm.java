package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.CountingRule;
import org.kiezfonds.app.funds.CriteriaVersion;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.Pot;
import org.kiezfonds.app.funds.PotId;
import org.kiezfonds.app.funds.PotRoom;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.RuleSetVersion;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.TieOrder;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;
import org.kiezfonds.app.uikit.StaleNotice;

/** The plan of a round. */
final class RoundForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final Select<Pot> pot;
    private final MoneyField amount;
    private final Select<RuleSetVersion> rules;
    private final Select<CriteriaVersion> criteria;
    private final Select<CountingRule> counting;
    private final Select<TieOrder> ties;
    private final DatePicker opensOn = day("opensOn");
    private final DatePicker adviceUntil = day("adviceUntil");
    private final DatePicker closesOn = day("closesOn");
    private final DatePicker decidesBy = day("decidesBy");
    private final DatePicker actsUntil = day("actsUntil");
    private final DatePicker session = day("session");
    private final UnorderedList sessionList = new UnorderedList();
    private final TreeSet<LocalDate> sessions = new TreeSet<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final FundMarks marks;

    RoundForm(
            FormDraft draft,
            List<Pot> pots,
            List<RuleSetVersion> ruleSets,
            List<CriteriaVersion> criteriaSets) {
        this.draft = draft;
        name.setLabel(getTranslation("funds.round.name"));
        name.setHelperText(getTranslation("funds.round.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        pot = select("pot", pots, Pot::name);
        amount = new MoneyField(getTranslation("funds.round.amount"));
        rules = select(
                "rules", ruleSets, version -> getTranslation("funds.version", version.number()));
        criteria = select(
                "criteria",
                criteriaSets,
                version -> getTranslation("funds.version", version.number()));
        criteria.setEmptySelectionCaption(getTranslation("funds.round.criteria.none"));
        counting = select(
                "counting",
                List.of(CountingRule.values()),
                rule -> getTranslation("funds.counting." + rule));
        ties = select(
                "ties", List.of(TieOrder.values()), order -> getTranslation("funds.ties." + order));
        Button add = new Button(getTranslation("funds.round.session.add"), event -> {
            if (session.getValue() != null) {
                sessions.add(session.getValue());
                session.clear();
                showSessions();
                FormDraft.touched(sessionList);
            }
        });
        sessionList.addClassName("kf-rows");
        marks = new FundMarks(errors, fields());
        Div sessionRow = new Div(session, add);
        sessionRow.addClassName("kf-row");
        keep();
        draft.setContent(new Div(
                new FormFields(name, pot, amount, rules, criteria, counting, ties),
                new H2(getTranslation("funds.round.days")),
                new FormFields(opensOn, adviceUntil, closesOn, decidesBy, actsUntil),
                sessionRow,
                sessionList));
        getContent().add(draft);
    }

    private void keep() {
        FormDraft.keep(pot, Field.POT.name(), each -> each.id().toString());
        FormDraft.keep(rules, Field.RULES.name(), each -> each.id().toString());
        FormDraft.keep(criteria, Field.CRITERIA.name(), each -> each.id().toString());
        Map<Field, Component> others = fields();
        List.of(Field.POT, Field.RULES, Field.CRITERIA).forEach(others::remove);
        others.forEach((field, part) -> FormDraft.keep(part, field.name()));
        FormDraft.keep(
                sessionList,
                "SESSION_LIST",
                () -> sessions.stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                this::putBackSessions);
    }

    private void putBackSessions(String days) {
        sessions.clear();
        Stream.of(days.split(" ", -1))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .forEach(sessions::add);
        showSessions();
    }

    FormDraft draft() {
        return draft;
    }

    FundMarks marks() {
        return marks;
    }

    /** What does not fit in the form; its place is above it. */
    ErrorSummary errors() {
        return errors;
    }

    /** Says beside the sum what the chosen pot has, and what of it is planned for already. */
    void showRoom(Function<PotId, Optional<PotRoom>> rooms) {
        pot.addValueChangeListener(event -> {
            Pot chosen = event.getValue();
            amount.setHelperText(
                    chosen == null
                            ? ""
                            : rooms.apply(chosen.id()).map(this::words).orElse(""));
        });
    }

    private String words(PotRoom room) {
        return getTranslation(
                "funds.round.room",
                Formats.money(room.left(), getLocale()),
                Formats.money(room.planned(), getLocale()),
                Formats.money(room.free(), getLocale()));
    }

    /** Has a notice compare what the form holds, under the names that its fields have. */
    void compare(StaleNotice<RoundTerms> notice) {
        notice.compare(name.getLabel(), RoundTerms::name)
                .compare(pot.getLabel(), terms -> words(pot, each -> each.id().equals(terms.pot())))
                .compare(getTranslation("funds.round.amount"), terms -> words(terms.amount()))
                .compare(
                        rules.getLabel(),
                        terms -> words(rules, each -> each.id().equals(terms.rules())))
                .compare(
                        criteria.getLabel(),
                        terms -> words(criteria, each -> each.id().equals(terms.criteria())))
                .compare(
                        counting.getLabel(),
                        terms -> words(counting, each -> each == terms.counting()))
                .compare(ties.getLabel(), terms -> words(ties, each -> each == terms.ties()))
                .compare(opensOn.getLabel(), terms -> words(terms.opensOn()))
                .compare(adviceUntil.getLabel(), terms -> words(terms.adviceUntil()))
                .compare(closesOn.getLabel(), terms -> words(terms.closesOn()))
                .compare(decidesBy.getLabel(), terms -> words(terms.decidesBy()))
                .compare(actsUntil.getLabel(), terms -> words(terms.actsUntil()))
                .compare(
                        session.getLabel(),
                        terms -> terms.sessions().stream()
                                .map(this::words)
                                .collect(Collectors.joining(", ")));
    }

    private static <T> String words(Select<T> select, Predicate<T> which) {
        return select.getListDataView()
                .getItems()
                .filter(which)
                .map(select.getItemLabelGenerator())
                .findFirst()
                .orElse("");
    }

    private String words(@Nullable Money money) {
        return money == null ? "" : Formats.money(money, getLocale());
    }

    private String words(@Nullable LocalDate day) {
        return day == null ? "" : RuleWords.day(day, getLocale());
    }

    /** A new plan with the latest rules, so that only days and money are to be said. */
    void loadUsual(boolean isVote) {
        choose(pot, _ -> true);
        choose(rules, _ -> true);
        choose(criteria, _ -> true);
        counting.setValue(isVote ? CountingRule.MES_ADD1 : CountingRule.MAJORITY_VOTE);
        ties.setValue(TieOrder.SUPPORT_COST_LOT);
    }

    void load(RoundTerms terms) {
        name.setValue(terms.name());
        choose(pot, each -> each.id().equals(terms.pot()));
        amount.setValue(terms.amount());
        choose(rules, each -> each.id().equals(terms.rules()));
        choose(criteria, each -> each.id().equals(terms.criteria()));
        counting.setValue(terms.counting());
        ties.setValue(terms.ties());
        opensOn.setValue(terms.opensOn());
        adviceUntil.setValue(terms.adviceUntil());
        closesOn.setValue(terms.closesOn());
        decidesBy.setValue(terms.decidesBy());
        actsUntil.setValue(terms.actsUntil());
        sessions.clear();
        sessions.addAll(terms.sessions());
        showSessions();
    }

    RoundTerms value() {
        Pot chosenPot = pot.getValue();
        return new RoundTerms(
                name.getValue(),
                chosenPot == null ? null : chosenPot.id(),
                amount.getValue(),
                id(rules.getValue(), RuleSetVersion::id),
                id(criteria.getValue(), CriteriaVersion::id),
                counting.getValue(),
                ties.getValue(),
                opensOn.getValue(),
                closesOn.getValue(),
                adviceUntil.getValue(),
                new ArrayList<>(sessionDays()),
                decidesBy.getValue(),
                actsUntil.getValue());
    }

    private static <T> @Nullable UUID id(@Nullable T value, Function<T, UUID> id) {
        return value == null ? null : id.apply(value);
    }

    /** The days in the list, and the one that is typed and not yet put there. */
    private SortedSet<LocalDate> sessionDays() {
        SortedSet<LocalDate> days = new TreeSet<>(sessions);
        if (session.getValue() != null) {
            days.add(session.getValue());
        }
        return days;
    }

    private void showSessions() {
        sessionList.removeAll();
        for (LocalDate day : sessions) {
            String label = RuleWords.day(day, getLocale());
            Button remove = new Button("✕", event -> {
                sessions.remove(day);
                showSessions();
                FormDraft.touched(sessionList);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("funds.round.session.remove", label));
            ListItem item =
                    new ListItem(new Span(getTranslation("funds.round.session.on", label)), remove);
            item.addClassName("kf-row");
            sessionList.add(item);
        }
    }

    private <T> Select<T> select(String key, List<T> items, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation("funds.round." + key));
        select.setItems(items);
        select.setItemLabelGenerator(each -> each == null ? "" : words.apply(each));
        select.setEmptySelectionAllowed(true);
        return select;
    }

    private static <T> void choose(Select<T> select, Predicate<T> which) {
        select.setValue(
                select.getListDataView().getItems().filter(which).findFirst().orElse(null));
    }

    private DatePicker day(String key) {
        DatePicker picker = new DayField(getTranslation("funds.round." + key));
        picker.setManualValidation(true);
        return picker;
    }

    private Map<Field, Component> fields() {
        Map<Field, Component> fields = new EnumMap<>(Field.class);
        fields.put(Field.NAME, name);
        fields.put(Field.POT, pot);
        fields.put(Field.AMOUNT, amount);
        fields.put(Field.RULES, rules);
        fields.put(Field.CRITERIA, criteria);
        fields.put(Field.COUNTING, counting);
        fields.put(Field.TIES, ties);
        fields.put(Field.OPENS_ON, opensOn);
        fields.put(Field.ADVICE_UNTIL, adviceUntil);
        fields.put(Field.CLOSES_ON, closesOn);
        fields.put(Field.SESSIONS, session);
        fields.put(Field.DECIDES_BY, decidesBy);
        fields.put(Field.ACTS_UNTIL, actsUntil);
        return fields;
    }
}
