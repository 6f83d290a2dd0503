package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundAnswer;
import org.kiezfonds.app.funds.FundData;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StaleNotice;

/** What the team says of a fund, to be changed. */
final class FundSettings extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Funds funds;
    private final transient Consumer<Fund> changed;
    private final FundForm form;
    private final StaleNotice<FundData> stale = new StaleNotice<>();

    private final transient Fund fund;

    /**
     * The fund's form.
     *
     * @param draft keeps it in the browser
     * @param changed told after a save
     */
    FundSettings(
            Funds funds,
            Fund fund,
            List<BodyName> bodies,
            FormDraft draft,
            Consumer<Fund> changed) {
        this.funds = funds;
        this.fund = fund;
        this.changed = changed;
        ErrorSummary errors = new ErrorSummary();
        form = new FundForm(errors, bodies, draft);
        form.load(FundData.of(fund));
        form.compare(stale);
        Button save = new Button(getTranslation("funds.change.act"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(new H2(getTranslation("funds.change.title")), errors, stale, form, save);
        getContent().addClassName("kf-section");
    }

    private void save() {
        form.marks().clear();
        FundData typed = form.value();
        switch (funds.change(fund.area(), fund.id(), form.draft().base(), typed)) {
            case FundAnswer.Done(Fund now, UUID entry) -> {
                form.draft().clear();
                changed.accept(now);
                Notices.logged(getTranslation("funds.change.done"), entry);
            }
            case FundAnswer.Stale(Fund now) ->
                stale.show(
                        form.draft(),
                        now.version(),
                        FundData.of(now),
                        typed,
                        form::load,
                        this::save);
            case FundAnswer.Invalid(var problems) -> form.marks().show(problems);
            case FundAnswer.NotFound() -> Notices.error(getTranslation("funds.problem.gone"));
        }
    }
}
