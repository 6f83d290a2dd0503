package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaContent.Finances;
import org.kiezfonds.app.ideas.NewOffer;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.OfferAnswer;
import org.kiezfonds.app.ideas.OfferAnswer.Problem;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;

/** Offers a lower sum, row by row of the cost plan. */
final class OfferDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final transient Finances money;
    private final transient Runnable refresh;
    private final transient Consumer<String> stale;
    private final FormDraft draft;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient List<OfferRow> rows = new ArrayList<>();
    private final Paragraph sum = new Paragraph();
    private final TextArea reason = new TextArea();
    private final DatePicker until = new DayField();
    private final Button go = new Button();

    OfferDialog(
            DeskServices services,
            Idea idea,
            IdeaContent content,
            Runnable refresh,
            Consumer<String> stale) {
        this.services = services;
        this.idea = idea;
        this.money = content.money();
        this.refresh = refresh;
        this.stale = stale;
        setHeaderTitle(getTranslation("reviews.offers.ask", Integer.toString(idea.publicNumber())));
        setWidth("44rem");
        draft = new FormDraft(services.access().requirePerson(), "offer", idea.id());
        draft.setBase(idea.version());
        Div form = new Div(new Paragraph(getTranslation("reviews.offers.body")));
        form.addClassName("kf-stack");
        for (CostItem cost : money.costs()) {
            OfferRow row = new OfferRow(rows.size(), cost, this::sum);
            rows.add(row);
            form.add(row);
        }
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("kf-strong");
        reason.setLabel(getTranslation("reviews.ask.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        until.setLabel(getTranslation("reviews.offers.answerUntil"));
        until.setValue(services.formats().today().plusDays(USUAL_DAYS));
        until.setManualValidation(true);
        FormDraft.keep(reason, "reason");
        FormDraft.keep(until, "until");
        form.add(sum, reason, until);
        draft.setContent(form);
        add(errors, draft);
        go.setText(getTranslation("reviews.offers.act"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(event -> offer());
        getFooter().add(new Button(getTranslation("reviews.cancel"), event -> close()), go);
        sum();
    }

    /** What would be asked for then, as far as it can be read. */
    private void sum() {
        Money together = Money.ZERO;
        for (OfferRow row : rows) {
            together = together.plus(row.sum().orElse(Money.ZERO));
        }
        Money asked = together.minus(money.together()).plus(money.asked());
        sum.setText(getTranslation(
                "reviews.offers.sums",
                Formats.money(money.asked(), getLocale()),
                Formats.money(asked.isNegative() ? Money.ZERO : asked, getLocale())));
    }

    private void offer() {
        go.setEnabled(true);
        errors.hide();
        rows.forEach(row -> row.mark(""));
        reason.setInvalid(false);
        until.setInvalid(false);
        List<ErrorSummary.Problem> unread = new ArrayList<>();
        for (OfferRow row : rows) {
            if (row.sum().isEmpty()) {
                String words = getTranslation("ideas.offer.problem.row");
                row.mark(words);
                unread.add(new ErrorSummary.Problem(words, row.field()));
            }
        }
        if (!unread.isEmpty()) {
            errors.show(unread);
            return;
        }
        NewOffer wanted = new NewOffer(
                rows.stream().map(row -> row.sum().orElseThrow()).toList(),
                reason.getValue(),
                until.getValue(),
                Offer.Occasion.AREA_TEAM);
        show(services.offers().offer(idea.area(), idea.id(), draft.base(), wanted));
    }

    private void show(OfferAnswer answer) {
        switch (answer) {
            case OfferAnswer.Done(Offer _, UUID entry) -> {
                draft.clear();
                close();
                refresh.run();
                Notices.logged(getTranslation("reviews.offers.done"), entry);
            }
            case OfferAnswer.Invalid(List<Problem> problems) -> mark(problems);
            case OfferAnswer.Breaks(List<Finding> broken) ->
                errors.show(List.of(new ErrorSummary.Problem(
                        getTranslation(
                                "reviews.offers.breaks",
                                broken.stream()
                                        .map(each -> RuleWords.title(each.rule(), getLocale()))
                                        .collect(Collectors.joining(", "))),
                        rows.getFirst().field())));
            case OfferAnswer.OneIsOpen _,
                    OfferAnswer.Stale _,
                    OfferAnswer.NoWay _,
                    OfferAnswer.Over _ -> {
                draft.clear();
                close();
                stale.accept(reason.getValue());
            }
            case OfferAnswer.NotFound() -> {
                close();
                Notices.error(getTranslation("reviews.gone"));
            }
        }
    }

    private void mark(List<Problem> problems) {
        List<ErrorSummary.Problem> all = new ArrayList<>();
        for (Problem problem : problems) {
            String words = getTranslation(problem.textKey(), problem.arguments().toArray());
            Component field = switch (problem.field()) {
                case ROW -> rows.get(problem.row()).field();
                case SUM -> rows.getFirst().field();
                case REASON -> reason;
                case UNTIL -> until;
            };
            if (field instanceof HasValidation marked) {
                marked.setInvalid(true);
                marked.setErrorMessage(words);
            }
            all.add(new ErrorSummary.Problem(words, field));
        }
        errors.show(all);
    }
}
