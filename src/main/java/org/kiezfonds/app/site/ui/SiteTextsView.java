package org.kiezfonds.app.site.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.site.SiteTextKind;
import org.kiezfonds.app.site.SiteTexts;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.PageHeader;

/** The operator writes imprint, privacy notice and accessibility statement here. */
@Route("site-texts")
@Menu(title = "site.texts.title", icon = "vaadin:file-text-o", order = 87)
@RolesAllowed(Role.Name.OPERATOR)
final class SiteTextsView extends Composite<Div> implements HasDynamicTitle, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient SiteTexts texts;
    private final transient Access access;
    private final Select<SiteTextKind> kind = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final Div place = new Div();

    // Every editor that was opened is kept, so that what was typed there is still there.
    private final Map<Place, SiteTextEditor> editors = new HashMap<>();

    SiteTextsView(SiteTexts texts, Access access) {
        this.texts = texts;
        this.access = access;
        PageHeader header = new PageHeader(getPageTitle());
        header.lead(getTranslation("site.texts.intro"));
        kind.setLabel(getTranslation("site.texts.kind"));
        kind.setItems(SiteTextKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.titleKey()));
        kind.setValue(SiteTextKind.IMPRINT);
        // The frame has a language switch of its own.
        language.setId("site-text-language");
        language.setLabel(getTranslation("site.texts.language"));
        language.setItems(Languages.OFFERED);
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(getLocale()));
        language.setValue(Languages.GERMAN);
        kind.addValueChangeListener(event -> open());
        language.addValueChangeListener(event -> open());
        getContent().addClassName("kf-page");
        getContent().add(header, new FormFields(kind, language), place);
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
        Place chosen = new Place(kind.getValue(), language.getValue());
        SiteTextEditor editor = editors.computeIfAbsent(
                chosen,
                asked -> new SiteTextEditor(
                        texts,
                        access.requirePerson(),
                        texts.forEditing(asked.kind(), asked.language())));
        editors.values().forEach(other -> other.setVisible(other == editor));
        if (editor.getParent().isEmpty()) {
            place.add(editor);
        }
    }

    private record Place(SiteTextKind kind, Locale language) {}
}
