package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Comparison;
import org.kiezfonds.app.calls.Comparison.Mark;
import org.kiezfonds.app.calls.Sent;
import org.kiezfonds.app.calls.Shown;
import org.kiezfonds.app.calls.SketchAttachments;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;

/** All sketches of a call beside each other, for the panel and the area team. */
@Route("calls/:call/compare")
@PermitAll
@StyleSheet("kiezfonds/calls-app.css")
final class CompareView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;

    CompareView(CallServices services) {
        this.services = services;
        getContent().addClassNames("kf-page", "calls-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Call> call = services.call(
                        event.getRouteParameters().get("call").orElse(""))
                .filter(each -> services.reading().mayLook(each));
        if (call.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(call.get());
    }

    private void show(Call call) {
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .under(getTranslation("calls.title"), CallsView.class)
                        .under(
                                call.text().title(),
                                CallView.class,
                                new RouteParameters("call", Integer.toString(call.number())))
                        .lead(getTranslation("calls.compare.lead")));
        List<Shown> all = services.reading().of(call);
        List<Shown> open = all.stream().filter(each -> !each.isBarred()).toList();
        if (all.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("calls.compare.none"),
                            getTranslation("calls.compare.none.next")));
            return;
        }
        all.stream()
                .filter(Shown::isBarred)
                .forEach(each -> getContent()
                        .add(new Paragraph(getTranslation(
                                "calls.compare.barred", each.letter(), each.organisation()))));
        getContent().add(differences(call, open), plans(call, open));
        for (Field field : Field.values()) {
            getContent().add(answers(field, open));
        }
        getContent().add(files(open));
    }

    private Section differences(Call call, List<Shown> open) {
        UnorderedList list = new UnorderedList();
        for (Mark mark : Comparison.of(call.text(), sent(open))) {
            list.add(new ListItem(getTranslation(
                    "calls.differs." + mark.kind(), arguments(mark, open).toArray())));
        }
        Section section = new Section(new H2(getTranslation("calls.compare.differences")));
        section.addClassName("kf-section");
        if (list.getChildren().findAny().isEmpty()) {
            section.add(new Paragraph(getTranslation("calls.compare.alike")));
        } else {
            section.add(list);
        }
        return section;
    }

    /** The letter of the sketch comes first. */
    private List<Object> arguments(Mark mark, List<Shown> open) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(open.stream()
                .filter(each -> each.id().equals(mark.sketch()))
                .map(Shown::letter)
                .findFirst()
                .orElse(""));
        mark.arguments()
                .forEach(each -> arguments.add(
                        each instanceof CostKind kind
                                ? getTranslation("funds.cost." + kind)
                                : each));
        return arguments;
    }

    private static List<Sent> sent(List<Shown> open) {
        return open.stream().map(Shown::sent).filter(Objects::nonNull).toList();
    }

    private Section plans(Call call, List<Shown> open) {
        Div columns = columns();
        for (Shown each : open) {
            if (each.sent() != null) {
                String name = name(each);
                columns.add(column(name, new PlanTable(call.text(), each.sent().text(), name)));
            }
        }
        return section("calls.step.plan", columns);
    }

    private Section answers(Field field, List<Shown> open) {
        Div columns = columns();
        for (Shown each : open) {
            if (each.sent() != null) {
                columns.add(
                        column(name(each), CallMarks.words(each.sent().text().answer(field))));
            }
        }
        return section("calls.answer." + field, columns);
    }

    private Section files(List<Shown> open) {
        Div columns = columns();
        for (Shown each : open) {
            if (each.sent() != null && !each.sent().files().isEmpty()) {
                FilesField files =
                        new FilesField(getTranslation("calls.files.label"), services.files());
                files.setOwner(SketchAttachments.owner(each.id()));
                files.setReadOnly(true);
                columns.add(column(name(each), files));
            }
        }
        Section section = section("calls.step.files", columns);
        section.setVisible(columns.getChildren().findAny().isPresent());
        return section;
    }

    private Section section(String titleKey, Div columns) {
        Section section = new Section(new H2(getTranslation(titleKey)), columns);
        section.addClassName("kf-section");
        return section;
    }

    private static Div columns() {
        Div columns = new Div();
        columns.addClassName("calls-columns");
        return columns;
    }

    private static Div column(String name, Component content) {
        Div column = new Div(new H3(name), content);
        column.addClassName("calls-column");
        return column;
    }

    private String name(Shown sketch) {
        return getTranslation("calls.sketch.name", sketch.letter(), sketch.organisation());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.compare");
    }
}
