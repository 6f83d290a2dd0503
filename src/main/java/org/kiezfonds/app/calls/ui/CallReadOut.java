package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallPaper;
import org.kiezfonds.app.calls.CallText;
import org.kiezfonds.app.calls.Release;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** What a call says, to read. */
final class CallReadOut extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;

    CallReadOut(CallServices services, Call call) {
        this.services = services;
        getContent().addClassName("kf-parts");
        getContent().add(task(call), criteria(call.text()));
        List<CallPaper> papers = services.calls().papers(call.id());
        if (!papers.isEmpty()) {
            getContent().add(history(papers));
        }
    }

    private Section task(Call call) {
        CallText text = call.text();
        DescriptionList facts = CallMarks.facts();
        services.releases()
                .find(text.release())
                .map(each -> servedBy(call, each))
                .filter(words -> !words.isEmpty())
                .ifPresent(
                        words -> CallMarks.fact(facts, getTranslation("calls.fact.serves"), words));
        text.years()
                .forEach(year -> CallMarks.fact(
                        facts,
                        getTranslation("calls.fact.frame", String.valueOf(year.year())),
                        Formats.money(
                                year.frame() == null ? Money.ZERO : year.frame(), getLocale())));
        if (text.ownPercent() != null) {
            CallMarks.fact(
                    facts,
                    getTranslation("calls.fact.own"),
                    getTranslation("calls.fact.own.percent", text.ownPercent()));
        }
        if (call.isPublished()) {
            CallMarks.fact(
                    facts,
                    getTranslation("calls.fact.closesAt"),
                    services.formats().when(call.closesAt(), getLocale()));
            CallMarks.fact(
                    facts,
                    getTranslation("calls.fact.scoresUntil"),
                    services.formats().when(call.scoresUntil(), getLocale()));
        }
        if (text.decidesBy() != null) {
            CallMarks.fact(
                    facts,
                    getTranslation("calls.fact.decidesBy"),
                    services.formats().day(text.decidesBy(), getLocale()));
        }
        if (text.startsOn() != null) {
            CallMarks.fact(
                    facts,
                    getTranslation("calls.fact.startsOn"),
                    services.formats().day(text.startsOn(), getLocale()));
        }
        CallMarks.fact(facts, getTranslation("calls.fact.selects"), text.selects());
        Paragraph noTender = new Paragraph(getTranslation("calls.noTender"));
        noTender.addClassName("kf-strong");
        Section section = new Section(
                new H2(getTranslation("calls.task")),
                CallMarks.words(text.task()),
                facts,
                new H2(getTranslation("calls.handIn")),
                CallMarks.words(text.handIn()),
                noTender);
        section.addClassName("kf-section");
        return section;
    }

    private String servedBy(Call call, Release release) {
        return services.concepts().needsOf(call.area()).stream()
                .filter(need -> need.id().equals(release.need()))
                .map(need -> need.number() + " " + need.title())
                .findFirst()
                .or(() -> services.concepts().measuresOf(call.area()).stream()
                        .filter(measure -> measure.id().equals(release.measure()))
                        .map(measure -> measure.title())
                        .findFirst())
                .orElse("");
    }

    private Section criteria(CallText text) {
        OrderedList list = new OrderedList();
        text.criteria().forEach(each -> list.add(new ListItem(line(each))));
        Section section = new Section(new H2(getTranslation("calls.criteria")), list);
        section.addClassName("kf-section");
        return section;
    }

    private String line(Criterion criterion) {
        Integer weight = criterion.weight();
        return getTranslation(
                "calls.criterion.line",
                criterion.name().in(getLocale()),
                weight == null ? 0 : weight,
                criterion.low().in(getLocale()),
                criterion.high().in(getLocale()));
    }

    private Section history(List<CallPaper> papers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-findings");
        for (CallPaper paper : papers) {
            ListItem item = new ListItem(
                    new Span(getTranslation(
                            paper.number() == 1 ? "calls.paper.first" : "calls.paper.changed",
                            services.formats().when(paper.at(), getLocale()))),
                    new Span(" "),
                    CallMarks.log(paper.entry(), this));
            if (!paper.reason().isEmpty()) {
                item.add(new Paragraph(paper.reason()));
            }
            list.add(item);
        }
        Section section = new Section(new H2(getTranslation("calls.history")), list);
        section.addClassName("kf-section");
        return section;
    }
}
