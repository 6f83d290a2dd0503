package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.GoalName;
import org.kiezfonds.app.funds.CriteriaReading;
import org.kiezfonds.app.funds.CriteriaVersion;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.FundSamples;
import org.kiezfonds.app.funds.PaperAnswer;
import org.kiezfonds.app.funds.PaperDraft;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StaleNotice;

/** What jurors score by in a fund: criteria with weights and anchors. */
@Route("funds/:fund/criteria")
@RolesAllowed({
    Role.Name.AREA_TEAM,
    Role.Name.JUROR,
    Role.Name.COUNCIL_MEMBER,
    Role.Name.DISTRICT,
    Role.Name.AUDITOR,
    Role.Name.OPERATOR
})
@StyleSheet("kiezfonds/funds-app.css")
final class CriteriaView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FundPlace place;
    private final transient FundCriteria service;
    private final transient Concepts concepts;
    private final ErrorSummary errors = new ErrorSummary();
    private transient List<GoalName> goals = List.of();
    private transient @Nullable Fund fund;
    private transient @Nullable PaperEditor<Row> editor;

    CriteriaView(FundPlace place, FundCriteria service, Concepts concepts) {
        this.place = place;
        this.service = service;
        this.concepts = concepts;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Fund> found = place.of(event);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        goals = concepts.goalsOf(found.get().area());
        show(found.get());
    }

    private void show(Fund now) {
        fund = now;
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getTranslation("funds.criteria.of", now.name()))
                        .under(getTranslation("funds.list.title"), FundsView.class)
                        .under(now.name(), FundView.class, new RouteParameters("fund", now.slug()))
                        .lead(getTranslation("funds.criteria.lead")));
        List<CriteriaVersion> published = service.published(now.id());
        if (place.isTeam(now)) {
            service.draft(now.area(), now.id())
                    .ifPresentOrElse(this::edit, () -> begin(now, published));
        }
        published.stream().findFirst().map(CriteriaReadOut::new).ifPresent(getContent()::add);
        if (published.isEmpty() && !place.isTeam(now)) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("funds.criteria.empty"),
                            getTranslation("funds.criteria.empty.wait")));
        }
    }

    private void begin(Fund now, List<CriteriaVersion> published) {
        Button next = new Button(
                getTranslation(
                        published.isEmpty() ? "funds.criteria.sample" : "funds.criteria.next"),
                event -> {
                    service.begin(now.area(), now.id(), FundSamples.criteria());
                    show(now);
                });
        next.addThemeVariants(ButtonVariant.PRIMARY);
        if (published.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("funds.criteria.empty"),
                            getTranslation("funds.criteria.empty.next"),
                            next));
        } else {
            getContent().add(next);
        }
    }

    private void edit(PaperDraft<Row> draft) {
        Fund now = required();
        CriterionCards list = new CriterionCards(goals, this::changed);
        PaperEditor<Row> keeping = new PaperEditor<>(
                draft,
                list,
                new Kept(now),
                new PaperEditor.Versions<>(Row::id, this::versions, CriteriaView::gone),
                () -> show(now));
        editor = keeping;
        Button add = new Button(getTranslation("funds.criteria.add"), event -> {
            list.put(new Criterion(
                    "k" + Ids.next().toString().replace("-", ""),
                    LocalText.NONE,
                    1,
                    LocalText.NONE,
                    LocalText.NONE,
                    null));
            changed();
        });
        Button publish = new Button(
                getTranslation("funds.criteria.publish"), event -> publish(list, keeping));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(
                new H2(getTranslation("funds.criteria.draft", draft.number())),
                new Paragraph(getTranslation("funds.sample.label")),
                keeping,
                errors,
                list,
                add,
                new Paragraph(getTranslation("funds.criteria.publish.text")),
                publish);
        section.addClassName("kf-section");
        getContent().add(section);
    }

    private void changed() {
        if (editor != null) {
            editor.keep();
        }
    }

    /** The draft of the fund's criteria in its service. */
    private final class Kept implements PaperEditor.Store<Row> {

        private final Fund of;

        Kept(Fund of) {
            this.of = of;
        }

        @Override
        public Optional<PaperDraft<Row>> read() {
            return service.draft(of.area(), of.id());
        }

        @Override
        public PaperAnswer save(PaperDraft<Row> shown, PaperDraft<Row> typed) {
            return service.save(of.area(), of.id(), shown, typed);
        }
    }

    private void publish(CriterionCards list, PaperEditor<Row> keeping) {
        errors.hide();
        CriteriaReading reading = CriteriaReading.of(list.value());
        list.show(reading);
        List<Problem> problems = new ArrayList<>();
        reading.problems()
                .forEach(each -> problems.add(new Problem(
                        getTranslation(each.textKey(), each.arguments().toArray()), errors)));
        if (keeping.isUndecided()) {
            problems.add(new Problem(getTranslation("funds.second.undecided"), errors));
        }
        if (!problems.isEmpty()) {
            errors.show(problems);
            return;
        }
        Fund now = required();
        switch (service.publish(now.area(), now.id(), keeping.version())) {
            case PaperAnswer.Published(int number, UUID entry) -> {
                show(now);
                Notices.logged(getTranslation("funds.criteria.published", number), entry);
            }
            case PaperAnswer.NothingNew(int number) ->
                Notices.error(getTranslation("funds.draft.nothingNew", number));
            default -> {
                // Somebody else saved or published: all that was typed here is kept already.
                show(now);
                Notices.error(getTranslation("funds.draft.stale"));
            }
        }
    }

    private StaleNotice<Row> versions(Row other) {
        return switch (other) {
            case Criterion criterion -> CriterionCard.versions(criterion, goals, this);
            case Whole _ -> WholeCard.versions(this);
        };
    }

    private static Row gone(Row other) {
        return switch (other) {
            case Criterion criterion -> CriterionCard.gone(criterion);
            case Whole _ -> Whole.PLAIN;
        };
    }

    private Fund required() {
        Fund now = fund;
        if (now == null) {
            throw new IllegalStateException("no fund is shown");
        }
        return now;
    }

    @Override
    public String getPageTitle() {
        Fund now = fund;
        return now == null
                ? getTranslation("funds.criteria.title")
                : getTranslation("funds.criteria.of", now.name());
    }
}
