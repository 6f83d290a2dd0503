package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.ActAnswer.Field;
import org.kiezfonds.app.reviews.ActKind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.DayField;

/** What can be done with an idea in its state. */
final class ActsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** How many days an author usually gets. */
    private static final int USUAL_DAYS = 14;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final transient Runnable refresh;
    private final transient Consumer<String> stale;
    private final Div buttons = new Div();

    /**
     * The acts as buttons.
     *
     * @param refresh shows the page as it is now
     * @param stale shows the page as it is now, with what was typed for an act that was not done
     */
    ActsSection(DeskServices services, Idea idea, Runnable refresh, Consumer<String> stale) {
        this.services = services;
        this.idea = idea;
        this.refresh = refresh;
        this.stale = stale;
        buttons.addClassName("kf-actions");
        switch (idea.state()) {
            case RECEIVED -> {
                offer(ActKind.ADMITTED, this::admit).addThemeVariants(ButtonVariant.PRIMARY);
                offer(ActKind.RETURNED, this::giveBack);
                offer(ActKind.REFUSED, this::refuse);
                offer(ActKind.MERGED, this::merge);
                offer(ActKind.HANDED_ON, this::handOn);
            }
            case RETURNED -> {
                offer(ActKind.REFUSED, this::refuse);
                offer(ActKind.MERGED, this::merge);
            }
            case ADMITTED -> {
                offer(ActKind.REOPENED, this::reopen);
                offer(ActKind.MERGED, this::merge);
            }
            case REFUSED -> offer(ActKind.REOPENED, this::reopen);
            case DRAFT, WITHDRAWN, MERGED, GRANTED, TURNED_DOWN, LAPSED -> {}
        }
        offer(idea.isHidden() ? ActKind.SHOWN : ActKind.HIDDEN, this::moderate);
        getContent()
                .add(
                        new H2(getTranslation("reviews.acts.title")),
                        new Paragraph(getTranslation("reviews.acts." + idea.state())),
                        buttons);
        getContent().addClassName("kf-section");
    }

    private Button offer(ActKind kind, Runnable ask) {
        Button button = new Button(getTranslation("reviews.offer." + kind), event -> ask.run());
        buttons.add(button);
        return button;
    }

    private ActDialog dialog(ActKind kind) {
        return new ActDialog(services.access().requirePerson(), kind, idea, refresh, stale);
    }

    private void admit() {
        dialog(ActKind.ADMITTED)
                .ask(() -> services.checkActs().admit(area(), idea.id(), idea.version()));
    }

    private void giveBack() {
        ActDialog dialog = dialog(ActKind.RETURNED).because();
        CheckboxGroup<IdeaField> mend = new CheckboxGroup<>();
        mend.setLabel(getTranslation("reviews.ask.fields"));
        mend.setItems(asked());
        mend.setItemLabelGenerator(field -> getTranslation("reviews.field." + field));
        mend.setManualValidation(true);
        DatePicker until = new DayField(getTranslation("reviews.ask.until"));
        until.setValue(services.formats().today().plusDays(USUAL_DAYS));
        until.setMin(services.formats().today().plusDays(1));
        until.setManualValidation(true);
        dialog.with(Field.MEND, mend)
                .with(Field.UNTIL, until)
                .ask(() -> services.checkActs()
                        .giveBack(
                                area(),
                                idea.id(),
                                dialog.version(),
                                dialog.typed(),
                                mend.getValue(),
                                until.getValue()));
    }

    /** What the form of the fund asks; ticks of the author cannot be mended. */
    private List<IdeaField> asked() {
        return services.ideas().call(idea).stream()
                .flatMap(call -> List.of(IdeaField.values()).stream()
                        .filter(field ->
                                field.kind() != IdeaField.Kind.TICK && isAsked(call, field)))
                .toList();
    }

    private static boolean isAsked(Ideas.Call call, IdeaField field) {
        return switch (call.form().ask(field, call.rules())) {
            case ALWAYS, IF_WANTED -> true;
            case NOT -> false;
        };
    }

    private void refuse() {
        reasoned(
                ActKind.REFUSED,
                dialog -> services.checkActs()
                        .refuse(area(), idea.id(), dialog.version(), dialog.typed()));
    }

    private void reopen() {
        reasoned(
                ActKind.REOPENED,
                dialog -> services.checkActs()
                        .reopen(area(), idea.id(), dialog.version(), dialog.typed()));
    }

    private void moderate() {
        reasoned(
                idea.isHidden() ? ActKind.SHOWN : ActKind.HIDDEN,
                dialog -> idea.isHidden()
                        ? services.caseActs()
                                .show(area(), idea.id(), dialog.version(), dialog.typed())
                        : services.caseActs()
                                .hide(area(), idea.id(), dialog.version(), dialog.typed()));
    }

    private void reasoned(ActKind kind, Function<ActDialog, ActAnswer> act) {
        ActDialog dialog = dialog(kind).because();
        Supplier<ActAnswer> done = () -> act.apply(dialog);
        dialog.ask(done);
    }

    private void merge() {
        IntegerField other = new IntegerField(getTranslation("reviews.ask.other"));
        other.setManualValidation(true);
        ActDialog dialog = dialog(ActKind.MERGED).with(Field.OTHER, other).because();
        dialog.ask(() -> services.caseActs()
                .merge(area(), idea.id(), dialog.version(), other.getValue(), dialog.typed()));
    }

    private void handOn() {
        Select<Round> to = new Select<>();
        to.setLabel(getTranslation("reviews.ask.round"));
        to.setItems(services.rounds().openRounds(area()).stream()
                .filter(round -> !round.id().equals(idea.round()))
                .toList());
        to.setItemLabelGenerator(this::words);
        to.setManualValidation(true);
        ActDialog dialog = dialog(ActKind.HANDED_ON).with(Field.ROUND, to).because();
        dialog.ask(() -> services.caseActs()
                .handOn(
                        area(),
                        idea.id(),
                        dialog.version(),
                        to.getValue() == null ? null : to.getValue().id(),
                        dialog.typed()));
    }

    private String words(@Nullable Round round) {
        if (round == null) {
            return "";
        }
        String fund =
                services.funds().byId(area(), round.fund()).map(Fund::name).orElse("");
        return fund + ", " + round.terms().name();
    }

    private AreaId area() {
        return idea.area();
    }
}
