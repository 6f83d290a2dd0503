package org.kiezfonds.app.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.Drafts;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;

class FormDraftTest {

    private final PersonId amina = PersonId.next();

    private FormDraft draft;

    @BeforeEach
    void open() {
        Views.openEmpty(Languages.GERMAN);
        draft = new FormDraft(amina, "form", "subject");
        draft.setBase(3);
        UI.getCurrentOrThrow().add(draft);
    }

    @AfterEach
    void close() {
        Views.close();
    }

    @Test
    void another_person_another_form_or_another_subject_has_another_key() {
        assertThat(key(new FormDraft(amina, "form", "subject"))).isEqualTo(key(draft));
        assertThat(List.of(
                        key(new FormDraft(PersonId.next(), "form", "subject")),
                        key(new FormDraft(amina, "other", "subject")),
                        key(new FormDraft(amina, "form", "other"))))
                .doesNotContain(key(draft));
    }

    @Test
    void what_was_typed_and_ticked_comes_back_on_the_server() {
        TextField text = kept(new TextField(), "text");
        MoneyField money = kept(new MoneyField("Summe"), "money");
        IntegerField number = kept(new IntegerField(), "number");
        IntegerField emptied = kept(new IntegerField(), "emptied");
        emptied.setValue(7);
        Checkbox tick = kept(new Checkbox(), "tick");
        DatePicker day = kept(new DatePicker(), "day");
        DateTimePicker moment = kept(new DateTimePicker(), "moment");
        comeBack(
                3,
                Map.of(
                        "text", "Hof",
                        "money", "1.250,50",
                        "number", "12",
                        "emptied", "",
                        "tick", "true",
                        "day", "2026-03-01",
                        "moment", "2026-03-01T18:30"));
        assertThat(text.getValue()).isEqualTo("Hof");
        assertThat(money.getValue()).isEqualTo(new Money(125_050));
        assertThat(number.getValue()).isEqualTo(12);
        assertThat(emptied.getValue()).isNull();
        assertThat(tick.getValue()).isTrue();
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(moment.getValue()).isEqualTo(LocalDateTime.of(2026, 3, 1, 18, 30));
    }

    @Test
    void choices_come_back_by_their_words_also_where_the_list_is_another_one() {
        Select<String> select = kept(new Select<>(), "select");
        select.setItems("new", "a", "b");
        RadioButtonGroup<String> radio = kept(new RadioButtonGroup<>(), "radio");
        radio.setItems("a", "b");
        ComboBox<String> combo = kept(new ComboBox<>(), "combo");
        combo.setItems("a", "b");
        CheckboxGroup<String> group = kept(new CheckboxGroup<>(), "group");
        group.setItems("a", "b", "c");
        MultiSelectComboBox<String> multi = kept(new MultiSelectComboBox<>(), "multi");
        multi.setItems("a", "b", "c");
        Select<String> gone = kept(new Select<>(), "gone");
        gone.setItems("a");
        comeBack(
                3,
                Map.of(
                        "select", "b",
                        "radio", "b",
                        "combo", "a",
                        "group", "c\na",
                        "multi", "b\nremoved",
                        "gone", "removed"));
        assertThat(select.getValue()).isEqualTo("b");
        assertThat(radio.getValue()).isEqualTo("b");
        assertThat(combo.getValue()).isEqualTo("a");
        assertThat(group.getValue()).containsExactlyInAnyOrder("a", "c");
        assertThat(multi.getValue()).containsExactly("b");
        assertThat(gone.getValue()).isNull();
    }

    @Test
    void a_choice_is_told_to_the_browser_as_soon_as_it_is_made() {
        Select<String> select = kept(new Select<>(), "select");
        select.setItems("a", "b");
        select.setValue("a");
        assertThat(sentToBrowser()).noneMatch(words -> words.contains("keep"));
        _setValue(select, "b");
        assertThat(sentToBrowser()).anyMatch(words -> words.contains("keep"));
    }

    @Test
    void rows_come_back_with_what_was_typed_in_them() {
        FormRows<TextField> rows = new FormRows<>(
                "rows",
                number -> {
                    TextField field = new TextField();
                    FormDraft.keep(field, "row." + number);
                    return field;
                },
                field -> field,
                () -> {});
        draft.setContent(rows);
        rows.add().setValue("first");
        rows.add().setValue("second");
        comeBack(3, Map.of("rows", "0 3", "row.3", "fourth"));
        assertThat(rows.all()).extracting(TextField::getValue).containsExactly("first", "fourth");
        rows.add();
        comeBack(3, Map.of("row.4", "fifth"));
        assertThat(rows.all()).extracting(TextField::getValue).contains("fifth");
    }

    @Test
    void over_an_older_version_the_form_says_so_and_saves_over_that_one() {
        TextField text = kept(new TextField(), "text");
        comeBack(2, Map.of("text", "Hof"));
        assertThat(text.getValue()).isEqualTo("Hof");
        assertThat(draft.base()).isEqualTo(2);
        assertThat(_get(Paragraph.class).getText()).contains("Inzwischen hat jemand anderes");
        draft.setBase(3);
        assertThat(_find(Paragraph.class)).isEmpty();
    }

    @Test
    void over_the_same_version_there_is_nothing_to_say() {
        kept(new TextField(), "text");
        comeBack(3, Map.of("text", "Hof"));
        assertThat(draft.base()).isEqualTo(3);
        assertThat(_find(Paragraph.class)).isEmpty();
    }

    @Test
    void a_form_that_saves_itself_does_so_once_when_everything_is_back() {
        TextField one = new TextField();
        TextField two = new TextField();
        FormDraft.keep(one, "one");
        FormDraft.keep(two, "two");
        draft.setContent(new Div(one, two));
        List<String> saved = new ArrayList<>();
        Runnable save = () -> {
            if (!draft.isPuttingBack()) {
                saved.add(draft.base() + one.getValue() + two.getValue());
            }
        };
        one.addValueChangeListener(event -> save.run());
        two.addValueChangeListener(event -> save.run());
        draft.setAutosave(save);
        comeBack(2, Map.of("one", "a", "two", "b"));
        assertThat(saved).containsExactly("2ab");
    }

    @Test
    void words_that_mean_nothing_and_fields_that_are_fixed_leave_things_as_they_are() {
        DatePicker day = kept(new DatePicker(LocalDate.of(2026, 1, 1)), "day");
        comeBack(3, Map.of("day", "soon"));
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 1, 1));
        TextField fixed = kept(new TextField(), "fixed");
        fixed.setReadOnly(true);
        comeBack(3, Map.of("fixed", "other"));
        assertThat(fixed.getValue()).isEmpty();
    }

    @Test
    void an_amount_that_is_none_comes_back_as_it_was_typed_with_its_problem() {
        MoneyField money = kept(new MoneyField("Summe"), "money");
        comeBack(3, Map.of("money", "viel"));
        assertThat(money.getValue()).isNull();
        assertThat(money.isInvalid()).isTrue();
        assertThat(_get(TextField.class).getValue()).isEqualTo("viel");
    }

    @Test
    void a_part_that_cannot_be_kept_is_refused_when_the_form_is_built() {
        ProgressBar bar = new ProgressBar();
        assertThatThrownBy(() -> FormDraft.keep(bar, "bar"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void after_somebody_else_saved_the_older_version_holds_until_the_person_has_chosen() {
        List<String> acts = new ArrayList<>();
        StaleNotice<String> notice = new StaleNotice<>();
        notice.compare("Name", words -> words);
        UI.getCurrentOrThrow().add(notice);
        notice.show(draft, 4, "theirs", "mine", acts::add, () -> acts.add("saved"));
        assertThat(draft.base()).isEqualTo(3);
        _click(_get(Button.class, spec -> spec.withText("Meine Fassung behalten")));
        assertThat(draft.base()).isEqualTo(4);
        notice.show(draft, 5, "theirs", "mine", acts::add, () -> acts.add("saved"));
        _click(_get(Button.class, spec -> spec.withText("Fassung der anderen Person laden")));
        assertThat(draft.base()).isEqualTo(5);
        assertThat(acts).containsExactly("saved", "theirs");
    }

    private <C extends Component> C kept(C field, String name) {
        FormDraft.keep(field, name);
        Div content = new Div();
        draft.getChildren()
                .filter(Div.class::isInstance)
                .flatMap(Component::getChildren)
                .toList()
                .forEach(content::add);
        content.add(field);
        draft.setContent(content);
        return field;
    }

    private void comeBack(int base, Map<String, String> values) {
        Drafts.comeBack(draft, base, values);
    }

    private static String key(FormDraft some) {
        return some.getElement().getAttribute("key");
    }

    private static List<String> sentToBrowser() {
        UI ui = UI.getCurrentOrThrow();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        List<String> sent = ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(each -> each.getInvocation().getExpression()
                        + each.getInvocation().getParameters())
                .toList();
        MockVaadin.clientRoundtrip(false);
        return sent;
    }
}
