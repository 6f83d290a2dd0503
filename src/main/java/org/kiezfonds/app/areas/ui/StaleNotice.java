package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kiezfonds.app.areas.AreaData;
import org.kiezfonds.app.texts.Languages;

/** Says what somebody else changed while a form was open. */
final class StaleNotice extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final DescriptionList changes = new DescriptionList();

    /**
     * Compares.
     *
     * @param before what the form showed at first
     * @param now what the other person left
     */
    StaleNotice(AreaData before, AreaData now) {
        compare("areas.field.name", before.name(), now.name());
        compare("areas.field.district", before.district(), now.district());
        compare("areas.field.addressForm", form(before), form(now));
        compare("areas.field.summary", before.summary(), now.summary());
        compare("areas.field.contactName", before.contactName(), now.contactName());
        compare("areas.field.contactEmail", before.contactEmail(), now.contactEmail());
        compare("areas.field.contactPhone", before.contactPhone(), now.contactPhone());
        compare("areas.field.contactAddress", before.contactAddress(), now.contactAddress());
        compare("areas.field.openingHours", before.openingHours(), now.openingHours());
        compare("areas.field.languages", names(before.languages()), names(now.languages()));
        compare("areas.field.planningAreas", rows(before), rows(now));
        boolean none = changes.getChildren().findAny().isEmpty();
        getContent()
                .add(
                        new H2(getTranslation("areas.change.stale.title")),
                        new Paragraph(getTranslation("areas.change.stale.body")),
                        none ? new Paragraph(getTranslation("areas.change.nothingElse")) : changes);
    }

    private void compare(String key, String before, String now) {
        if (!before.equals(now)) {
            changes.add(
                    new DescriptionList.Term(getTranslation(key)),
                    new DescriptionList.Description(now.isEmpty() ? "–" : now));
        }
    }

    private String form(AreaData data) {
        return getTranslation("areas.field.addressForm." + data.form());
    }

    private static String names(List<Locale> languages) {
        return languages.stream().map(Languages::ownName).collect(Collectors.joining(", "));
    }

    private static String rows(AreaData data) {
        return data.planningAreas().stream()
                .map(row -> row.id() + " " + row.name() + ": " + row.share())
                .collect(Collectors.joining("; "));
    }
}
