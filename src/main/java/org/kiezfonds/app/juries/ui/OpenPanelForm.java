package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.juries.PanelAnswer;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.shared.AreaId;

/** Settles who decides in a round: shows who it would be, and asks who leads the sessions. */
final class OpenPanelForm extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final Select<Panels.Seat> chair = new Select<>();
    private final Select<Panels.Seat> deputy = new Select<>();

    OpenPanelForm(PanelServices services, AreaId area, RoundId round, Runnable done) {
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("juries.open.title")));
        Optional<PanelAnswer.Refused> obstacle = services.panels().obstacle(area, round);
        if (obstacle.isPresent()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            obstacle.get().textKey(), obstacle.get().arguments().toArray())));
            return;
        }
        List<Panels.Seat> seats = services.panels().seats(area, round);
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-findings");
        seats.forEach(seat -> list.add(new ListItem(called(seat) + " · "
                + getTranslation("juries.group." + seat.mandate().group()))));
        choice(chair, "juries.open.chair", seats);
        chair.setRequiredIndicatorVisible(true);
        choice(deputy, "juries.open.deputy", seats);
        deputy.setEmptySelectionAllowed(true);
        deputy.setEmptySelectionCaption(getTranslation("juries.open.noDeputy"));
        ActForm form = new ActForm(services.me(), done, "open", round)
                .with("CHAIR", chair)
                .with("DEPUTY", deputy);
        getContent()
                .add(
                        new Paragraph(getTranslation("juries.open.text", seats.size())),
                        list,
                        form,
                        form.button(
                                getTranslation("juries.open.act"),
                                getTranslation("juries.open.done"),
                                () -> Came.of(services.panels()
                                        .open(
                                                area,
                                                round,
                                                key(chair.getValue()),
                                                key(deputy.getValue())))));
    }

    private void choice(Select<Panels.Seat> field, String key, List<Panels.Seat> seats) {
        field.setLabel(getTranslation(key));
        field.setItems(seats);
        field.setItemLabelGenerator(
                seat -> seat == null ? getTranslation("juries.open.noDeputy") : called(seat));
        field.setManualValidation(true);
        field.setWidthFull();
    }

    private String called(Panels.Seat seat) {
        return seat.called().isEmpty() ? getTranslation("juries.member.noName") : seat.called();
    }

    private static @Nullable UUID key(Panels.@Nullable Seat seat) {
        return seat == null ? null : seat.mandate().id();
    }
}
