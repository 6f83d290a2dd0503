package org.kiezfonds.app.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;

class MoneyFieldTest {

    /** A bean, as a binder knows it. */
    static final class Cost {
        private @Nullable Money ask;
    }

    private MoneyField field = new MoneyField("");

    @BeforeEach
    void open() {
        Views.openEmpty(Languages.GERMAN);
        field = new MoneyField("Beantragte Summe");
        UI.getCurrentOrThrow().add(field);
    }

    @AfterEach
    void close() {
        Views.close();
    }

    @Test
    void what_was_typed_becomes_an_amount_and_is_written_out() {
        List<@Nullable Money> heard = new ArrayList<>();
        field.addValueChangeListener(event -> heard.add(event.getValue()));

        type("1250,5");

        assertThat(field.getValue()).isEqualTo(new Money(125_050));
        assertThat(text().getValue()).isEqualTo("1.250,50");
        assertThat(heard).containsExactly(new Money(125_050));
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void what_is_no_amount_stays_as_typed_with_what_to_do_about_it() {
        type("1250");
        type("zwölf");

        assertThat(field.getValue()).isNull();
        assertThat(text().getValue()).isEqualTo("zwölf");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage())
                .isEqualTo(
                        "Das ist kein Betrag. Schreiben Sie ihn in Ziffern, zum Beispiel 1.250,50.");
    }

    @Test
    void an_error_goes_when_the_amount_fits() {
        type("1,234");
        assertThat(field.isInvalid()).isTrue();
        type("1,23");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getValue()).isEqualTo(new Money(123));
    }

    @Test
    void an_amount_below_zero_is_refused_unless_it_is_allowed() {
        type("-5");
        assertThat(field.getValue()).isNull();
        assertThat(field.getErrorMessage()).contains("null oder mehr");

        field.setNegativeAllowed(true);
        type("-6");
        assertThat(field.getValue()).isEqualTo(Money.ofEuros(-6));
    }

    @Test
    void an_empty_field_has_no_amount_and_no_error() {
        type("5");
        type(" ");
        assertThat(field.getValue()).isNull();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void an_amount_set_by_the_program_is_written_out_and_takes_an_old_error_away() {
        type("zwölf");
        field.setValue(Money.ofEuros(1500));
        assertThat(text().getValue()).isEqualTo("1.500");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void a_binder_does_not_take_what_is_no_amount_for_an_empty_field() {
        Cost cost = new Cost();
        Binder<Cost> binder = new Binder<>();
        binder.forField(field).bind(each -> each.ask, (each, money) -> each.ask = money);
        type("zwölf");

        assertThat(binder.writeBeanIfValid(cost)).isFalse();
        assertThat(field.getErrorMessage()).contains("kein Betrag");

        type("12");
        assertThat(binder.writeBeanIfValid(cost)).isTrue();
        assertThat(cost.ask).isEqualTo(Money.ofEuros(12));
    }

    @Test
    void the_field_is_found_by_what_its_amount_means() {
        assertThat(_get(MoneyField.class, spec -> spec.withLabel("Beantragte Summe")))
                .isSameAs(field);
    }

    private TextField text() {
        return _get(field, TextField.class);
    }

    private void type(String typed) {
        _setValue(text(), typed);
    }
}
