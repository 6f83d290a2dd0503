package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.RuleSetVersion;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaForms;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StaleNotice;

/** What a fund asks in its form, to be changed by the area team, with a look at how it comes out. */
@Route("funds/:fund/form")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/ideas-app.css")
final class FundFormView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient IdeaForms forms;
    private final transient FundRules rules;
    private final transient MemberNames names;
    private final transient CurrentArea current;
    private final ErrorSummary errors = new ErrorSummary();
    private StaleNotice<IdeaForm> stale = new StaleNotice<>();
    private FormEditor editor = new FormEditor();
    private final Div preview = new Div();
    private transient @Nullable Fund fund;
    private @Nullable FormDraft draft;

    FundFormView(
            SubmitParts parts,
            IdeaForms forms,
            FundRules rules,
            MemberNames names,
            CurrentArea current) {
        this.parts = parts;
        this.forms = forms;
        this.rules = rules;
        this.names = names;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("fund").orElse("");
        Optional<Fund> found = current.get()
                .map(AreaChoice::id)
                .filter(parts.access()::isTeamOf)
                .flatMap(area -> parts.funds().bySlug(area, slug));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(Fund now) {
        fund = now;
        IdeaForm form = forms.of(now);
        errors.hide();
        preview.removeAll();
        editor = new FormEditor();
        editor.load(form);
        stale = new StaleNotice<>();
        editor.compare(stale);
        FormDraft kept = new FormDraft(parts.access().requirePerson(), "idea-form", now.id());
        kept.setBase(form.version());
        kept.setContent(editor);
        draft = kept;
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("ideas.form.of", now.name()))
                                .under(getTranslation("funds.list.title"), "funds")
                                .under(now.name(), "funds/" + now.slug())
                                .lead(getTranslation("ideas.form.lead")),
                        errors,
                        stale,
                        kept,
                        buttons(),
                        preview,
                        new FormVersions(forms.history(now.area(), now.id()), names, parts));
    }

    private Component buttons() {
        Button save = new Button(getTranslation("ideas.form.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button look = new Button(getTranslation("ideas.form.preview"), event -> look());
        Div buttons = new Div(save, look);
        buttons.addClassName("kf-actions");
        return buttons;
    }

    private void look() {
        Fund now = fund;
        if (now != null) {
            preview.removeAll();
            preview.add(new FormPreview(parts, now, editor.value(0), rules(now)));
            preview.scrollIntoView();
        }
    }

    private RuleSet rules(Fund now) {
        return rules.published(now.id()).stream()
                .findFirst()
                .map(RuleSetVersion::rules)
                .orElseGet(() -> new RuleSet(now.id().value(), 0, List.of()));
    }

    private void save() {
        Fund now = fund;
        FormDraft kept = draft;
        if (now == null || kept == null) {
            return;
        }
        errors.hide();
        IdeaForm typed = editor.value(kept.base());
        switch (forms.change(now.area(), now.id(), typed)) {
            case IdeaForms.Answer.Done(IdeaForm _, UUID entry) -> {
                kept.clear();
                show(now);
                Notices.logged(getTranslation("ideas.form.done"), entry);
            }
            case IdeaForms.Answer.Stale(IdeaForm saved) ->
                stale.show(kept, saved.version(), saved, typed, editor::load, this::save);
            case IdeaForms.Answer.Invalid(String key, List<Object> arguments) ->
                errors.show(List.of(new ErrorSummary.Problem(
                        getTranslation(key, arguments.toArray()), editor.questions())));
            case IdeaForms.Answer.NotFound() -> Notices.error(getTranslation("ideas.form.gone"));
        }
    }

    @Override
    public String getPageTitle() {
        return fund == null
                ? getTranslation("ideas.form.title")
                : getTranslation("ideas.form.of", fund.name());
    }
}
