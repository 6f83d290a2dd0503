package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.FundSamples;
import org.kiezfonds.app.funds.PaperAnswer;
import org.kiezfonds.app.funds.PaperDraft;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.RuleReading;
import org.kiezfonds.app.funds.RuleSetVersion;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Contradiction;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** The rules of a fund: written from kinds of rules, tried out, published. */
@Route("funds/:fund/rules")
@RolesAllowed({
    Role.Name.AREA_TEAM,
    Role.Name.JUROR,
    Role.Name.COUNCIL_MEMBER,
    Role.Name.DISTRICT,
    Role.Name.AUDITOR,
    Role.Name.OPERATOR
})
@StyleSheet("kiezfonds/funds-app.css")
final class RulesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FundPlace place;
    private final transient FundRules service;
    private final transient Formats formats;
    private final RuleCards cards = new RuleCards(this::changed);
    private final ErrorSummary errors = new ErrorSummary();
    private transient @Nullable Fund fund;
    private transient @Nullable TryOut tryOut;
    private transient @Nullable PaperEditor<RuleDraft> editor;

    RulesView(FundPlace place, FundRules service, Formats formats) {
        this.place = place;
        this.service = service;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Fund> found = place.of(event);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(Fund now) {
        fund = now;
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getTranslation("funds.rules.of", now.name()))
                        .under(getTranslation("funds.list.title"), FundsView.class)
                        .under(now.name(), FundView.class, new RouteParameters("fund", now.slug()))
                        .lead(getTranslation("funds.rules.lead")));
        List<RuleSetVersion> published = service.published(now.id());
        if (place.isTeam(now)) {
            Optional<PaperDraft<RuleDraft>> draft = service.draft(now.area(), now.id());
            draft.ifPresentOrElse(this::edit, () -> begin(now, published));
        }
        published.stream().findFirst().ifPresent(this::readOut);
        if (published.isEmpty() && !place.isTeam(now)) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("funds.rules.empty"),
                            getTranslation("funds.rules.empty.wait")));
        }
    }

    private void begin(Fund now, List<RuleSetVersion> published) {
        if (!published.isEmpty()) {
            getContent()
                    .add(new Button(
                            getTranslation("funds.rules.next"), event -> begin(now, now, false)));
            return;
        }
        Button sample = new Button(
                getTranslation("funds.sample.adopt", getTranslation("funds.kind." + now.kind())),
                event -> begin(now, now, true));
        sample.addThemeVariants(ButtonVariant.PRIMARY);
        sample.setVisible(!FundSamples.rules(now.kind()).isEmpty());
        Button empty = new Button(
                getTranslation("funds.rules.beginEmpty"), event -> begin(now, now, false));
        getContent()
                .add(new EmptyState(
                        getTranslation("funds.rules.empty"),
                        getTranslation("funds.rules.empty.next"),
                        sample,
                        empty));
    }

    private void begin(Fund now, Fund same, boolean withSample) {
        service.begin(
                now.area(), same.id(), withSample ? FundSamples.rules(now.kind()) : List.of());
        show(now);
        Notices.success(getTranslation(withSample ? "funds.sample.adopted" : "funds.rules.begun"));
    }

    private void edit(PaperDraft<RuleDraft> draft) {
        Fund now = required();
        PaperEditor<RuleDraft> keeping = new PaperEditor<>(
                draft,
                cards,
                new Kept(now),
                new PaperEditor.Versions<>(
                        RuleDraft::id,
                        rule -> RuleVersions.notice(rule.kind(), this),
                        RuleVersions::gone),
                () -> show(now));
        editor = keeping;
        Select<RuleKind> kind = new Select<>();
        kind.setLabel(getTranslation("funds.rules.kind"));
        kind.setItems(RuleKind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : RuleWords.kind(each, getLocale()));
        Button add = new Button(getTranslation("funds.rules.add"), event -> {
            if (kind.getValue() != null) {
                cards.put(empty(kind.getValue()));
                kind.clear();
                changed();
            }
        });
        Div row = new Div(kind, add);
        row.addClassName("kf-actions");
        Button publish =
                new Button(getTranslation("funds.rules.publish"), event -> publish(keeping));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        TryOut attempt = new TryOut(required().kind(), formats.today());
        tryOut = attempt;
        Section section = new Section(
                new H2(getTranslation("funds.rules.draft", draft.number())),
                new Paragraph(getTranslation("funds.sample.label")),
                keeping,
                errors,
                cards,
                row,
                attempt,
                new Paragraph(getTranslation("funds.rules.publish.text")),
                publish);
        section.addClassName("kf-section");
        getContent().add(section);
        look();
    }

    private static RuleDraft empty(RuleKind kind) {
        String id = kind.word() + "-" + Ids.next().toString().substring(24);
        return new RuleDraft(id, kind, Severity.BLOCKS, Map.of(), LocalText.NONE, LocalText.NONE);
    }

    /** Keeps what is typed, and looks at it. */
    private void changed() {
        if (editor != null) {
            editor.keep();
        }
        look();
    }

    /** The draft of the fund's rules in its service. */
    private final class Kept implements PaperEditor.Store<RuleDraft> {

        private final Fund of;

        Kept(Fund of) {
            this.of = of;
        }

        @Override
        public Optional<PaperDraft<RuleDraft>> read() {
            return service.draft(of.area(), of.id());
        }

        @Override
        public PaperAnswer save(PaperDraft<RuleDraft> shown, PaperDraft<RuleDraft> typed) {
            return service.save(of.area(), of.id(), shown, typed);
        }
    }

    private RuleReading look() {
        RuleReading reading = RuleReading.of(cards.value());
        cards.show(reading);
        if (tryOut != null) {
            tryOut.use(reading.rules());
        }
        return reading;
    }

    private void publish(PaperEditor<RuleDraft> keeping) {
        RuleReading reading = look();
        errors.hide();
        List<Problem> problems = problems(reading);
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
                Notices.logged(getTranslation("funds.rules.published", number), entry);
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

    /** What stands in the way of publishing. */
    private List<Problem> problems(RuleReading reading) {
        List<Problem> problems = new ArrayList<>();
        for (RuleReading.RuleProblem each : reading.problems()) {
            RuleDraft rule =
                    cards.value().get(Math.min(each.rule(), cards.value().size() - 1));
            problems.add(new Problem(
                    RuleWords.kind(rule.kind(), getLocale()) + ": "
                            + getTranslation(each.textKey(), each.arguments().toArray()),
                    errors));
        }
        reading.contradictions().stream()
                .filter(Contradiction::blocks)
                .forEach(each -> problems.add(
                        new Problem(RuleWords.contradiction(each, getLocale()), errors)));
        return problems;
    }

    private void readOut(RuleSetVersion current) {
        OrderedList read = new OrderedList();
        current.rules().rules().forEach(rule -> {
            Span title = new Span(RuleWords.title(rule, getLocale()) + ". ");
            title.addClassName("kf-strong");
            ListItem item = new ListItem(title, new Span(RuleWords.explanation(rule, getLocale())));
            read.add(item);
        });
        Section section =
                new Section(new H2(getTranslation("funds.rules.current", current.number())), read);
        section.addClassName("kf-section");
        getContent().add(section);
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
                ? getTranslation("funds.rules.title")
                : getTranslation("funds.rules.of", now.name());
    }
}
