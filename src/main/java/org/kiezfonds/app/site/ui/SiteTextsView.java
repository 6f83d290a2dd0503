package org.kiezfonds.app.site.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.site.SiteTextKind;
import org.kiezfonds.app.site.SiteTexts;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.PageHeader;

/** The operator writes imprint, privacy notice and accessibility statement here. */
@Route("site-texts")
@Menu(title = "site.texts.title", icon = "vaadin:file-text-o", order = 90)
@RolesAllowed(Role.Name.OPERATOR)
final class SiteTextsView extends Composite<Div> implements HasDynamicTitle, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private static final List<SiteTextKind> KINDS = List.of(SiteTextKind.values());

    private final transient SiteTexts texts;
    private final Tabs kinds = new Tabs();
    private final Tabs languages = new Tabs();
    private final Div place = new Div();

    // Every editor that was opened is kept, so that what was typed there is still there.
    private final Map<Place, SiteTextEditor> editors = new HashMap<>();

    SiteTextsView(SiteTexts texts) {
        this.texts = texts;
        PageHeader header = new PageHeader(getPageTitle());
        header.lead(getTranslation("site.texts.intro"));
        KINDS.forEach(kind -> kinds.add(new Tab(getTranslation(kind.titleKey()))));
        kinds.getElement().setAttribute("aria-label", getTranslation("site.texts.kind"));
        Languages.OFFERED.forEach(
                language -> languages.add(new Tab(language.getDisplayLanguage(getLocale()))));
        languages.getElement().setAttribute("aria-label", getTranslation("site.texts.language"));
        kinds.addSelectedChangeListener(event -> open());
        languages.addSelectedChangeListener(event -> open());
        getContent().addClassName("kf-page");
        getContent().add(header, kinds, languages, place);
        open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("site.texts.title");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editors.values().stream().noneMatch(SiteTextEditor::isUnsaved)) {
            return;
        }
        ContinueNavigationAction leaving = event.postpone();
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("site.texts.leave.title"));
        question.setText(getTranslation("site.texts.leave"));
        question.setConfirmText(getTranslation("site.texts.leave.go"));
        question.setCancelText(getTranslation("site.texts.leave.stay"));
        question.setCancelable(true);
        question.addConfirmListener(confirm -> leaving.proceed());
        question.addCancelListener(cancel -> leaving.cancel());
        question.open();
    }

    private void open() {
        Place chosen = new Place(
                KINDS.get(kinds.getSelectedIndex()),
                Languages.OFFERED.get(languages.getSelectedIndex()));
        SiteTextEditor editor = editors.computeIfAbsent(
                chosen,
                asked -> new SiteTextEditor(
                        texts, texts.forEditing(asked.kind(), asked.language())));
        editors.values().forEach(other -> other.setVisible(other == editor));
        if (editor.getParent().isEmpty()) {
            place.add(editor);
        }
    }

    private record Place(SiteTextKind kind, Locale language) {}
}
