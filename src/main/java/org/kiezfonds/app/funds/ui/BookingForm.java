package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.funds.BookingAnswer;
import org.kiezfonds.app.funds.BookingKind;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.PotBalance;
import org.kiezfonds.app.funds.PotId;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;
import org.kiezfonds.app.uikit.Notices;

/** Books money that came into a pot, or left it again. */
final class BookingForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Select<BookingKind> kind = new Select<>();
    private final MoneyField amount;
    private final TextField what = new TextField();
    private final ErrorSummary errors = new ErrorSummary();
    private final FundMarks marks;
    private final transient Pots pots;
    private final transient AreaId area;
    private final transient PotId pot;
    private final transient Runnable booked;

    /** Kept over tries, so that one booking is never made twice. */
    private UUID key = UUID.randomUUID();

    BookingForm(Pots pots, AreaId area, PotId pot, Runnable booked) {
        this.pots = pots;
        this.area = area;
        this.pot = pot;
        this.booked = booked;
        amount = new MoneyField(getTranslation("funds.booking.amount"));
        kind.setLabel(getTranslation("funds.booking.kind"));
        kind.setItems(BookingKind.GIVEN, BookingKind.RETURNED, BookingKind.TAKEN_BACK);
        kind.setItemLabelGenerator(each -> getTranslation("funds.bookingKind." + each));
        kind.setValue(BookingKind.GIVEN);
        what.setLabel(getTranslation("funds.booking.what"));
        what.setHelperText(getTranslation("funds.booking.what.help"));
        what.setManualValidation(true);
        Map<Field, Component> fields = new EnumMap<>(Field.class);
        fields.put(Field.AMOUNT, amount);
        fields.put(Field.WHAT, what);
        marks = new FundMarks(errors, fields);
        Button book = new Button(getTranslation("funds.booking.act"), event -> book());
        book.setDisableOnClick(true);
        book.addClickListener(event -> book.setEnabled(true));
        getContent()
                .add(
                        errors,
                        new FormFields(kind, amount, what),
                        new Paragraph(getTranslation("funds.booking.stays")),
                        book);
    }

    private void book() {
        marks.clear();
        Pots.Order order =
                new Pots.Order(kind.getValue(), amount.getValue(), what.getValue(), null);
        switch (pots.book(area, key, pot, order)) {
            case BookingAnswer.Booked(PotBalance balance, UUID entry) -> {
                key = UUID.randomUUID();
                amount.clear();
                what.clear();
                booked.run();
                Notices.logged(
                        getTranslation(
                                "funds.booking.done", Formats.money(balance.left(), getLocale())),
                        entry);
            }
            case BookingAnswer.TooMuch(PotBalance _, Money most, Money over) ->
                Notices.error(getTranslation(
                        "funds.booking.tooMuch",
                        Formats.money(most, getLocale()),
                        Formats.money(over, getLocale())));
            case BookingAnswer.Invalid(var problems) -> marks.show(problems);
            case BookingAnswer.NotFound() -> Notices.error(getTranslation("funds.problem.gone"));
        }
    }
}
