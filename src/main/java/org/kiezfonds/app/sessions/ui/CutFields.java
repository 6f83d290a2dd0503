package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.voting.CostCut;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;

/**
 * A lower sum by cost item: a field for each row, and what it comes to, as soon as a field is left.
 */
final class CutFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Function<List<Money>, Optional<CostCut>> means;
    private final transient List<CostItem> costs;
    private final List<MoneyField> fields = new ArrayList<>();
    private final Paragraph total = new Paragraph();
    private final Paragraph pot = new Paragraph();

    /**
     * Fields for a cost plan, each with the whole sum of its row.
     *
     * @param means what the sums would come to; empty where they do not fit the rows
     */
    CutFields(List<CostItem> costs, Function<List<Money>, Optional<CostCut>> means) {
        this.means = means;
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
        Optional<CostCut> cut = means.apply(granted());
        if (cut.isEmpty()) {
            total.setText(getTranslation("sessions.room.cut.unreadable"));
            pot.setText("");
            return;
        }
        List<String> words = words(cut.get(), getLocale());
        total.setText(words.getFirst());
        pot.setText(words.getLast());
    }

    /** What it comes to, and what the pot has then. */
    static List<String> words(CostCut cut, Locale language) {
        return List.of(
                Texts.get(
                        language,
                        "sessions.room.cut.total",
                        Formats.money(cut.granted(), language),
                        Formats.money(cut.asked(), language),
                        Formats.money(cut.saved(), language)),
                cut.fits()
                        ? Texts.get(
                                language,
                                "sessions.room.cut.leaves",
                                Formats.money(cut.leftAfter(), language))
                        : Texts.get(
                                language,
                                "sessions.room.cut.over",
                                Formats.money(cut.overBy(), language)));
    }

    /** The rows of an idea's cost plan that the person behind the request may see. */
    static List<CostItem> costs(Ideas ideas, @Nullable IdeaId idea) {
        return idea == null
                ? List.of()
                : ideas.byId(idea)
                        .flatMap(ideas::contentOf)
                        .map(content -> content.money().costs())
                        .orElse(List.of());
    }
}
