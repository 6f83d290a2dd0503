package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.Motion.Reason;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;

/** Moves something on an item. What is typed stays in the tab until it is moved. */
final class MotionForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Set<Kind> WITHOUT_IDEA = EnumSet.of(Kind.POSTPONE, Kind.FREE);

    private final transient Motions motions;
    private final transient RoomAnswers answers;
    private final transient SessionItem item;
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Select<Motion> amends = new Select<>();
    private final Select<Reason> reason = new Select<>();
    private final DatePicker until = new DatePicker();
    private final TextArea words = new TextArea();
    private final CutFields cut;
    private final Div fields = new Div();
    private List<Motion> offered = List.of();

    /** Moving twice moves once. */
    private UUID key = Ids.next();

    MotionForm(
            Motions motions,
            Ideas ideas,
            RoomAnswers answers,
            RoomScreen screen,
            SessionItem item) {
        this.motions = motions;
        this.answers = answers;
        this.item = item;
        cut = new CutFields(
                CutFields.costs(ideas, item.idea()), sums -> motions.cut(item.id(), sums));
        draft = new FormDraft(screen.me(), "room-motion", item.id());
        choices(item);
        words.setLabel(getTranslation("sessions.room.motion.words"));
        words.setWidthFull();
        words.setManualValidation(true);
        words.setMaxLength(Motion.LONGEST);
        until.setLabel(getTranslation("sessions.room.motion.untilDay"));
        FormDraft.keep(kind, "kind", Kind::name);
        FormDraft.keep(reason, "reason", Reason::name);
        FormDraft.keep(until, "until");
        FormDraft.keep(words, "words");
        FormDraft.keep(amends, "amends", motion -> motion.id().toString());
        fields.add(
                kind,
                reason,
                until,
                cut,
                words,
                amends,
                RoomAnswers.primary(getTranslation("sessions.room.motion.act"), this::move));
        fields.addClassName("kf-stack");
        draft.setContent(fields);
        getContent().add(errors, draft);
        arrange();
    }

    private void choices(SessionItem about) {
        kind.setLabel(getTranslation("sessions.room.motion.kind"));
        kind.setItems(EnumSet.allOf(Kind.class).stream()
                .filter(each -> about.idea() != null || WITHOUT_IDEA.contains(each))
                .toList());
        kind.setItemLabelGenerator(each -> getTranslation("sessions.room.motion.kind." + each));
        kind.setRequiredIndicatorVisible(true);
        kind.setManualValidation(true);
        kind.addValueChangeListener(event -> arrange());
        reason.setLabel(getTranslation("sessions.room.motion.reasonKey"));
        reason.setItems(Reason.values());
        reason.setItemLabelGenerator(each -> getTranslation("sessions.room.motion.reason." + each));
        reason.setWidthFull();
        reason.setManualValidation(true);
        amends.setLabel(getTranslation("sessions.room.motion.amendsWhich"));
        amends.setItemLabelGenerator(each -> each == null
                ? getTranslation("sessions.room.motion.amendsNone")
                : RoomWords.motion(each, getLocale()));
        amends.setEmptySelectionAllowed(true);
        amends.setEmptySelectionCaption(getTranslation("sessions.room.motion.amendsNone"));
        amends.setWidthFull();
    }

    /** Shows the fields that the kind has. */
    private void arrange() {
        @Nullable Kind chosen = kind.getValue();
        reason.setVisible(chosen == Kind.REFUSE);
        until.setVisible(chosen == Kind.POSTPONE);
        cut.setVisible(chosen == Kind.LOWER);
        boolean isNeeded = chosen != Kind.FULL && chosen != Kind.LOWER;
        words.setRequiredIndicatorVisible(isNeeded);
        words.setHelperText(getTranslation(
                isNeeded ? "sessions.room.motion.words.help" : "sessions.room.motion.words.free"));
    }

    /** Offers the motions that can be amended, without losing which one was chosen. */
    void show(Room room) {
        List<Motion> amendable =
                room.motions().stream().filter(room::isAmendable).toList();
        if (offered.equals(amendable)) {
            return;
        }
        offered = amendable;
        @Nullable Motion chosen = amends.getValue();
        amends.setItems(offered);
        amends.setVisible(!offered.isEmpty());
        if (chosen != null) {
            offered.stream()
                    .filter(each -> each.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(amends::setValue);
        }
    }

    private void move() {
        errors.hide();
        kind.setInvalid(false);
        words.setInvalid(false);
        @Nullable Motion amended = amends.getValue();
        SessionAnswer<Motion> answer = motions.move(
                item.id(),
                key,
                new MotionData(
                        kind.getValue(),
                        amended == null ? null : amended.id(),
                        words.getValue(),
                        reason.getValue(),
                        kind.getValue() == Kind.LOWER ? cut.granted() : List.of(),
                        until.getValue()));
        if (answer instanceof SessionAnswer.Refused<Motion> refused) {
            mark(refused);
            return;
        }
        if (answers.say(item.session(), answer, getTranslation("sessions.room.motion.done"))) {
            clear();
        }
    }

    private void mark(SessionAnswer.Refused<?> refused) {
        String text = getTranslation(refused.textKey(), refused.arguments().toArray());
        List<ErrorSummary.Problem> problems = new ArrayList<>();
        switch (refused.textKey()) {
            case "sessions.problem.noKind" -> {
                kind.setInvalid(true);
                kind.setErrorMessage(text);
                problems.add(new ErrorSummary.Problem(text, kind));
            }
            case "sessions.problem.noWords", "sessions.problem.tooLong" -> {
                words.setInvalid(true);
                words.setErrorMessage(text);
                problems.add(new ErrorSummary.Problem(text, words));
            }
            case "sessions.problem.noReason" -> {
                reason.setInvalid(true);
                reason.setErrorMessage(text);
                problems.add(new ErrorSummary.Problem(text, reason));
            }
            case "sessions.problem.amendsAmendment",
                    "sessions.problem.amendsVoted",
                    "sessions.problem.amendsHow" ->
                problems.add(new ErrorSummary.Problem(text, amends));
            case "sessions.problem.notLower" -> problems.add(new ErrorSummary.Problem(text, cut));
            default -> problems.add(new ErrorSummary.Problem(text, fields));
        }
        errors.show(problems);
    }

    private void clear() {
        key = Ids.next();
        draft.clear();
        kind.clear();
        amends.clear();
        reason.clear();
        until.clear();
        words.clear();
        cut.reset();
    }
}
