package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.ideas.Checked;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaProblem;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ProgressSteps;

/**
 * The form for an idea, one step at a time. What is typed is kept here, saved a moment later, and
 * held against the rules; the steps only show it, so that going back and forth loses nothing.
 */
final class IdeaWriter extends Composite<Div> implements Writing {

    private static final long serialVersionUID = 1L;
    private static final List<Step> STEPS = List.of(Step.values());

    private final transient SubmitParts parts;
    private final transient DraftKeeper keeper;
    private final transient Ideas.Call call;
    private final transient Set<IdeaField> mend;
    private final transient Ways ways;
    private final transient FieldKinds kinds;
    private final transient Sending sending;
    private final transient DraftSaving saving;
    private final transient OpenStep opened;
    private final ErrorSummary errors = new ErrorSummary();
    private final RoundOver over;
    private final ProgressSteps way;
    private final H2 title = new H2();
    private final Div body = new Div();
    private final StepButtons buttons = new StepButtons(this::go);
    private final RulePanel panel = new RulePanel();
    private final SimilarPanel similar;
    private final AttachmentsPart attachments;

    private transient IdeaTyped typed;
    private transient Checked checked;
    private transient Step step = Step.WHAT;
    private final boolean isForSomebody;
    private boolean isSent;

    /**
     * A form that shows what is typed already.
     *
     * @param draft as it was opened; null where nothing is begun
     */
    IdeaWriter(
            SubmitParts parts,
            DraftKeeper keeper,
            Ideas.Call call,
            @Nullable IdeaDraft draft,
            Ways ways) {
        this.parts = parts;
        this.keeper = keeper;
        this.call = call;
        this.ways = ways;
        this.typed = draft == null ? IdeaTyped.EMPTY : draft.typed();
        this.mend = draft == null ? Set.of() : draft.mend();
        // Neither its link nor asking others is the area team's that writes it for somebody.
        this.isForSomebody = draft != null && draft.idea().isWrittenFor();
        this.kinds = new FieldKinds(
                this, parts.choices(call.fund().area()), parts.formats().today());
        this.sending = new Sending(parts, keeper, this);
        this.saving = new DraftSaving(parts, keeper, this, ways.begun());
        this.opened = new OpenStep(parts, keeper, this, kinds, sending);
        this.similar = new SimilarPanel(parts, this);
        this.attachments = new AttachmentsPart(parts, keeper);
        this.checked = check();
        this.over = new RoundOver(parts, call, round -> saving.move(round, ways.moved()));
        this.way = new ProgressSteps(
                getTranslation("ideas.write.way"),
                STEPS.stream().map(each -> getTranslation("ideas.step." + each)).toList(),
                0,
                place -> go(STEPS.get(place)),
                place -> sending.isDone(STEPS.get(place)));
        lay(draft);
        if (isDraft(draft) && !call.round().takesApplications(parts.formats().today())) {
            over.show(parts.others(call));
        }
    }

    /** What was sent once is mended, also after the last day, and only by who signs in. */
    private static boolean isDraft(@Nullable IdeaDraft draft) {
        return draft == null || draft.idea().state() == IdeaState.DRAFT;
    }

    private void lay(@Nullable IdeaDraft draft) {
        Div main = new Div(title, body, buttons, saving.status());
        main.addClassName("ideas-main");
        Div columns = new Div(main, panel);
        columns.addClassName("ideas-columns");
        getContent().add(over, errors, saving.stale());
        if (draft != null && !draft.mendText().isEmpty()) {
            getContent().add(new MendNote(draft.mendText()));
        }
        getContent().add(way, columns);
        if (isDraft(draft) && !isForSomebody) {
            getContent().add(new LinkByMail(parts.drafts(), keeper));
        }
    }

    @Override
    public IdeaTyped typed() {
        return typed;
    }

    Ideas.Call call() {
        return call;
    }

    @Override
    public IdeaForm form() {
        return call.form();
    }

    @Override
    public RuleSet rules() {
        return call.rules();
    }

    @Override
    public boolean isToMend(IdeaField field) {
        return mend.contains(field);
    }

    @Override
    public Optional<PointField.Offer> map() {
        return parts.map(call.fund().area());
    }

    Checked checked() {
        return checked;
    }

    Step step() {
        return step;
    }

    @Override
    public void change(IdeaTyped now) {
        if (now.equals(typed) || isSent) {
            return;
        }
        // Where the area has no concept yet, nobody is asked for a need of it.
        boolean isSettled = kinds.hasNeeds() || !now.text(IdeaField.NEED).isEmpty();
        typed = isSettled || now.isEmpty() ? now : now.with(IdeaField.NEED, IdeaTyped.NO_NEED);
        checked = check();
        saving.save();
        refresh();
    }

    private Checked check() {
        return parts.ideas().check(call, keeper.idea(), typed, getLocale());
    }

    /** Keeps what is typed. */
    DraftSaving saving() {
        return saving;
    }

    /** Takes what was saved elsewhere in place of what is typed. */
    void take(IdeaTyped saved) {
        typed = saved;
        checked = check();
        show(step);
    }

    /** Goes to a step, by its own address where the draft has one. */
    void go(Step next) {
        keeper.address().ifPresentOrElse(at -> ways.toStep().accept(at, next), () -> show(next));
    }

    /** Shows a step with what is typed. */
    void show(Step next) {
        step = next;
        title.setText(getTranslation("ideas.step." + next));
        body.removeAll();
        body.add(opened.open(next));
        if (next == Step.WHAT) {
            body.add(similar, attachments);
        }
        if (next == Step.PEOPLE && !isForSomebody) {
            body.add(new TogetherPart(parts, keeper.idea()));
        }
        panel.setVisible(next != Step.RULES && next != Step.SEND);
        buttons.show(next);
        refresh();
    }

    /** The person pressed the button: from now on what is missing is said beside the fields too. */
    void refused(List<ErrorSummary.Problem> problems) {
        errors.show(problems);
        refresh();
    }

    void roundOver(List<Round> others) {
        over.show(others);
    }

    void received(SendAnswer.Sent sent) {
        if (!isSent) {
            isSent = true;
            ways.sent().accept(sent);
        }
    }

    boolean isSent() {
        return isSent;
    }

    private void refresh() {
        panel.show(checked);
        way.setCurrent(STEPS.indexOf(step));
        opened.show(checked);
        if (step == Step.WHAT) {
            similar.look();
            attachments.look();
        }
    }

    /** Goes where a problem is, and to its field. */
    void toProblem(IdeaProblem problem) {
        Step where = Sending.stepOf(problem);
        if (where != step) {
            go(where);
        }
        opened.focus(problem);
    }
}
