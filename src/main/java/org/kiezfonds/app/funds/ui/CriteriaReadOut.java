package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import org.kiezfonds.app.funds.CriteriaVersion;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.uikit.Formats;

/** Published criteria to read. */
final class CriteriaReadOut extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    CriteriaReadOut(CriteriaVersion version) {
        ScoreCriteria set = version.criteria();
        OrderedList list = new OrderedList();
        set.criteria().forEach(criterion -> list.add(new ListItem(line(criterion))));
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("funds.criteria.current", version.number())), list);
        BigDecimal least = set.whole().atLeast();
        if (least != null) {
            getContent()
                    .add(new Paragraph(getTranslation("funds.page.atLeast.whole", read(least))));
        }
        if (set.whole().secondScoring()) {
            getContent().add(new Paragraph(getTranslation("funds.page.second")));
        }
    }

    private String line(Criterion criterion) {
        Integer weight = criterion.weight();
        String line = getTranslation(
                "funds.criterion.line",
                criterion.name().in(getLocale()),
                weight == null ? 0 : weight,
                criterion.low().in(getLocale()),
                criterion.high().in(getLocale()));
        BigDecimal least = criterion.atLeast();
        return least == null
                ? line
                : line + " " + getTranslation("funds.page.atLeast", read(least));
    }

    private String read(BigDecimal number) {
        return Formats.decimal(number, getLocale());
    }
}
