package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerChangeOutcome;
import org.kiezfonds.app.partners.PartnerChanges;
import org.kiezfonds.app.partners.PartnerData;
import org.kiezfonds.app.partners.PartnerField;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerLink;
import org.kiezfonds.app.partners.PartnerLinks;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.partners.PartnerState;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StaleNotice;
import org.kiezfonds.app.uikit.StatusBadge;

/**
 * One entry: the team changes it, who speaks for the partner proposes changes, everybody else may
 * ask to speak for it.
 */
@Route("network/:id")
@PermitAll
@StyleSheet("kiezfonds/partners-app.css")
final class PartnerView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PartnerRegister register;
    private final transient Partners partners;
    private final transient PartnerChanges changes;
    private final transient PartnerLinks links;
    private final transient Areas areas;
    private final transient Access access;

    private final StaleNotice<PartnerData> stale = new StaleNotice<>();
    private transient @Nullable Partner shown;

    PartnerView(
            PartnerRegister register,
            Partners partners,
            PartnerChanges changes,
            PartnerLinks links,
            Areas areas,
            Access access) {
        this.register = register;
        this.partners = partners;
        this.changes = changes;
        this.links = links;
        this.areas = areas;
        this.access = access;
        getContent().addClassName("kf-page");
        for (PartnerField field : PartnerField.values()) {
            stale.compare(
                    getTranslation("partners.field." + field),
                    data -> PartnerDifferences.words(field, data, this));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Partner> found =
                id(event.getRouteParameters().get("id").orElse("")).flatMap(register::readable);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        build(found.get());
    }

    private static Optional<PartnerId> id(String text) {
        try {
            return Optional.of(PartnerId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void build(Partner partner) {
        shown = partner;
        stale.hide();
        boolean team = access.isTeamOf(partner.area());
        boolean linked = partners.isLinked(access.requirePerson(), partner.id());
        boolean open = partner.state() != PartnerState.CLOSED;
        PageHeader header = new PageHeader(partner.profile().name())
                .under(getTranslation("partners.network.title"), NetworkView.class)
                .with(state(partner));
        getContent().removeAll();
        getContent().add(header, stale);
        publicPage(partner);
        if (open && (team || (linked && partner.state() == PartnerState.LISTED))) {
            header.lead(getTranslation(
                    team ? "partners.edit.lead.team" : "partners.edit.lead.partner"));
            form(partner, team);
        } else {
            getContent()
                    .add(new PartnerDifferences(
                            PartnerData.EMPTY, PartnerData.of(partner.profile()), List.of()));
            if (partner.state() == PartnerState.LISTED) {
                askSection(partner);
            }
        }
        if (team) {
            getContent().add(linksSection(partner));
            if (partner.state() == PartnerState.LISTED) {
                getContent().add(closeButton(partner));
            } else if (partner.wasListed()) {
                getContent().add(reopenButton(partner));
            }
        }
    }

    private StatusBadge state(Partner partner) {
        return switch (partner.state()) {
            case PROPOSED ->
                new StatusBadge(StatusBadge.Kind.WAIT, getTranslation("partners.state.PROPOSED"));
            case LISTED ->
                new StatusBadge(StatusBadge.Kind.GOOD, getTranslation("partners.state.LISTED"));
            case CLOSED ->
                new StatusBadge(StatusBadge.Kind.NEUTRAL, getTranslation("partners.state.CLOSED"));
        };
    }

    private void publicPage(Partner partner) {
        if (partner.wasListed()) {
            areas.byId(partner.area()).ifPresent(area -> {
                Anchor page = new Anchor(
                        "/quartier/" + area.slug() + "/netz/" + partner.slug(),
                        getTranslation("partners.edit.public"));
                page.setRouterIgnore(true);
                getContent().add(new Paragraph(page));
            });
        }
    }

    private void form(Partner partner, boolean team) {
        FormDraft draft = new FormDraft(access.requirePerson(), "partner", partner.id());
        draft.setBase(partner.version());
        PartnerFields form = new PartnerFields(draft);
        form.show(changes.own(partner.id())
                .map(change -> change.result())
                .orElseGet(() -> PartnerData.of(partner.profile())));
        Button save = new Button(
                getTranslation(team ? "partners.edit.save" : "partners.edit.propose"),
                _ -> save(form, team));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(form, save);
    }

    private void save(PartnerFields form, boolean team) {
        Partner base = shown;
        if (base == null) {
            return;
        }
        PartnerChangeOutcome outcome = team
                ? register.change(base.id(), form.draft().base(), form.data())
                : changes.propose(base.id(), form.draft().base(), form.data());
        switch (outcome) {
            case PartnerChangeOutcome.Changed(Partner now, UUID entry) -> {
                form.draft().clear();
                Notices.logged(getTranslation("partners.change.changed"), entry);
                build(now);
            }
            case PartnerChangeOutcome.Proposed() -> {
                form.draft().clear();
                Notices.success(getTranslation(
                        team ? "partners.change.saved" : "partners.change.proposed"));
                register.readable(base.id()).ifPresent(this::build);
            }
            case PartnerChangeOutcome.Unchanged() -> {
                form.draft().clear();
                Notices.success(getTranslation("partners.change.unchanged"));
            }
            case PartnerChangeOutcome.Stale(Partner now) -> showStale(now, form, team);
            case PartnerChangeOutcome.NotFound() ->
                Notices.error(getTranslation("partners.review.gone"));
            case PartnerChangeOutcome.Invalid(var problems) -> form.show(problems);
        }
    }

    /** Leaves the fields alone, says what differs, and asks. */
    private void showStale(Partner now, PartnerFields form, boolean team) {
        shown = now;
        stale.show(
                form.draft(),
                now.version(),
                PartnerData.of(now.profile()),
                form.data(),
                _ -> build(now),
                () -> save(form, team));
    }

    private void askSection(Partner partner) {
        boolean asked = links.own(partner.area()).stream()
                .anyMatch(link -> link.partner().id().equals(partner.id()));
        if (asked) {
            getContent().add(new Paragraph(getTranslation("partners.own.asked.next")));
            return;
        }
        Button ask = new Button(getTranslation("partners.link.ask"), _ -> {
            ReasonDialog.say(links.ask(partner.id()), "partners.link.asked");
            build(partner);
        });
        Section section = new Section(
                new H2(getTranslation("partners.link.ask.title")),
                new Paragraph(getTranslation("partners.link.ask.text")),
                ask);
        section.addClassName("kf-section");
        getContent().add(section);
    }

    private Section linksSection(Partner partner) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        links.of(partner.id()).stream()
                .filter(link -> link.state() == PartnerLink.State.LINKED)
                .forEach(link -> list.add(linkRow(partner, link)));
        boolean none = list.getChildren().findAny().isEmpty();
        Section section = new Section(
                new H2(getTranslation("partners.link.title")),
                none ? new Paragraph(getTranslation("partners.link.none")) : list);
        section.addClassName("kf-section");
        return section;
    }

    private ListItem linkRow(Partner partner, PartnerLink link) {
        Button end = new Button(getTranslation("partners.link.end"), _ -> {
            ReasonDialog.say(links.end(link.id(), link.version()), "partners.link.ended");
            build(partner);
        });
        end.setAriaLabel(getTranslation("partners.link.end") + ": " + link.personName());
        ListItem row = new ListItem(new Span(link.personName()), end);
        row.addClassName("kf-row");
        return row;
    }

    private Button closeButton(Partner partner) {
        Button close = new Button(
                getTranslation("partners.close.act"),
                _ -> ReasonDialog.open(
                        getTranslation("partners.close.title", partner.profile().name()),
                        getTranslation("partners.close.body"),
                        getTranslation("partners.close.act"),
                        reason -> register.close(partner.id(), partner.version(), reason),
                        () -> register.readable(partner.id()).ifPresent(this::build)));
        close.addThemeVariants(ButtonVariant.ERROR);
        return close;
    }

    private Button reopenButton(Partner partner) {
        return new Button(
                getTranslation("partners.reopen.act"),
                _ -> ReasonDialog.open(
                        getTranslation(
                                "partners.reopen.title", partner.profile().name()),
                        getTranslation("partners.reopen.body"),
                        getTranslation("partners.reopen.act"),
                        reason -> register.reopen(partner.id(), partner.version(), reason),
                        () -> register.readable(partner.id()).ifPresent(this::build)));
    }

    @Override
    public String getPageTitle() {
        Partner partner = shown;
        return partner == null
                ? getTranslation("partners.network.title")
                : partner.profile().name();
    }
}
