package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.uikit.FormDraft;

/** What is talked about, in which order; for those who prepare the session, to change. */
final class AgendaSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient SessionPlan plan;
    private final transient Runnable refresh;
    private final boolean mayChange;

    AgendaSection(PlanServices services, SessionPlan plan, Runnable refresh) {
        this.services = services;
        this.plan = plan;
        this.refresh = refresh;
        SessionState state = plan.session().state();
        mayChange =
                plan.prepares() && (state == SessionState.PLANNED || state == SessionState.OPEN);
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("sessions.plan.agenda")));
        if (plan.agenda().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.plan.agenda.empty")));
        } else {
            getContent().add(items());
        }
        if (mayChange) {
            getContent().add(order());
            List<Idea> addable = services.plans().addable(plan.session().id());
            if (!addable.isEmpty()) {
                getContent().add(addIdeas(addable));
            }
            getContent().add(addOther());
        }
    }

    private OrderedList items() {
        OrderedList list = new OrderedList();
        list.addClassName("kf-lines");
        for (SessionItem item : plan.agenda()) {
            ListItem line = new ListItem(name(item));
            if (item.state() != SessionItem.State.WAITING) {
                line.add(new Span(getTranslation("sessions.plan.item." + item.state())));
            }
            if (mayChange) {
                line.add(buttons(item));
            }
            list.add(line);
        }
        return list;
    }

    /** An idea leads to its page, where the reader finds what the reader may know. */
    private Component name(SessionItem item) {
        Idea idea = item.idea() == null ? null : plan.ideas().get(item.idea());
        if (idea == null) {
            return new Span(
                    item.idea() == null
                            ? item.title()
                            : getTranslation("sessions.plan.item.hidden"));
        }
        return new Anchor(
                "ideas/one/" + services.slug(idea.area()) + "/" + idea.publicNumber(),
                getTranslation(
                        "sessions.plan.item.idea",
                        idea.publicNumber(),
                        idea.title().isEmpty()
                                ? getTranslation("sessions.plan.item.hidden")
                                : idea.title()));
    }

    private Div buttons(SessionItem item) {
        int place = plan.agenda().indexOf(item);
        Button up = small("↑", "up", item, () -> move(place, place - 1));
        up.setEnabled(place > 0);
        Button down = small("↓", "down", item, () -> move(place, place + 1));
        down.setEnabled(place < plan.agenda().size() - 1);
        Button drop = small(
                "✕",
                "drop",
                item,
                () -> act(
                        () -> services.agenda()
                                .drop(session().id(), session().version(), item.id()),
                        "sessions.plan.agenda.dropped"));
        drop.setEnabled(item.state() == SessionItem.State.WAITING);
        Div buttons = new Div(up, down, drop);
        buttons.addClassName("kf-actions");
        return buttons;
    }

    private Button small(String sign, String key, SessionItem item, Runnable act) {
        Button button = new Button(sign, event -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("sessions.plan.item." + key, plan.title(item)));
        button.setDisableOnClick(true);
        return button;
    }

    private void move(int from, int to) {
        List<UUID> order =
                new ArrayList<>(plan.agenda().stream().map(SessionItem::id).toList());
        Collections.swap(order, from, to);
        act(
                () -> services.agenda().order(session().id(), session().version(), order),
                "sessions.plan.agenda.moved");
    }

    private BodySession session() {
        return plan.session();
    }

    private void act(Supplier<SessionAnswer<List<SessionItem>>> service, String saysDone) {
        PlanForm.tell(service.get(), getTranslation(saysDone), made -> refresh.run(), refresh);
    }

    /** By points and by lot, each with what that means. */
    private Div order() {
        Div box = new Div();
        box.addClassName("kf-actions");
        boolean hasIdeas = plan.agenda().stream()
                        .filter(item ->
                                item.idea() != null && item.state() == SessionItem.State.WAITING)
                        .count()
                > 1;
        if (hasIdeas) {
            box.add(
                    ask(
                            "byPoints",
                            () -> services.agenda()
                                    .orderByPoints(session().id(), session().version())),
                    ask(
                            "byLot",
                            () -> services.agenda()
                                    .drawOrder(session().id(), session().version())));
        }
        return box;
    }

    private Button ask(String key, Supplier<SessionAnswer<List<SessionItem>>> service) {
        String act = getTranslation("sessions.plan.agenda." + key);
        return new Button(
                act + " …",
                event -> new PlanDialog(
                                services.me(),
                                act,
                                getTranslation("sessions.plan.agenda." + key + ".ask"),
                                refresh,
                                key,
                                session().id())
                        .ask(act, getTranslation("sessions.plan.agenda.ordered"), service));
    }

    /** Several at once: a round has many. */
    private PlanForm addIdeas(List<Idea> addable) {
        MultiSelectComboBox<Idea> ideas =
                new MultiSelectComboBox<>(getTranslation("sessions.plan.agenda.ideas"));
        ideas.setItems(addable);
        ideas.setItemLabelGenerator(idea ->
                getTranslation("sessions.plan.item.idea", idea.publicNumber(), idea.title()));
        ideas.setHelperText(getTranslation("sessions.plan.agenda.ideas.help", addable.size()));
        ideas.setManualValidation(true);
        ideas.setWidthFull();
        PlanForm form = new PlanForm(services.me(), refresh, "ideas", session().id())
                .know(PlanForm.IDEA, ideas)
                .with(ideas);
        FormDraft.keepAll(ideas, PlanForm.IDEA, idea -> idea.id().toString());
        Button all = new Button(
                getTranslation("sessions.plan.agenda.all"),
                event -> ideas.setValue(new java.util.LinkedHashSet<>(addable)));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        form.with(new Div(all));
        form.with(form.button(
                getTranslation("sessions.plan.agenda.ideas.act"),
                getTranslation("sessions.plan.agenda.added"),
                () -> services.agenda()
                        .addIdeas(
                                session().id(),
                                session().version(),
                                addable.stream()
                                        .filter(ideas.getValue()::contains)
                                        .map(Idea::id)
                                        .toList()),
                made -> refresh.run()));
        return form;
    }

    private PlanForm addOther() {
        Select<SessionItem.Kind> kind = new Select<>();
        kind.setLabel(getTranslation("sessions.plan.agenda.kind"));
        kind.setItems(SessionItem.Kind.FREE, SessionItem.Kind.ADVICE, SessionItem.Kind.MINUTES);
        kind.setItemLabelGenerator(each -> getTranslation("sessions.plan.kind." + each));
        kind.setValue(SessionItem.Kind.FREE);
        TextField title = new TextField(getTranslation("sessions.plan.agenda.title"));
        title.setMaxLength(Agenda.LONGEST_TITLE);
        title.setManualValidation(true);
        title.setWidthFull();
        kind.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != SessionItem.Kind.FREE) {
                title.setValue(getTranslation("sessions.plan.kind." + event.getValue()));
            }
        });
        PlanForm form = new PlanForm(services.me(), refresh, "item", session().id())
                .with("ITEM_KIND", kind)
                .with(PlanForm.TITLE, title);
        form.with(form.button(
                getTranslation("sessions.plan.agenda.add"),
                getTranslation("sessions.plan.agenda.added"),
                () -> services.agenda()
                        .add(
                                session().id(),
                                session().version(),
                                new ItemData(
                                        Optional.ofNullable(kind.getValue())
                                                .orElse(SessionItem.Kind.FREE),
                                        null,
                                        title.getValue())),
                made -> refresh.run()));
        return form;
    }
}
