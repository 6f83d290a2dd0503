package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.rules.MoneyCondition;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;

/** The rounds to choose from; where none is open, when the next one opens. */
final class RoundChoice extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_PURPOSE = 200;

    /** Up to the first stop that ends a sentence: a letter before it, a capital after it. */
    private static final Pattern SENTENCE = Pattern.compile("^.*?\\p{L}{2}[.!?](?=\\s+\\p{Lu}|$)");

    private final transient SubmitParts parts;

    RoundChoice(SubmitParts parts, AreaId area, List<Round> open) {
        this.parts = parts;
        if (open.isEmpty()) {
            getContent().add(nothing(area));
            return;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("kf-cards");
        open.forEach(round -> cards.add(card(area, round)));
        getContent().add(new Paragraph(getTranslation("ideas.submit.choose")), cards);
    }

    private ListItem card(AreaId area, Round round) {
        RouterLink link = new RouterLink(
                parts.name(area, round),
                SubmitView.class,
                new RouteParameters("round", round.id().toString()));
        link.addClassName("kf-card-title");
        ListItem card = new ListItem(link);
        Optional<Ideas.Call> call = parts.ideas().call(area, round.id());
        // What a fund is for is written by the area team, in German.
        call.map(each -> inShort(each.fund().purpose()))
                .filter(purpose -> !purpose.isEmpty())
                .ifPresent(purpose -> {
                    Paragraph words = new Paragraph(purpose);
                    words.getElement().setAttribute("lang", "de");
                    card.add(words);
                });
        call.flatMap(RoundChoice::most)
                .map(most -> getTranslation("ideas.submit.most", Formats.money(most, getLocale())))
                .map(Paragraph::new)
                .ifPresent(card::add);
        card.add(new Paragraph(
                getTranslation("ideas.submit.closes", day(round.terms().closesOn()))));
        card.addClassName("kf-card");
        return card;
    }

    /** The first sentence, or as much of it as is read at a glance. */
    private static String inShort(String purpose) {
        String line = purpose.lines().map(String::strip).findFirst().orElse("");
        Matcher sentence = SENTENCE.matcher(line);
        String first = sentence.find() ? sentence.group() : line;
        return first.length() <= LONGEST_PURPOSE
                ? first
                : first.substring(0, first.lastIndexOf(' ', LONGEST_PURPOSE)) + " …";
    }

    /** What the rules of the round let an idea ask for at most; empty where they do not say. */
    private static Optional<Money> most(Ideas.Call call) {
        return call.rules().rules().stream()
                .map(Rule::condition)
                .filter(MoneyCondition.AmountCap.class::isInstance)
                .map(condition -> ((MoneyCondition.AmountCap) condition).most())
                .min(Comparator.naturalOrder());
    }

    private Component nothing(AreaId area) {
        List<String> coming = parts.ideas().comingOf(area).stream()
                .map(round -> getTranslation(
                        "ideas.submit.opens",
                        parts.name(area, round),
                        day(round.terms().opensOn())))
                .toList();
        Anchor site = new Anchor("/", getTranslation("ideas.submit.toSite"));
        site.setRouterIgnore(true);
        return new EmptyState(
                getTranslation("ideas.submit.none"),
                coming.isEmpty()
                        ? getTranslation("ideas.submit.none.next")
                        : String.join(" ", coming),
                site);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "–" : parts.formats().day(day, getLocale());
    }
}
