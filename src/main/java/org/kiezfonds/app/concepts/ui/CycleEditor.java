package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.IntStream;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.Cycle;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.Notices;

/** How often the area makes a new version. */
final class CycleEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private transient Cycle shown;

    CycleEditor(ConceptDrafts drafts, AreaId area) {
        shown = drafts.cycle(area);
        RadioButtonGroup<Integer> years =
                new RadioButtonGroup<>(getTranslation("concepts.cycle.label"));
        years.setItems(IntStream.rangeClosed(1, Cycle.LONGEST_YEARS).boxed().toList());
        years.setItemLabelGenerator(each -> getTranslation("concepts.cycle.years", each));
        years.setValue(shown.years());
        Button save = new Button(getTranslation("concepts.cycle.save"), event -> {
            if (shown.years() != years.getValue()) {
                drafts.changeCycle(area, shown.version(), years.getValue())
                        .ifPresentOrElse(
                                entry -> Notices.logged(
                                        getTranslation("concepts.cycle.saved"), entry),
                                () -> Notices.error(
                                        getTranslation("concepts.refused.changedMeanwhile")));
                shown = drafts.cycle(area);
                years.setValue(shown.years());
            }
        });
        getContent().add(years, save);
        getContent().addClassName("kf-section");
    }
}
