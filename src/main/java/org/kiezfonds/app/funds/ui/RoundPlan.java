package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundProblem;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundAnswer;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StaleNotice;

/** Planning a round, and opening it. */
final class RoundPlan extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Rounds rounds;
    private final transient Fund fund;
    private final transient Consumer<Round> done;
    private final RoundForm form;
    private final StaleNotice<RoundTerms> stale = new StaleNotice<>();
    private final Div opening = new Div();

    /** As it was when the form was last filled, or as somebody else left it; null for a new one. */
    private transient @Nullable Round base;

    /**
     * The plan of a round.
     *
     * @param round null for a new one
     * @param done told the round after a save or its opening
     */
    RoundPlan(
            Rounds rounds, Fund fund, @Nullable Round round, RoundForm form, Consumer<Round> done) {
        this.rounds = rounds;
        this.fund = fund;
        this.base = round;
        this.form = form;
        this.done = done;
        form.showRoom(pot -> rounds.room(fund.area(), pot));
        if (round == null) {
            form.loadUsual(fund.body() == null);
        } else {
            form.load(round.terms());
        }
        form.compare(stale);
        Button save = new Button(getTranslation("funds.round.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(form.errors(), stale, form, save);
        section.addClassName("kf-section");
        getContent().add(section, opening);
        if (round != null) {
            showOpening(round);
        }
    }

    private void showOpening(Round round) {
        Section section = new Section(
                new H2(getTranslation("funds.round.open.title")),
                new Paragraph(getTranslation("funds.round.open.text")));
        section.addClassName("kf-section");
        List<FundProblem> missing = rounds.missing(fund.area(), round.id());
        if (!missing.isEmpty()) {
            UnorderedList list = new UnorderedList();
            missing.forEach(problem ->
                    list.add(new ListItem(getTranslation("funds.field." + problem.field()) + ": "
                            + FundMarks.words(problem, getLocale()))));
            section.add(new Paragraph(getTranslation("funds.round.missing")), list);
        }
        section.add(new Button(getTranslation("funds.round.open.act"), event -> open(round)));
        opening.removeAll();
        opening.add(section);
    }

    private void save() {
        Round shown = base;
        answer(
                shown == null
                        ? rounds.plan(fund.area(), fund.id(), form.value())
                        : rounds.change(
                                fund.area(), shown.id(), form.draft().base(), form.value()));
    }

    private void open(Round round) {
        form.marks().clear();
        if (!form.value().equals(round.terms())) {
            Notices.error(getTranslation("funds.round.open.saveFirst"));
            return;
        }
        answer(rounds.open(fund.area(), round.id(), round.version()));
    }

    private void answer(RoundAnswer answer) {
        form.marks().clear();
        switch (answer) {
            case RoundAnswer.Saved(Round round) -> {
                form.draft().clear();
                done.accept(round);
                Notices.success(getTranslation("funds.round.saved"));
            }
            case RoundAnswer.Opened(Round round, UUID entry) -> {
                form.draft().clear();
                done.accept(round);
                Notices.logged(getTranslation("funds.round.opened"), entry);
            }
            case RoundAnswer.Invalid(var problems, var contradictions) ->
                form.marks()
                        .show(
                                problems,
                                contradictions.stream()
                                        .filter(each -> each.blocks())
                                        .map(each -> RuleWords.contradiction(each, getLocale()))
                                        .toList());
            case RoundAnswer.Stale(Round round) -> showStale(round);
            case RoundAnswer.Settled(Round round) -> {
                done.accept(round);
                Notices.error(getTranslation("funds.round.settled"));
            }
            case RoundAnswer.Closed _, RoundAnswer.TooEarly _, RoundAnswer.NotFound _ ->
                Notices.error(getTranslation("funds.problem.gone"));
        }
    }

    /** Leaves the fields alone, says what differs, and asks. */
    private void showStale(Round round) {
        base = round;
        showOpening(round);
        stale.show(
                form.draft(), round.version(), round.terms(), form.value(), form::load, this::save);
    }
}
