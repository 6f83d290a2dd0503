package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Selector;
import org.kiezfonds.app.calls.Selector.Part;
import org.kiezfonds.app.calls.Selectors.Candidate;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.StatusBadge;

/** Who selects: for the panel to read, for the area team to name. */
final class PanelSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final transient Call call;
    private final transient Runnable refresh;

    PanelSection(CallServices services, Call call, Runnable refresh) {
        this.services = services;
        this.call = call;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("calls.panel")));
        List<Selector> members = services.selectors().of(call);
        if (members.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("calls.panel.none")));
        }
        Map<PersonId, String> names = services.selectors().names(call);
        boolean mayChange =
                services.isTeam(call.area()) && call.revealed() == null && call.decision() == null;
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        members.forEach(each -> list.add(row(each, names, mayChange)));
        getContent().add(list);
        if (mayChange) {
            getContent().add(new Button(getTranslation("calls.panel.name"), event -> name()));
        }
    }

    private ListItem row(Selector member, Map<PersonId, String> names, boolean mayChange) {
        String name = CallServices.called(names, member.person(), this);
        ListItem row = new ListItem(
                new Span(name), new Span(getTranslation("calls.part." + member.part())));
        row.addClassName("kf-row");
        if (member.isHead()) {
            row.add(new StatusBadge(StatusBadge.Kind.INFO, getTranslation("calls.panel.head")));
        }
        if (mayChange) {
            Button leave = new Button(getTranslation("calls.panel.leave"), event -> leave(member));
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            leave.setAriaLabel(getTranslation("calls.panel.leave.of", name));
            row.add(leave);
        }
        return row;
    }

    private void leave(Selector member) {
        new ActDialog(
                        services.me(),
                        getTranslation("calls.panel.leave"),
                        getTranslation("calls.panel.leave.lead"),
                        refresh,
                        "leave",
                        member.id())
                .ask(
                        getTranslation("calls.panel.leave"),
                        getTranslation("calls.panel.left"),
                        () -> services.selectors().leave(call.area(), call.id(), member.id()));
    }

    private void name() {
        Map<Part, List<Candidate>> candidates = services.selectors().candidates(call.area());
        Select<Part> part = new Select<>();
        part.setLabel(getTranslation("calls.panel.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(
                each -> each == null ? "" : getTranslation("calls.part." + each));
        Select<Candidate> person = new Select<>();
        person.setLabel(getTranslation("calls.panel.person"));
        person.setItemLabelGenerator(each -> each == null ? "" : each.name());
        person.setHelperText(getTranslation("calls.panel.person.help"));
        part.addValueChangeListener(event -> person.setItems(
                event.getValue() == null
                        ? List.of()
                        : candidates.getOrDefault(event.getValue(), List.of())));
        Checkbox head = new Checkbox(getTranslation("calls.panel.leads"));
        new ActDialog(
                        services.me(),
                        getTranslation("calls.panel.name"),
                        getTranslation("calls.panel.name.lead"),
                        refresh,
                        "name",
                        call.id())
                .with("part", part)
                .with("person", person)
                .with("isHead", head)
                .ask(
                        getTranslation("calls.panel.name.go"),
                        getTranslation("calls.panel.named"),
                        () -> services.selectors()
                                .name(
                                        call.area(),
                                        call.id(),
                                        part.getValue(),
                                        person.getValue() == null
                                                ? null
                                                : person.getValue().person(),
                                        head.getValue()));
    }
}
