package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.calls.ReleaseData;
import org.kiezfonds.app.calls.Releases.Carried;
import org.kiezfonds.app.concepts.MeasureName;
import org.kiezfonds.app.concepts.NeedName;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.MoneyField;

/** Writes down what a steering round gave free. */
final class ReleaseDialog {

    private final CallServices services;
    private final AreaId area;
    private final Runnable refresh;
    private final UUID key = Ids.next();
    private final UI ui = UI.getCurrentOrThrow();
    private final Select<BodyName> body = new Select<>();
    private final Select<Carried> vote = new Select<>();
    private final ComboBox<NeedName> need = new ComboBox<>();
    private final ComboBox<MeasureName> measure = new ComboBox<>();
    private final IntegerField idea = new IntegerField();
    private final TextField subject = new TextField();
    private final TextArea reason;
    private final IntegerField firstYear = new IntegerField();
    private final IntegerField lastYear = new IntegerField();
    private final MoneyField frame;
    private final DayField decidedOn;

    ReleaseDialog(CallServices services, AreaId area, Runnable refresh) {
        this.services = services;
        this.area = area;
        this.refresh = refresh;
        reason = ActForm.words(text("calls.release.reason"), true);
        frame = new MoneyField(text("calls.release.money"));
        decidedOn = new DayField(text("calls.release.decidedOn"));
        fields();
    }

    private void fields() {
        List<BodyName> rounds = services.releases().rounds(area);
        body.setLabel(text("calls.release.body"));
        body.setItems(rounds);
        body.setItemLabelGenerator(each -> each == null ? "" : each.name());
        body.addValueChangeListener(event -> votes());
        vote.setLabel(text("calls.release.vote"));
        vote.setHelperText(text("calls.release.vote.help"));
        vote.setEmptySelectionAllowed(true);
        vote.setEmptySelectionCaption(text("calls.release.vote.none"));
        vote.setItemLabelGenerator(each -> each == null
                ? text("calls.release.vote.none")
                : services.formats().day(each.day(), ui.getLocale()) + ": " + each.words());
        if (rounds.size() == 1) {
            body.setValue(rounds.getFirst());
        }
        need.setLabel(text("calls.release.need"));
        need.setHelperText(text("calls.release.need.help"));
        need.setItems(services.concepts().needsOf(area));
        need.setItemLabelGenerator(each -> each.number() + " " + each.title());
        measure.setLabel(text("calls.release.measure"));
        measure.setItems(services.concepts().measuresOf(area));
        measure.setItemLabelGenerator(MeasureName::title);
        idea.setLabel(text("calls.release.idea"));
        idea.setHelperText(text("calls.release.idea.help"));
        subject.setLabel(text("calls.release.subject"));
        subject.setHelperText(text("calls.release.subject.help"));
        subject.setManualValidation(true);
        firstYear.setLabel(text("calls.release.firstYear"));
        lastYear.setLabel(text("calls.release.lastYear"));
        decidedOn.setValue(services.formats().today());
        body.setWidthFull();
        vote.setWidthFull();
        need.setWidthFull();
        measure.setWidthFull();
        subject.setWidthFull();
    }

    private void votes() {
        BodyName chosen = body.getValue();
        vote.setItems(chosen == null ? List.of() : services.releases().carried(area, chosen.id()));
    }

    void ask() {
        ActDialog dialog = new ActDialog(
                services.me(),
                text("calls.release.new"),
                text("calls.release.lead"),
                refresh,
                "release",
                area);
        dialog.with("body", body)
                .with("subject", subject)
                .with("need", need)
                .with("measure", measure)
                .with("idea", idea)
                .with("reason", reason)
                .with("firstYear", firstYear)
                .with("lastYear", lastYear)
                .with("frame", frame)
                .with("decidedOn", decidedOn)
                .with("vote", vote);
        dialog.ask(
                text("calls.release.record"),
                text("calls.release.done"),
                () -> services.releases().record(area, key, typed()));
    }

    private ReleaseData typed() {
        BodyName chosenBody = body.getValue();
        NeedName chosenNeed = need.getValue();
        MeasureName chosenMeasure = measure.getValue();
        Carried chosenVote = vote.getValue();
        return new ReleaseData(
                chosenBody == null ? null : chosenBody.id(),
                chosenNeed == null ? null : chosenNeed.id(),
                chosenMeasure == null ? null : chosenMeasure.id(),
                ideaKey(),
                subject.getValue(),
                reason.getValue(),
                firstYear.getValue(),
                lastYear.getValue(),
                frame.getValue(),
                decidedOn.getValue(),
                chosenVote == null ? null : chosenVote.vote());
    }

    /** A number that no idea has is no idea either: the service says so. */
    private @Nullable IdeaId ideaKey() {
        Integer number = idea.getValue();
        return number == null
                ? null
                : services.gallery()
                        .byNumber(area, number)
                        .map(GalleryItem::id)
                        .orElseGet(IdeaId::next);
    }

    private String text(String textKey) {
        return ui.getTranslation(textKey);
    }
}
