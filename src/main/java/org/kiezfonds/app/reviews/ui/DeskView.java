package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.reviews.DeskItem;
import org.kiezfonds.app.reviews.DeskOrder;
import org.kiezfonds.app.reviews.DeskTray;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.PageHeader;

/** The area team's desk: what waits, since when, and until when. */
@Route("desk")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@Menu(title = "reviews.desk.title", order = 15, icon = "vaadin:inbox")
final class DeskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int AT_A_TIME = 50;
    private static final String TRAY = "tray";
    private static final String ROUND = "round";
    private static final String ORDER = "order";

    private final transient DeskServices services;
    private final transient CurrentArea currentArea;
    private final RadioButtonGroup<DeskTray> trays = new RadioButtonGroup<>();
    private final Select<Round> round = new Select<>();
    private final Select<DeskOrder> order = new Select<>();
    private final ExportLinks export;
    private final Paragraph found = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Div rest = new Div();
    private final transient Map<RoundId, String> roundNames = new HashMap<>();
    private final transient Map<RoundId, Round> rounds = new HashMap<>();
    private transient Map<DeskTray, Integer> counts = Map.of();
    private boolean isFilling;

    DeskView(DeskServices services, CurrentArea currentArea) {
        this.services = services;
        this.currentArea = currentArea;
        this.export = new ExportLinks(services.export());
        getContent().addClassName("kf-page");
        trays.addThemeName("horizontal");
        trays.setLabel(getTranslation("reviews.desk.trays"));
        trays.setItems(DeskTray.values());
        trays.setItemLabelGenerator(
                tray -> getTranslation("reviews.tray." + tray, counts.getOrDefault(tray, 0)));
        trays.addValueChangeListener(event -> go());
        round.setLabel(getTranslation("reviews.desk.round"));
        round.setEmptySelectionAllowed(true);
        round.setEmptySelectionCaption(getTranslation("reviews.desk.allRounds"));
        round.setItemLabelGenerator(each -> each == null
                ? getTranslation("reviews.desk.allRounds")
                : roundNames.getOrDefault(each.id(), ""));
        round.addValueChangeListener(event -> go());
        order.setLabel(getTranslation("reviews.desk.order"));
        order.setItems(DeskOrder.values());
        order.setItemLabelGenerator(each -> getTranslation("reviews.order." + each));
        order.addValueChangeListener(event -> go());
        found.getElement().setAttribute("role", "status");
        found.addClassName("kf-quiet");
        list.addClassName("kf-cards");
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .lead(getTranslation("reviews.desk.lead"))
                                .with(
                                        new Anchor(
                                                "desk/enter", getTranslation("ideas.enter.title")),
                                        new Anchor(
                                                "panels", getTranslation("reviews.desk.panels"))),
                        trays,
                        new FormFields(round, order),
                        export,
                        found,
                        list,
                        rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<AreaId> area = currentArea.get().map(AreaChoice::id);
        if (area.isEmpty()) {
            return;
        }
        isFilling = true;
        readRounds(area.get());
        QueryParameters asked = event.getLocation().getQueryParameters();
        round.setValue(asked.getSingleParameter(ROUND).stream()
                .flatMap(key -> rounds.values().stream()
                        .filter(each -> each.id().toString().equals(key)))
                .findFirst()
                .orElse(null));
        counts = services.desk().counts(area.get(), chosenRound());
        export.show(area.get(), chosenRound());
        order.setValue(constant(DeskOrder.values(), asked, ORDER).orElse(DeskOrder.LONGEST));
        trays.setItems(DeskTray.values());
        trays.setValue(constant(DeskTray.values(), asked, TRAY).orElse(DeskTray.RECEIVED));
        isFilling = false;
        list.removeAll();
        more(area.get());
    }

    private void readRounds(AreaId area) {
        rounds.clear();
        roundNames.clear();
        for (Fund fund : services.funds().of(area)) {
            for (Round each : services.rounds().of(fund.id())) {
                rounds.put(each.id(), each);
                roundNames.put(each.id(), fund.name() + ", " + each.terms().name());
            }
        }
        round.setItems(rounds.values().stream()
                .sorted((one, other) -> roundNames
                        .getOrDefault(one.id(), "")
                        .compareTo(roundNames.getOrDefault(other.id(), "")))
                .toList());
    }

    private static <E extends Enum<E>> Optional<E> constant(
            E[] constants, QueryParameters asked, String parameter) {
        return asked.getSingleParameter(parameter)
                .flatMap(name -> Arrays.stream(constants)
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    }

    private @Nullable RoundId chosenRound() {
        return round.getValue() == null ? null : round.getValue().id();
    }

    /** The choice stands in the address, so that the way back from an idea leads to it. */
    private void go() {
        if (isFilling || trays.getValue() == null) {
            return;
        }
        Map<String, String> asked = new HashMap<>();
        asked.put(TRAY, trays.getValue().name());
        if (round.getValue() != null) {
            asked.put(ROUND, round.getValue().id().toString());
        }
        if (order.getValue() != DeskOrder.LONGEST) {
            asked.put(ORDER, order.getValue().name());
        }
        UI.getCurrentOrThrow().navigate(DeskView.class, QueryParameters.simple(asked));
    }

    private void more(AreaId area) {
        DeskTray tray = trays.getValue();
        int shown = Math.toIntExact(list.getChildren().count());
        List<DeskItem> items = services.desk()
                .items(area, tray, order.getValue(), chosenRound(), shown, AT_A_TIME);
        Map<Integer, List<String>> marks = services.marks(area, items);
        items.forEach(item -> list.add(card(item, marks.getOrDefault(item.number(), List.of()))));
        int all = counts.getOrDefault(tray, 0);
        found.setText(all == 0 ? "" : getTranslation("reviews.desk.found", all));
        rest.removeAll();
        if (all == 0) {
            rest.add(new EmptyState(
                    getTranslation("reviews.desk.empty." + tray),
                    getTranslation("reviews.desk.empty.next")));
        } else if (shown + items.size() < all) {
            rest.add(new Button(getTranslation("reviews.desk.more"), event -> more(area)));
        }
    }

    private DeskCard card(DeskItem item, List<String> marks) {
        return new DeskCard(
                item,
                marks,
                roundNames.getOrDefault(item.round(), ""),
                rounds.get(item.round()),
                services.formats());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reviews.desk.title");
    }
}
