package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.partners.PartnerData;
import org.kiezfonds.app.partners.PartnerField;
import org.kiezfonds.app.texts.Languages;

/** What an entry said and would say, field by field. */
final class PartnerDifferences extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    /**
     * Compares.
     *
     * @param marked fields that need a second look, since others changed them meanwhile
     */
    PartnerDifferences(PartnerData before, PartnerData after, Collection<PartnerField> marked) {
        getContent().addClassName("net-differences");
        for (PartnerField field : after.differences(before)) {
            Span name = new Span(getTranslation("partners.field." + field));
            DescriptionList.Term term = new DescriptionList.Term(name);
            if (marked.contains(field)) {
                term.add(new Span(getTranslation("partners.review.contested")));
            }
            getContent()
                    .add(
                            term,
                            value("partners.review.before", field, before),
                            value("partners.review.after", field, after));
        }
    }

    private DescriptionList.Description value(String key, PartnerField field, PartnerData data) {
        Span label = new Span(getTranslation(key));
        label.addClassName("kf-quiet");
        return new DescriptionList.Description(label, new Span(" " + words(field, data, this)));
    }

    /** A field's value as it is read. */
    static String words(PartnerField field, PartnerData data, Component in) {
        String text = data.get(field);
        if (text.isEmpty()) {
            return in.getTranslation("partners.review.empty");
        }
        return switch (field) {
            case KIND -> in.getTranslation("partners.kind." + text);
            case FIELDS ->
                Stream.of(text.split(" ", -1))
                        .map(word -> in.getTranslation("partners.action." + word))
                        .collect(Collectors.joining(", "));
            case LANGUAGES ->
                Stream.of(text.split(" ", -1))
                        .map(Locale::forLanguageTag)
                        .map(Languages::ownName)
                        .collect(Collectors.joining(", "));
            case CONTACT_AGREED -> in.getTranslation("partners.csv.yes");
            default -> text;
        };
    }
}
