package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * A field for an amount in euros. Takes amounts the way people type them (see {@link MoneyText}) and
 * writes them out in the language on leaving the field. The value is null where the field is empty
 * or holds no amount; a binder then gets the error from here.
 *
 * <p>Made of a plain text field: a number field would drop what it cannot read, and with it what
 * was typed.
 */
public final class MoneyField extends AbstractCompositeField<TextField, MoneyField, @Nullable Money>
        implements HasLabel,
                HasHelper,
                HasValidationProperties,
                HasValidator<@Nullable Money>,
                Focusable<MoneyField> {

    private static final int LONGEST = 40;

    private final List<ValidationStatusChangeListener<@Nullable Money>> listeners =
            new ArrayList<>();
    private boolean negativeAllowed;
    private @Nullable String problem;

    /**
     * An empty field.
     *
     * @param label what the amount means, for example "Beantragte Summe"
     */
    public MoneyField(String label) {
        super(null);
        TextField text = getContent();
        text.setLabel(label);
        text.setMaxLength(LONGEST);
        text.addClassName("kf-money-field");
        text.setManualValidation(true);
        Span euro = new Span("€");
        euro.getElement().setAttribute("aria-hidden", "true");
        text.setSuffixComponent(euro);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue());
            }
        });
    }

    /** Takes amounts below zero too, such as money that goes back. */
    public void setNegativeAllowed(boolean allowed) {
        this.negativeAllowed = allowed;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        // Phones then show digits and the decimal sign.
        getContent().getElement().executeJs("this.inputElement.inputMode = 'decimal'");
    }

    @Override
    protected void setPresentationValue(@Nullable Money value) {
        problem = null;
        getContent().setInvalid(false);
        getContent().setValue(value == null ? "" : MoneyText.write(value, getLocale()));
    }

    /** Takes a text as if a person had typed it. */
    void type(String text) {
        getContent().setValue(text);
        typed(text);
    }

    private void typed(String text) {
        MoneyText.Reading reading = MoneyText.read(text, getLocale());
        Optional<String> found = problemOf(reading);
        problem = found.orElse(null);
        setErrorMessage(found.orElse(""));
        setInvalid(found.isPresent());
        if (reading instanceof MoneyText.Reading.Amount(Money money) && found.isEmpty()) {
            setModelValue(money, true);
            getContent().setValue(MoneyText.write(money, getLocale()));
        } else {
            setModelValue(null, true);
        }
        ValidationStatusChangeEvent<@Nullable Money> event =
                new ValidationStatusChangeEvent<>(this, found.isEmpty());
        List.copyOf(listeners).forEach(listener -> listener.validationStatusChanged(event));
    }

    private Optional<String> problemOf(MoneyText.Reading reading) {
        return switch (reading) {
            case MoneyText.Reading.Empty() -> Optional.empty();
            case MoneyText.Reading.NoNumber() ->
                Optional.of(getTranslation("uikit.money.noNumber", example()));
            case MoneyText.Reading.TooManyDecimals() ->
                Optional.of(getTranslation("uikit.money.tooManyDecimals", example()));
            case MoneyText.Reading.TooLarge() ->
                Optional.of(getTranslation("uikit.money.tooLarge"));
            case MoneyText.Reading.Amount(Money money) ->
                money.isNegative() && !negativeAllowed
                        ? Optional.of(getTranslation("uikit.money.negative"))
                        : Optional.empty();
        };
    }

    private String example() {
        return MoneyText.write(new Money(125_050), getLocale());
    }

    @Override
    public Validator<@Nullable Money> getDefaultValidator() {
        return (value, context) ->
                problem == null ? ValidationResult.ok() : ValidationResult.error(problem);
    }

    @Override
    public Registration addValidationStatusChangeListener(
            ValidationStatusChangeListener<@Nullable Money> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void setLabel(@Nullable String label) {
        getContent().setLabel(label);
    }

    @Override
    public @Nullable String getLabel() {
        return getContent().getLabel();
    }

    @Override
    public void setHelperText(@Nullable String helperText) {
        getContent().setHelperText(helperText);
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        getContent().setRequiredIndicatorVisible(visible);
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return getContent().isRequiredIndicatorVisible();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getContent().isReadOnly();
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        getContent().setErrorMessage(message);
    }

    @Override
    public @Nullable String getErrorMessage() {
        return getContent().getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        getContent().setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return getContent().isInvalid();
    }
}
