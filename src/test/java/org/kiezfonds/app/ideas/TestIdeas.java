package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;

/** Ideas in an open round, made through the services. */
@TestComponent
public class TestIdeas {

    private final TestFunds funds;
    private final TestPeople people;
    private final IdeaDrafts drafts;
    private final Ideas ideas;
    private final Offers offers;

    TestIdeas(TestFunds funds, TestPeople people, IdeaDrafts drafts, Ideas ideas, Offers offers) {
        this.funds = funds;
        this.people = people;
        this.drafts = drafts;
        this.ideas = ideas;
        this.offers = offers;
    }

    /** An open round of an action fund, and the area team that runs it. */
    public record Open(AreaId area, Fund fund, Round round, SignedIn team) {}

    /** A round that is open from {@link TestFunds#TODAY} on for a month; 500 EUR at most. */
    public Open round(String slug, RuleDraft... more) {
        AreaId area = people.area(slug);
        PersonId person = people.holding(Role.AREA_TEAM, area, "team@" + slug + ".example");
        SignedIn team = people.signIn(person);
        Fund fund = funds.fund(area, "Aktionsfonds", funds.jury(area, person));
        funds.give(fund, 5_000);
        List<RuleDraft> rules = new ArrayList<>(List.of(more));
        rules.add(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 50_000));
        funds.publish(fund, rules);
        Round round = funds.open(fund, funds.terms(fund));
        people.signOut();
        return new Open(area, fund, round, team);
    }

    /** A form that can be sent: 480 EUR for a party in the yard. */
    public static IdeaTyped party() {
        Map<IdeaField, String> texts = new EnumMap<>(IdeaField.class);
        texts.put(IdeaField.TITLE, "Hoffest für alle");
        texts.put(IdeaField.SUMMARY, "Ein Nachmittag, an dem sich die Nachbarn kennenlernen.");
        texts.put(IdeaField.PLAN, "Tische, Musik und ein Buffet, zu dem alle etwas mitbringen.");
        texts.put(IdeaField.NEED, UUID.randomUUID().toString());
        texts.put(IdeaField.PLACE, "INSIDE");
        texts.put(IdeaField.FIRST_DAY, LocalDate.of(2027, 6, 5).toString());
        texts.put(IdeaField.APPLICANT, "RESIDENT");
        texts.put(IdeaField.PHONE, "030 1234567");
        texts.put(IdeaField.DECLARED, "yes");
        return new IdeaTyped(
                texts,
                List.of(
                        new CostRow("MATERIAL", "Geschirr", "", "180"),
                        new CostRow("RENT", "Bänke", "20", "15,00")),
                Map.of(),
                Map.of());
    }

    /** The idea as the person behind the request sends it. */
    public Idea sent(Open round, IdeaTyped typed) {
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(), round.area(), round.round().id(), typed)
                .orElseThrow();
        SendAnswer answer = ideas.send(
                draft.idea().id().toString(), draft.idea().version(), typed, Locale.GERMAN);
        if (answer instanceof SendAnswer.Sent(IdeaId _, int number, UUID _)) {
            return ideas.byNumber(round.area(), number).orElseThrow();
        }
        throw new IllegalStateException(answer.toString());
    }

    /** A lower sum for the party, with less for the benches, as the area team offers it. */
    public Offer offer(Open round, Idea idea, long benches) {
        NewOffer wanted = new NewOffer(
                List.of(Money.ofEuros(180), Money.ofEuros(benches)),
                "Der Topf reicht nicht für alle.",
                TestFunds.TODAY.plusDays(14),
                Offer.Occasion.AREA_TEAM);
        OfferAnswer answer = offers.offer(round.area(), idea.id(), idea.version(), wanted);
        if (answer instanceof OfferAnswer.Done(Offer offer, UUID _)) {
            return offer;
        }
        throw new IllegalStateException(answer.toString());
    }
}
