package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.funds.Booking;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Pot;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.uikit.Formats;

/** The pots of a fund: how each stands, and for the team what can be booked and added. */
final class MoneySection extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Pots pots;
    private final transient Fund fund;
    private final transient Formats formats;
    private final boolean team;

    MoneySection(Pots pots, Fund fund, boolean team, Formats formats) {
        this.pots = pots;
        this.fund = fund;
        this.team = team;
        this.formats = formats;
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        pots.of(fund.id()).forEach(pot -> getContent().add(section(pot)));
        if (team) {
            getContent()
                    .add(new Details(
                            getTranslation("funds.pot.add.title"),
                            new PotForm(pots, fund, this::refresh)));
        }
    }

    private Section section(Pot pot) {
        Section section = new Section(
                new H2(getTranslation("funds.pot.title", pot.name())),
                new PotBar(pot.balance()),
                bookings(pot));
        section.addClassName("kf-section");
        if (team) {
            section.add(
                    new H3(getTranslation("funds.booking.title")),
                    new BookingForm(pots, fund.area(), pot.id(), this::refresh));
        }
        return section;
    }

    private Component bookings(Pot pot) {
        List<Booking> all = pots.bookings(pot.id());
        if (all.isEmpty()) {
            return new Paragraph(getTranslation("funds.booking.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        for (Booking booking : all) {
            ListItem item = new ListItem(
                    new Span(formats.when(booking.at(), getLocale())),
                    new Span(getTranslation("funds.bookingKind." + booking.kind())),
                    new Span(Formats.money(booking.amount(), getLocale())),
                    new Span(booking.what()),
                    new Anchor("/log/e/" + booking.entry(), getTranslation("uikit.notice.inLog")));
            item.addClassName("kf-row");
            list.add(item);
        }
        return new Details(getTranslation("funds.booking.list", all.size()), list);
    }
}
