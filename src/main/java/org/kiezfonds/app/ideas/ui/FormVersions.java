package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.MemberNames.Known;
import org.kiezfonds.app.ideas.IdeaForms.Version;
import org.kiezfonds.app.shared.PersonId;

/** The versions of a fund's form, the latest first, each with its place in the log. */
final class FormVersions extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    FormVersions(List<Version> versions, MemberNames names, SubmitParts parts) {
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("ideas.form.history")));
        if (versions.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("ideas.form.history.none")));
            return;
        }
        Map<PersonId, Known> known =
                names.of(versions.stream().map(Version::by).distinct().toList());
        UnorderedList list = new UnorderedList();
        for (Version version : versions) {
            Known by = known.get(version.by());
            Anchor log = new Anchor("/log/e/" + version.entry(), getTranslation("ideas.way.log"));
            log.setRouterIgnore(true);
            list.add(new ListItem(
                    new Span(getTranslation(
                            "ideas.form.version",
                            version.version(),
                            parts.formats().when(version.at(), getLocale()),
                            by == null ? "–" : by.nameOrEmail())),
                    new Span(" "),
                    log));
        }
        getContent().add(list);
    }
}
