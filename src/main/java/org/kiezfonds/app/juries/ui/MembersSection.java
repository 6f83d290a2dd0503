package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.juries.Duty;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.PanelAnswer;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.StatusBadge;

/** The members of a panel, each with what can be changed, and why it has to be said. */
final class MembersSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PanelServices services;
    private final transient Panel panel;
    private final transient Map<PersonId, String> names;
    private final transient List<Panels.StandIn> standIns;
    private final transient Runnable refresh;

    MembersSection(
            PanelServices services, Panel panel, Map<PersonId, String> names, Runnable refresh) {
        this.services = services;
        this.panel = panel;
        this.names = names;
        this.refresh = refresh;
        standIns = services.panels().standIns(panel.round());
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        panel.members().forEach(each -> list.add(card(each)));
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation(
                                "juries.panel.members", panel.acting().size())),
                        list);
        List<Panels.Seat> newcomers = services.panels().newcomers(panel.area(), panel.round());
        if (!newcomers.isEmpty()) {
            getContent()
                    .add(new Button(
                            getTranslation("juries.member.join"), event -> join(newcomers)));
        }
        if (panel.with(Duty.CHAIR).isEmpty()) {
            Paragraph missing = new Paragraph(getTranslation("juries.panel.noChair"));
            missing.getElement().setAttribute("role", "alert");
            getContent().addComponentAtIndex(1, missing);
        }
    }

    private void join(List<Panels.Seat> newcomers) {
        Select<Panels.Seat> who = new Select<>();
        who.setLabel(getTranslation("juries.member.join.who"));
        who.setItems(newcomers);
        who.setItemLabelGenerator(seat ->
                seat.called().isEmpty() ? getTranslation("juries.member.noName") : seat.called());
        who.setWidthFull();
        who.setManualValidation(true);
        TextArea reason = ActForm.words(getTranslation("juries.member.change.reason"), true);
        reason.setHelperText(getTranslation("juries.member.change.reason.help"));
        new ActDialog(
                        services.me(),
                        getTranslation("juries.member.join"),
                        getTranslation("juries.member.change.text"),
                        refresh,
                        "join",
                        panel.round())
                .with("MEMBER", who)
                .with("REASON", reason)
                .ask(
                        getTranslation("juries.member.join.act"),
                        getTranslation("juries.member.change.done"),
                        () -> Came.of(services.panels()
                                .join(
                                        panel.area(),
                                        panel.round(),
                                        panel.version(),
                                        who.getOptionalValue()
                                                .map(seat -> seat.mandate().id())
                                                .orElse(null),
                                        reason.getValue())));
    }

    private String called(PanelMember member) {
        return PanelServices.called(names, member.person(), this);
    }

    private ListItem card(PanelMember member) {
        Span name = new Span(called(member));
        name.addClassName("kf-card-title");
        ListItem card = new ListItem(name, badge(member));
        if (member.duty() != Duty.MEMBER) {
            card.add(new StatusBadge(
                    StatusBadge.Kind.INFO, getTranslation("juries.duty." + member.duty())));
        }
        card.add(new Span(getTranslation("juries.group." + member.group())));
        if (member.isStandIn()) {
            panel.members().stream()
                    .filter(each -> !each.isStandIn())
                    .filter(each -> each.mandate().equals(member.mandate()))
                    .findFirst()
                    .ifPresent(each -> card.add(
                            new Span(getTranslation("juries.member.standsFor", called(each)))));
        }
        List<Change> changes = changes(member);
        if (!changes.isEmpty()) {
            Button change = new Button(
                    getTranslation("juries.member.change"), event -> ask(member, changes));
            change.setAriaLabel(getTranslation("juries.member.change.of", called(member)));
            card.add(change);
        }
        card.addClassName("kf-card");
        return card;
    }

    private StatusBadge badge(PanelMember member) {
        if (!member.isHeld()) {
            return new StatusBadge(
                    StatusBadge.Kind.NEUTRAL, getTranslation("juries.member.state.gone"));
        }
        return member.isActing()
                ? new StatusBadge(StatusBadge.Kind.GOOD, getTranslation("juries.member.state.acts"))
                : new StatusBadge(
                        StatusBadge.Kind.WAIT, getTranslation("juries.member.state.standsBy"));
    }

    /** Something that can be done with a member. */
    private enum What {
        CHAIR,
        DEPUTY,
        NO_DEPUTY,
        STEP_IN,
        STEP_BACK,
        LEAVE
    }

    /**
     * What can be done, in words.
     *
     * @param standIn who would step in
     */
    private record Change(What what, Panels.@Nullable StandIn standIn) {}

    private List<Change> changes(PanelMember member) {
        List<Change> all = new ArrayList<>();
        if (!member.isHeld()) {
            return all;
        }
        boolean isPlain = member.isActing() && !member.isStandIn();
        if (isPlain && member.duty() != Duty.CHAIR) {
            all.add(new Change(What.CHAIR, null));
        }
        if (isPlain && member.duty() == Duty.MEMBER) {
            all.add(new Change(What.DEPUTY, null));
        }
        if (member.duty() == Duty.DEPUTY) {
            all.add(new Change(What.NO_DEPUTY, null));
        }
        if (!member.isStandIn()) {
            standIns.stream()
                    .filter(each -> each.mandate().id().equals(member.mandate()))
                    .forEach(each -> all.add(new Change(What.STEP_IN, each)));
            if (!member.isActing()) {
                all.add(new Change(What.STEP_BACK, null));
            }
        }
        all.add(new Change(What.LEAVE, null));
        return all;
    }

    private String label(Change change) {
        Panels.StandIn in = change.standIn();
        return getTranslation(
                "juries.member.change." + change.what(),
                in == null || in.called().isEmpty()
                        ? getTranslation("juries.member.noName")
                        : in.called());
    }

    private void ask(PanelMember member, List<Change> changes) {
        RadioButtonGroup<Change> what = new RadioButtonGroup<>();
        what.setLabel(getTranslation("juries.member.change.what"));
        what.setItems(changes);
        what.setItemLabelGenerator(this::label);
        what.getElement().getThemeList().add("vertical");
        what.setManualValidation(true);
        what.setValue(changes.getFirst());
        TextArea reason = ActForm.words(getTranslation("juries.member.change.reason"), true);
        reason.setHelperText(getTranslation("juries.member.change.reason.help"));
        new ActDialog(
                        services.me(),
                        called(member),
                        getTranslation("juries.member.change.text"),
                        refresh,
                        "member",
                        member.id())
                .with("MEMBER", what)
                .with("REASON", reason)
                .ask(
                        getTranslation("juries.member.change.act"),
                        getTranslation("juries.member.change.done"),
                        () -> Came.of(act(member, what.getValue(), reason.getValue())));
    }

    private PanelAnswer act(PanelMember member, Change change, String reason) {
        Panels panels = services.panels();
        Panels.StandIn in = change.standIn();
        return switch (change.what()) {
            case CHAIR ->
                panels.nameChair(panel.area(), panel.round(), panel.version(), member.id(), reason);
            case DEPUTY ->
                panels.nameDeputy(
                        panel.area(), panel.round(), panel.version(), member.id(), reason);
            case NO_DEPUTY ->
                panels.endDeputy(panel.area(), panel.round(), panel.version(), member.id(), reason);
            case STEP_IN ->
                panels.stepIn(
                        panel.round(),
                        panel.version(),
                        Objects.requireNonNull(in).substitute().id(),
                        reason);
            case STEP_BACK -> panels.stepBack(panel.round(), panel.version(), member.id(), reason);
            case LEAVE ->
                panels.leave(panel.area(), panel.round(), panel.version(), member.id(), reason);
        };
    }
}
