package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.areas.ui.MapPicture;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;

/** What an idea says, as it was sent last; for the area team also who is behind it. */
final class CaseFacts extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();
    private final transient DeskServices services;

    CaseFacts(DeskServices services, Idea idea, IdeaContent content) {
        this.services = services;
        facts.addClassName("kf-case-facts");
        if (services.sight().of(idea) == Sight.Part.ALL) {
            who(idea);
        }
        applicant(content);
        what(idea, content);
        money(content);
        together(idea, content);
        content.answers().forEach((question, answer) -> say(question(idea, question), answer));
        OrderedList costs = new OrderedList();
        content.money().costs().forEach(cost -> costs.add(new ListItem(words(cost))));
        getContent()
                .add(
                        new H2(getTranslation("reviews.case.facts")),
                        facts,
                        new H2(getTranslation("reviews.field.COSTS")),
                        costs);
        getContent().addClassName("kf-section");
    }

    private void who(Idea idea) {
        List<PersonId> authors = services.authors().of(idea);
        Map<PersonId, MemberNames.Known> known = services.names().of(authors);
        for (PersonId author : authors) {
            MemberNames.Known each = known.get(author);
            if (each != null) {
                boolean isFirst = author.equals(idea.author());
                say(
                        getTranslation(isFirst ? "reviews.case.author" : "reviews.case.coAuthor"),
                        each.nameOrEmail());
                say(getTranslation("reviews.case.email"), each.email());
            }
        }
        Idea.Entered entered = idea.entered();
        if (entered != null) {
            say(
                    getTranslation("reviews.case.entered"),
                    getTranslation("reviews.entered." + entered.how()));
        }
    }

    /** Phone and age are empty for those who may not see them. */
    private void applicant(IdeaContent content) {
        say(IdeaField.PHONE, content.who().phone());
        say(IdeaField.AGE, number(content.who().age()));
        if (content.who().applicant() != null) {
            say(IdeaField.APPLICANT, RuleWords.figure(content.who().applicant(), getLocale()));
        }
        say(IdeaField.ORGANISATION, content.who().organisation());
    }

    private void what(Idea idea, IdeaContent content) {
        say(IdeaField.PLAN, content.plan());
        say(IdeaField.REASON, content.reason());
        say(IdeaField.NEED, need(idea, content.need()));
        say(IdeaField.AUDIENCE, content.audience());
        say(IdeaField.PEOPLE, number(content.people()));
        Place place = content.where().place();
        say(IdeaField.PLACE, place == null ? "" : getTranslation("funds.place." + place));
        say(IdeaField.PLACE_TEXT, content.where().text());
        point(idea, content.where());
        say(IdeaField.FIRST_DAY, day(content.firstDay()));
        say(IdeaField.LAST_DAY, day(content.lastDay()));
    }

    private void point(Idea idea, IdeaContent.Where where) {
        IdeaContent.Point point = where.point();
        if (point == null) {
            return;
        }
        String title = getTranslation("reviews.field.POINT_ON_MAP");
        services.maps()
                .of(idea.area())
                .ifPresent(map -> facts.add(
                        new DescriptionList.Term(title),
                        new DescriptionList.Description(new MapPicture(
                                map,
                                point.onMap(),
                                title,
                                getTranslation(
                                        map.contains(point.onMap())
                                                ? "ideas.point.inside"
                                                : "reviews.case.point.outside")))));
    }

    private void money(IdeaContent content) {
        IdeaContent.Finances money = content.money();
        say(getTranslation("reviews.case.asked"), money(money.asked()));
        say(getTranslation("reviews.case.together"), money(money.together()));
        say(IdeaField.OWN_MONEY, money(money.ownMoney()));
        say(IdeaField.OWN_HOURS, number(money.ownHours()));
        say(IdeaField.OWN_THINGS, money(money.ownThings()));
        say(IdeaField.OWN_TEXT, money.ownText());
        say(IdeaField.OTHER_MONEY, money(money.otherMoney()));
        say(IdeaField.OTHER_FROM, money.otherFrom());
        say(IdeaField.SAME_COSTS, yesNo(money.sameCosts()));
    }

    private void together(Idea idea, IdeaContent content) {
        List<PartnerName> known = content.who().partners().isEmpty()
                ? List.of()
                : services.partners().namesOf(idea.area());
        say(
                IdeaField.PARTNERS,
                known.stream()
                        .filter(each -> content.who().partners().contains(each.id()))
                        .map(PartnerName::name)
                        .collect(Collectors.joining(", ")));
        say(IdeaField.OTHERS_TEXT, content.who().others());
        say(IdeaField.PRESENTS, yesNo(content.who().presents()));
        say(IdeaField.PUBLICITY, content.who().publicity());
    }

    private String words(CostItem cost) {
        Locale language = getLocale();
        return getTranslation(
                "reviews.case.cost",
                cost.what(),
                RuleWords.figure(cost.kind(), language),
                cost.quantity().stripTrailingZeros().toPlainString(),
                Formats.money(cost.price(), language),
                Formats.money(cost.sum(), language));
    }

    private String question(Idea idea, String id) {
        return services.ideas().call(idea.area(), idea.round()).stream()
                .flatMap(call -> call.form().questions().stream())
                .filter(question -> question.id().equals(id))
                .map(question -> question.text().in(getLocale()))
                .findFirst()
                .orElse(id);
    }

    private String need(Idea idea, @Nullable NeedId need) {
        if (need == null) {
            return "";
        }
        return services.concepts().needsOf(idea.area()).stream()
                .filter(each -> each.id().equals(need))
                .map(each -> each.number() + " " + each.title())
                .findFirst()
                .orElseGet(() -> getTranslation("reviews.case.need.other"));
    }

    private void say(IdeaField field, String value) {
        say(getTranslation("reviews.field." + field), value);
    }

    private void say(String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
        }
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : RuleWords.day(day, getLocale());
    }

    private String number(@Nullable Integer number) {
        return number == null ? "" : Formats.number(number, getLocale());
    }

    private String money(@Nullable Money money) {
        return money == null ? "" : Formats.money(money, getLocale());
    }

    private String yesNo(@Nullable Boolean value) {
        return value == null ? "" : getTranslation(value ? "funds.yes" : "funds.no");
    }
}
