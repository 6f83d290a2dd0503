package org.kiezfonds.app.ideas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.concepts.NeedChoice;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.support.Views;

class NeedFieldTest {

    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void open() {
        Views.openEmpty(Locale.GERMAN);
    }

    @AfterEach
    void close() {
        Views.close();
    }

    @Test
    void few_needs_are_all_shown_and_none_of_them_is_an_answer_too() {
        show(needs(3), "");
        assertThat(shown()).hasSize(4).endsWith(IdeaTyped.NO_NEED);
        list().setValue(IdeaTyped.NO_NEED);
        assertThat(typed).containsExactly(IdeaTyped.NO_NEED);
    }

    @Test
    void of_many_those_are_shown_that_fit_a_plain_question_or_a_word() {
        List<NeedChoice> needs = needs(20);
        show(needs, "");
        assertThat(shown()).containsExactly(IdeaTyped.NO_NEED);
        LocatorJ._setValue(words(), "MÜLL bank");
        assertThat(shown()).containsExactly(key(needs.get(7)), IdeaTyped.NO_NEED);
        LocatorJ._setValue(words(), "");
        field().setValue("Feld 1");
        assertThat(shown()).hasSize(11);
    }

    @Test
    void what_is_chosen_stays_whatever_is_looked_for_next() {
        List<NeedChoice> needs = needs(20);
        show(needs, key(needs.get(3)));
        assertThat(list().getValue()).isEqualTo(key(needs.get(3)));
        LocatorJ._setValue(words(), "müll");
        assertThat(list().getValue()).isEqualTo(key(needs.get(3)));
        assertThat(shown())
                .containsExactly(key(needs.get(3)), key(needs.get(7)), IdeaTyped.NO_NEED);
        assertThat(typed).isEmpty();
    }

    private void show(List<NeedChoice> needs, String value) {
        UI.getCurrentOrThrow().add(new NeedField("Was fehlt?", needs, value, typed::add));
    }

    private static List<NeedChoice> needs(int count) {
        List<NeedChoice> needs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            needs.add(new NeedChoice(
                    new NeedId(UUID.randomUUID()),
                    "Feld " + i % 2,
                    "Ziel",
                    "Bedarf " + i,
                    i == 7 ? "Weniger Müll an der Bank" : ""));
        }
        return needs;
    }

    private static String key(NeedChoice need) {
        return need.id().toString();
    }

    private static List<String> shown() {
        return list().getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> list() {
        return Objects.requireNonNull(LocatorJ._get(RadioButtonGroup.class));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> field() {
        return Objects.requireNonNull(LocatorJ._get(Select.class));
    }

    private static TextField words() {
        return LocatorJ._get(TextField.class);
    }
}
