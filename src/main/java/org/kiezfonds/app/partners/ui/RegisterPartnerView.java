package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.partners.RegisterOutcome;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Bringing an organisation or initiative into the register. For everybody who is signed in. */
@Route("network/new")
@PermitAll
final class RegisterPartnerView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PartnerRegister register;
    private final transient Access access;
    private final transient CurrentArea currentArea;

    /** Stays the same until an answer came, so that a second click does nothing. */
    private UUID key = Ids.next();

    RegisterPartnerView(PartnerRegister register, Access access, CurrentArea currentArea) {
        this.register = register;
        this.access = access;
        this.currentArea = currentArea;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("partners.network.title"), NetworkView.class);
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty()) {
            getContent().add(noArea());
            return;
        }
        AreaId id = area.get().id();
        header.lead(getTranslation(
                access.isTeamOf(id) ? "partners.new.lead.team" : "partners.new.lead",
                area.get().name()));
        PartnerFields fields =
                new PartnerFields(new FormDraft(access.requirePerson(), "partner-new", id));
        Button send = new Button(
                getTranslation(access.isTeamOf(id) ? "partners.new.act.team" : "partners.new.act"),
                _ -> send(id, fields));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> send.setEnabled(true));
        getContent().add(fields, send);
    }

    static EmptyState noArea() {
        UI ui = UI.getCurrentOrThrow();
        return new EmptyState(
                ui.getTranslation("partners.noArea"), ui.getTranslation("partners.noArea.next"));
    }

    private void send(AreaId area, PartnerFields fields) {
        RegisterOutcome outcome = register.register(area, key, fields.data());
        key = Ids.next();
        switch (outcome) {
            case RegisterOutcome.Listed(PartnerId _, UUID entry) -> {
                fields.draft().clear();
                Notices.logged(getTranslation("partners.new.listed"), entry);
                UI.getCurrentOrThrow().navigate(NetworkView.class);
            }
            case RegisterOutcome.Waiting(PartnerId _) -> {
                fields.draft().clear();
                Notices.success(getTranslation("partners.new.waiting"));
                UI.getCurrentOrThrow().navigate(NetworkView.class);
            }
            case RegisterOutcome.TooManyWaiting(int most) ->
                Notices.error(getTranslation("partners.new.tooMany", most));
            case RegisterOutcome.NotFound() -> Notices.error(getTranslation("partners.noArea"));
            case RegisterOutcome.Invalid(var problems) -> fields.show(problems);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("partners.new.title");
    }
}
