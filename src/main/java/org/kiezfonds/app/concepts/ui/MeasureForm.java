package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.MeasureState;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyField;

/** A measure. */
final class MeasureForm extends NodeForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NAME = 200;

    private final TextField title = line("title", LONGEST_TITLE);
    private final TextArea body = lines("body");
    private final Select<FundKind> fund = choice("fund", FundKind::name);
    private final MoneyField cost = money("cost");
    private final Select<PartnerName> partner =
            choice("partner", each -> each.id().toString());
    private final TextField responsible = line("responsible", LONGEST_NAME);
    private final Select<MeasureState> state = choice("state", MeasureState::name);
    private final TextArea review = lines("review");
    private final transient List<PartnerName> partners;

    MeasureForm(List<PartnerName> partners) {
        this.partners = List.copyOf(partners);
        fund.setItems(FundKind.values());
        fund.setItemLabelGenerator(each -> getTranslation("concepts.fund." + each));
        state.setItems(MeasureState.values());
        state.setItemLabelGenerator(each -> getTranslation("concepts.measure." + each));
        partner.setItems(this.partners);
        partner.setEmptySelectionAllowed(true);
        partner.setEmptySelectionCaption(getTranslation("concepts.edit.noPartner"));
        partner.setItemLabelGenerator(
                each -> each == null ? getTranslation("concepts.edit.noPartner") : each.name());
        partner.addValueChangeListener(event -> {
            PartnerName chosen = event.getValue();
            if (event.isFromClient() && chosen != null) {
                responsible.setValue(chosen.name());
            }
        });
        whole(title);
        whole(body);
        row(fund, cost, partner, responsible, state);
        whole(review);
    }

    @Override
    NodeText read() {
        PartnerName chosen = partner.getValue();
        return new NodeText.Measure(
                title.getValue(),
                body.getValue(),
                Objects.requireNonNullElse(fund.getValue(), FundKind.OTHER),
                cost.getValue(),
                responsible.getValue(),
                chosen == null ? null : chosen.id(),
                Objects.requireNonNullElse(state.getValue(), MeasureState.PLANNED),
                review.getValue());
    }

    @Override
    Map<String, String> words(NodeText text) {
        NodeText.Measure measure = (NodeText.Measure) text;
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", measure.title());
        words.put("body", measure.body());
        words.put("fund", getTranslation("concepts.fund." + measure.fund()));
        words.put("cost", measure.cost() == null ? "" : Formats.money(measure.cost(), getLocale()));
        words.put("partner", partner(measure).map(PartnerName::name).orElse(""));
        words.put("responsible", measure.responsible());
        words.put("state", getTranslation("concepts.measure." + measure.state()));
        words.put("review", measure.review());
        return words;
    }

    private Optional<PartnerName> partner(NodeText.Measure measure) {
        return partners.stream()
                .filter(each -> each.id().equals(measure.partner()))
                .findFirst();
    }

    @Override
    void fill(NodeText text) {
        NodeText.Measure measure = (NodeText.Measure) text;
        title.setValue(measure.title());
        body.setValue(measure.body());
        fund.setValue(measure.fund());
        cost.setValue(measure.cost());
        partner.setValue(partner(measure).orElse(null));
        responsible.setValue(measure.responsible());
        state.setValue(measure.state());
        review.setValue(measure.review());
    }
}
