package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.RuleReading.RuleProblem;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Link;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.MoneyField;

/** A rule being written: its values, what follows where it fails, its words, and how it will read. */
final class RuleCard extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;

    private final transient RuleDraft begun;
    private final transient Runnable changed;
    private final transient Map<String, Supplier<@Nullable Object>> typed = new LinkedHashMap<>();
    private final transient Map<String, Consumer<@Nullable Object>> shown = new LinkedHashMap<>();
    private final transient Map<String, Component> fields = new LinkedHashMap<>();
    private final Select<Severity> severity = new Select<>();
    private final TextField germanTitle = new TextField();
    private final TextField englishTitle = new TextField();
    private final TextArea germanText = new TextArea();
    private final TextArea englishText = new TextArea();
    private final Div actions = new Div();
    private final Div notes = new Div();
    private final Paragraph german = new Paragraph();
    private final Paragraph english = new Paragraph();
    private boolean isFilling;

    RuleCard(RuleDraft draft, Runnable changed) {
        this.begun = draft;
        this.changed = changed;
        Div inputs = new Div();
        inputs.addClassName("kf-row");
        for (RuleKind.Setting setting : draft.kind().settings()) {
            inputs.add(input(setting));
        }
        severity.setLabel(getTranslation("funds.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(each -> getTranslation("funds.severity." + each));
        severity.addValueChangeListener(event -> tell());
        inputs.add(severity);
        german.getElement().setAttribute("lang", "de");
        english.getElement().setAttribute("lang", "en");
        Div preview = new Div(german, english);
        preview.addClassName("kf-rule-preview");
        actions.addClassName("kf-actions");
        H3 title = new H3(RuleWords.kind(draft.kind(), getLocale()));
        Div head = new Div(title, actions);
        head.addClassName("kf-page-title");
        Details texts = new Details(getTranslation("funds.text.own"), texts());
        texts.setOpened(draft.kind() == RuleKind.QUESTION);
        getContent().addClassNames("kf-section", "kf-rule");
        getContent().add(head, notes, inputs, texts, preview);
        fill(draft);
    }

    /** Shows what the rule says now, and tells nobody. Fields that say it already stay alone. */
    void fill(RuleDraft rule) {
        isFilling = true;
        try {
            shown.forEach((name, show) -> show.accept(rule.values().get(name)));
            set(severity, rule.severity());
            RuleDraft now = value();
            if (!now.title().equals(rule.title())) {
                germanTitle.setValue(rule.title().only("de"));
                englishTitle.setValue(rule.title().only("en"));
            }
            if (!now.explanation().equals(rule.explanation())) {
                germanText.setValue(rule.explanation().only("de"));
                englishText.setValue(rule.explanation().only("en"));
            }
        } finally {
            isFilling = false;
        }
    }

    private void tell() {
        if (!isFilling) {
            changed.run();
        }
    }

    /** The rule as it stands in the fields. */
    RuleDraft value() {
        Map<String, Object> values = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            Object given = value.get();
            if (given != null) {
                values.put(name, given);
            }
        });
        return new RuleDraft(
                begun.id(),
                begun.kind(),
                severity.getValue(),
                values,
                LocalText.of(germanTitle.getValue(), englishTitle.getValue()),
                LocalText.of(germanText.getValue(), englishText.getValue()));
    }

    void act(String sign, String label, Runnable act) {
        Button button = new Button(sign, event -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        actions.add(button);
    }

    /** Says what does not fit, each beside its field, and how the rule reads where it does. */
    void show(List<RuleProblem> problems, List<String> contradictions, @Nullable Rule rule) {
        fields.values().forEach(field -> mark(field, null));
        notes.removeAll();
        for (RuleProblem problem : problems) {
            String words = getTranslation(problem.textKey(), problem.arguments().toArray());
            Component field = fields.get(problem.value());
            if (field == null) {
                note(words);
            } else {
                mark(field, words);
            }
        }
        contradictions.forEach(this::note);
        german.setText(words(rule, Languages.GERMAN));
        english.setText(words(rule, Languages.ENGLISH));
    }

    private void note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("kf-rule-note");
        notes.add(note);
    }

    private static String words(@Nullable Rule rule, Locale language) {
        return rule == null
                ? "…"
                : RuleWords.title(rule, language) + ". " + RuleWords.explanation(rule, language);
    }

    private static void mark(Component component, @Nullable String message) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(message == null ? "" : message);
            field.setInvalid(message != null);
        }
    }

    private Component texts() {
        label(germanTitle, "funds.text.germanTitle");
        label(englishTitle, "funds.text.englishTitle");
        germanText.setLabel(getTranslation("funds.text.germanText"));
        germanText.setWidthFull();
        englishText.setLabel(getTranslation("funds.text.englishText"));
        englishText.setWidthFull();
        List.of(germanText, englishText)
                .forEach(field -> field.addValueChangeListener(event -> tell()));
        fields.put("title", germanTitle);
        fields.put("explanation", germanText);
        return new Div(germanTitle, englishTitle, germanText, englishText);
    }

    private void label(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
        field.addValueChangeListener(event -> tell());
    }

    private Component input(RuleKind.Setting setting) {
        String label = getTranslation("funds.value." + begun.kind().word() + "." + setting.name());
        return switch (setting.type()) {
            case MONEY ->
                keep(
                        setting,
                        new MoneyField(label),
                        value ->
                                value instanceof Number cents ? new Money(cents.longValue()) : null,
                        Money::cents);
            case SHARE -> {
                TextField field = new TextField(label);
                field.setHelperText(getTranslation("funds.value.share.help"));
                yield keep(
                        setting,
                        field,
                        value -> value instanceof String typed ? typed : "",
                        typed -> typed);
            }
            case NUMBER ->
                keep(
                        setting,
                        new IntegerField(label),
                        value -> value instanceof Number number ? number.intValue() : null,
                        number -> number);
            case DAY ->
                keep(
                        setting,
                        new DayField(label),
                        value -> value instanceof String day ? LocalDate.parse(day) : null,
                        LocalDate::toString);
            case YES_NO -> {
                Select<Boolean> field = select(label, List.of(true, false));
                field.setItemLabelGenerator(each ->
                        each == null ? "" : getTranslation("funds.value.forResidents." + each));
                yield keep(
                        setting,
                        field,
                        value -> value instanceof Boolean yes ? yes : null,
                        yes -> yes);
            }
            case COST -> constants(setting, label, CostKind.values());
            case LINK -> constants(setting, label, Link.values());
            case APPLICANTS -> {
                CheckboxGroup<ApplicantKind> field = new CheckboxGroup<>(label);
                field.setItems(ApplicantKind.values());
                field.setItemLabelGenerator(each -> RuleWords.figure(each, getLocale()));
                yield keep(
                        setting,
                        field,
                        RuleCard::applicants,
                        kinds -> kinds.stream().sorted().map(RuleCard::word).toList());
            }
            case CRITERIA ->
                keep(setting, new CriteriaRows(false), RuleCard::criteria, rows -> rows);
            case SCORED_CRITERIA ->
                keep(setting, new CriteriaRows(true), RuleCard::criteria, rows -> rows);
        };
    }

    private <E extends Enum<E>> Component constants(
            RuleKind.Setting setting, String label, E[] all) {
        Select<E> field = select(label, Arrays.asList(all));
        field.setItemLabelGenerator(
                each -> each == null ? "" : RuleWords.figure(each, getLocale()));
        return keep(
                setting,
                field,
                value -> Arrays.stream(all)
                        .filter(each -> word(each).equals(value))
                        .findFirst()
                        .orElse(null),
                RuleCard::word);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> criteria(@Nullable Object value) {
        return value instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
    }

    private static <T> Select<T> select(String label, List<T> items) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        return select;
    }

    /** Takes a field for a value of the rule: what a draft says is read, what is typed written. */
    private <V, F extends Component & HasValue<?, V>> Component keep(
            RuleKind.Setting setting,
            F field,
            Function<@Nullable Object, @Nullable V> read,
            Function<V, Object> write) {
        field.addValueChangeListener(event -> tell());
        typed.put(setting.name(), () -> {
            V value = field.getValue();
            return value == null ? null : write.apply(value);
        });
        shown.put(setting.name(), value -> set(field, read.apply(value)));
        fields.put(setting.name(), field);
        return field;
    }

    /** Leaves a field alone that says that already: somebody may be typing there. */
    private static <V> void set(HasValue<?, V> field, @Nullable V value) {
        if (!Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }

    private static Set<ApplicantKind> applicants(@Nullable Object value) {
        return Arrays.stream(ApplicantKind.values())
                .filter(kind -> value instanceof List<?> words && words.contains(word(kind)))
                .collect(Collectors.toSet());
    }

    /** A constant as drafts and published files name it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
