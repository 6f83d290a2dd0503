package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.voting.CostCut;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;

/**
 * A lower sum by cost item: a field for each row, and what it comes to, as soon as a field is left.
 */
final class CutFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Motions motions;
    private final UUID item;
    private final transient List<CostItem> costs;
    private final List<MoneyField> fields = new ArrayList<>();
    private final Paragraph total = new Paragraph();
    private final Paragraph pot = new Paragraph();

    CutFields(Motions motions, UUID item, List<CostItem> costs) {
        this.motions = motions;
        this.item = item;
        this.costs = List.copyOf(costs);
        getContent().addClassNames("kf-stack", "kf-room-cut");
        getContent().getElement().setAttribute("role", "group");
        getContent()
                .getElement()
                .setAttribute("aria-label", getTranslation("sessions.room.cut.label"));
        for (int row = 0; row < costs.size(); row++) {
            getContent().add(field(row, costs.get(row)));
        }
        total.addClassName("kf-room-sum");
        Div sums = new Div(total, pot);
        sums.getElement().setAttribute("role", "status");
        getContent().add(sums);
        show();
    }

    private MoneyField field(int row, CostItem cost) {
        MoneyField field = new MoneyField(getTranslation(
                "sessions.room.cut.row", cost.what(), Formats.money(cost.sum(), getLocale())));
        field.setValue(cost.sum());
        field.addValueChangeListener(event -> show());
        FormDraft.keep(field, "cut-" + row);
        fields.add(field);
        return field;
    }

    /** What of each row is granted; what cannot be read is less than nothing, so that it is refused. */
    List<Money> granted() {
        return fields.stream().map(CutFields::read).toList();
    }

    private static Money read(MoneyField field) {
        @Nullable Money typed = field.getValue();
        return typed == null ? new Money(-1) : typed;
    }

    /** Everything as asked again. */
    void reset() {
        for (int row = 0; row < fields.size(); row++) {
            fields.get(row).setValue(costs.get(row).sum());
        }
    }

    private void show() {
        if (costs.isEmpty()) {
            total.setText(getTranslation("sessions.room.cut.noCosts"));
            return;
        }
        Optional<CostCut> cut = motions.cut(item, granted());
        if (cut.isEmpty()) {
            total.setText(getTranslation("sessions.room.cut.unreadable"));
            pot.setText("");
            return;
        }
        CostCut now = cut.get();
        total.setText(getTranslation(
                "sessions.room.cut.total",
                money(now.granted()),
                money(now.asked()),
                money(now.saved())));
        pot.setText(
                now.fits()
                        ? getTranslation("sessions.room.cut.leaves", money(now.leftAfter()))
                        : getTranslation("sessions.room.cut.over", money(now.overBy())));
    }

    private String money(Money sum) {
        return Formats.money(sum, getLocale());
    }
}
