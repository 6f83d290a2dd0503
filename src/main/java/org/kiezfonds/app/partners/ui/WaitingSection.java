package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerChangeOutcome;
import org.kiezfonds.app.partners.PartnerChanges;
import org.kiezfonds.app.partners.PartnerData;
import org.kiezfonds.app.partners.PartnerLink;
import org.kiezfonds.app.partners.PartnerLinks;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.partners.ProposedChange;
import org.kiezfonds.app.partners.ReviewOutcome;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;

/** What waits for a yes or no of the team, with all that is needed to say it. */
final class WaitingSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PartnerRegister register;
    private final transient PartnerChanges changes;
    private final transient PartnerLinks links;
    private final transient Cooperations cooperations;
    private final transient Formats formats;
    private final transient Runnable decided;
    private final AreaId area;

    /**
     * Shows what waits now.
     *
     * @param decided is run after each decision
     */
    WaitingSection(
            AreaId area,
            PartnerRegister register,
            PartnerChanges changes,
            PartnerLinks links,
            Cooperations cooperations,
            Formats formats,
            Runnable decided) {
        this.area = area;
        this.register = register;
        this.changes = changes;
        this.links = links;
        this.cooperations = cooperations;
        this.formats = formats;
        this.decided = decided;
        getContent().addClassName("kf-section");
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(new H2(getTranslation("partners.waiting.title")));
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        register.waiting(area).forEach(partner -> list.add(registration(partner)));
        changes.waiting(area).forEach(change -> list.add(change(change)));
        links.waiting(area).forEach(link -> list.add(link(link)));
        cooperations.waiting(area).forEach(each -> list.add(cooperation(each)));
        getContent()
                .add(
                        list.getChildren().findAny().isPresent()
                                ? list
                                : new EmptyState(
                                        getTranslation("partners.waiting.empty"),
                                        getTranslation("partners.waiting.empty.next")));
    }

    private ListItem registration(Partner partner) {
        String name = partner.profile().name();
        return card(
                getTranslation("partners.waiting.registration", name),
                new PartnerDifferences(
                        PartnerData.EMPTY, PartnerData.of(partner.profile()), List.of()),
                yes(
                        "partners.waiting.takeIn",
                        name,
                        () -> say(
                                register.accept(partner.id(), partner.version()),
                                "partners.waiting.takenIn")),
                no(name, reason -> register.decline(partner.id(), partner.version(), reason)));
    }

    private ListItem change(ProposedChange change) {
        String name = change.partner().profile().name();
        return card(
                getTranslation("partners.waiting.change", name),
                new Div(
                        new Paragraph(getTranslation(
                                "partners.waiting.by",
                                change.byName().isEmpty()
                                        ? getTranslation("partners.waiting.somebody")
                                        : change.byName(),
                                formats.when(change.at(), getLocale()))),
                        new PartnerDifferences(
                                PartnerData.of(change.partner().profile()),
                                change.result(),
                                change.contested())),
                yes("partners.waiting.accept", name, () -> accept(change)),
                no(name, reason -> changes.decline(change.id(), reason)));
    }

    private void accept(ProposedChange change) {
        switch (changes.accept(change.id(), change.partner().version())) {
            case PartnerChangeOutcome.Changed(Partner _, var entry) ->
                Notices.logged(getTranslation("partners.change.changed"), entry);
            case PartnerChangeOutcome.Unchanged() ->
                Notices.success(getTranslation("partners.change.unchanged"));
            case PartnerChangeOutcome.Proposed() ->
                Notices.success(getTranslation("partners.review.done"));
            case PartnerChangeOutcome.Stale(Partner _) ->
                Notices.error(getTranslation("partners.review.stale"));
            case PartnerChangeOutcome.NotFound() ->
                Notices.error(getTranslation("partners.review.gone"));
            case PartnerChangeOutcome.Invalid(var problems) ->
                Notices.error(problems.stream()
                        .map(each -> getTranslation("partners.field." + each.field()) + ": "
                                + getTranslation(
                                        each.textKey(), each.arguments().toArray()))
                        .collect(Collectors.joining(" ")));
        }
        refresh();
    }

    private ListItem link(PartnerLink link) {
        String who = link.personName();
        return card(
                getTranslation("partners.waiting.link", link.partner().name()),
                new Paragraph(getTranslation(
                        "partners.waiting.link.by",
                        who,
                        formats.when(link.askedAt(), getLocale()))),
                yes(
                        "partners.waiting.link.yes",
                        who,
                        () -> say(links.accept(link.id(), link.version()), "partners.review.done")),
                no(who, reason -> links.decline(link.id(), link.version(), reason)));
    }

    private ListItem cooperation(Cooperation each) {
        String partners =
                each.partners().stream().map(PartnerName::name).collect(Collectors.joining(", "));
        return card(
                getTranslation("partners.waiting.cooperation", each.title()),
                new Paragraph(getTranslation(
                        "partners.waiting.cooperation.text",
                        partners,
                        getTranslation("partners.action." + each.field()),
                        formats.day(each.since(), getLocale()))),
                yes(
                        "partners.waiting.cooperation.yes",
                        each.title(),
                        () -> say(
                                cooperations.accept(each.id(), each.version()),
                                "partners.cooperation.recorded")),
                no(
                        each.title(),
                        reason -> cooperations.decline(each.id(), each.version(), reason)));
    }

    private static ListItem card(String title, Component body, Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("kf-actions");
        ListItem card = new ListItem(new H3(title), body, actions);
        card.addClassName("kf-card");
        return card;
    }

    private Button yes(String key, String what, Runnable act) {
        Button yes = new Button(getTranslation(key), _ -> act.run());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setAriaLabel(getTranslation(key) + ": " + what);
        return yes;
    }

    private Button no(String what, Function<String, ReviewOutcome> decide) {
        Button no = new Button(
                getTranslation("partners.waiting.decline"),
                _ -> ReasonDialog.open(
                        getTranslation("partners.waiting.decline.title", what),
                        getTranslation("partners.waiting.decline.body"),
                        getTranslation("partners.waiting.decline"),
                        decide,
                        this::refresh));
        no.setAriaLabel(getTranslation("partners.waiting.decline") + ": " + what);
        return no;
    }

    private void say(ReviewOutcome outcome, String doneKey) {
        ReasonDialog.say(outcome, doneKey);
        refresh();
    }

    private void refresh() {
        show();
        decided.run();
    }
}
