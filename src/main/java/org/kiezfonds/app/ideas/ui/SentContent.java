package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.ui.MapPicture;
import org.kiezfonds.app.concepts.NeedChoice;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** What was sent last, as its author typed it. */
final class SentContent extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();

    private final String labels;

    /** As its author reads it. */
    SentContent(SubmitParts parts, Idea idea, IdeaContent content) {
        this(parts, idea, content, "ideas.field.");
    }

    /**
     * As somebody else reads it.
     *
     * @param labels what the text keys of the fields' names begin with
     */
    SentContent(SubmitParts parts, Idea idea, IdeaContent content, String labels) {
        this.labels = labels;
        getContent().setSummaryText(getTranslation("ideas.mine.content"));
        getContent().setOpened(true);
        facts.addClassName("ideas-sent");
        fact(IdeaField.SUMMARY, content.summary());
        fact(IdeaField.PLAN, content.plan());
        fact(IdeaField.REASON, content.reason());
        parts.concepts().needChoicesOf(idea.area()).stream()
                .filter(need -> need.id().equals(content.need()))
                .map(NeedChoice::title)
                .forEach(title -> fact(IdeaField.NEED, title));
        fact(IdeaField.AUDIENCE, content.audience());
        if (content.where().place() != null) {
            fact(
                    IdeaField.PLACE,
                    getTranslation("ideas.place." + content.where().place()));
        }
        fact(IdeaField.PLACE_TEXT, content.where().text());
        point(parts, idea, content);
        fact(IdeaField.FIRST_DAY, day(content.firstDay()));
        fact(IdeaField.LAST_DAY, day(content.lastDay()));
        costs(content);
        fact(IdeaField.OWN_MONEY, money(content.money().ownMoney()));
        fact(IdeaField.OWN_THINGS, money(content.money().ownThings()));
        fact(IdeaField.OWN_TEXT, content.money().ownText());
        fact(IdeaField.OTHER_MONEY, money(content.money().otherMoney()));
        fact(IdeaField.ORGANISATION, content.who().organisation());
        fact(IdeaField.OTHERS_TEXT, content.who().others());
        fact(IdeaField.PUBLICITY, content.who().publicity());
        content.answers().values().forEach(answer -> fact("ideas.mine.answer", answer));
        content.reasons().values().forEach(reason -> fact("ideas.mine.reason", reason));
        getContent().add(facts);
    }

    private void point(SubmitParts parts, Idea idea, IdeaContent content) {
        IdeaContent.Point point = content.where().point();
        if (point == null) {
            return;
        }
        parts.map(idea.area())
                .ifPresent(offer -> facts.add(
                        new DescriptionList.Term(getTranslation(labels + "POINT_ON_MAP")),
                        new DescriptionList.Description(new MapPicture(
                                offer.map(),
                                point.onMap(),
                                getTranslation(labels + "POINT_ON_MAP"),
                                getTranslation(
                                        content.where().isPointPublic()
                                                ? "ideas.point.public"
                                                : "ideas.point.notPublic")))));
    }

    private void costs(IdeaContent content) {
        OrderedList items = new OrderedList();
        for (CostItem cost : content.money().costs()) {
            items.add(new ListItem(getTranslation(
                    "ideas.mine.cost",
                    cost.what(),
                    RuleWords.figure(cost.kind(), getLocale()),
                    Formats.money(cost.sum(), getLocale()))));
        }
        facts.add(new DescriptionList.Term(getTranslation(labels + "COSTS")));
        DescriptionList.Description all = new DescriptionList.Description();
        all.add(items);
        facts.add(all);
        fact("ideas.mine.asked", Formats.money(content.money().asked(), getLocale()));
    }

    private void fact(IdeaField field, String value) {
        fact(labels + field, value);
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(getTranslation(key)),
                    new DescriptionList.Description(value));
        }
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : RuleWords.day(day, getLocale());
    }

    private String money(@Nullable Money money) {
        return money == null ? "" : Formats.money(money, getLocale());
    }
}
