package org.kiezfonds.app.juries;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.CountingRule;
import org.kiezfonds.app.funds.CriteriaVersion;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.PaperAnswer;
import org.kiezfonds.app.funds.PaperDraft;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.springframework.boot.test.context.TestComponent;

/** Rounds with criteria and admitted ideas that a panel can score, made through the services. */
@TestComponent
public class TestScores {

    /** Counts three times, and once. */
    public static final Criterion MANY = criterion("many", "Nutzen für viele", 3, null);

    public static final Criterion LASTING = criterion("lasting", "Wirkt weiter", 1, null);

    /** When the scoring of {@link #opened} ends: a week from the start. */
    public static final Instant UNTIL = TestClock.START.plus(Duration.ofDays(7));

    private final TestPeople people;
    private final TestFunds funds;
    private final TestIdeas ideas;
    private final FundCriteria criteria;
    private final CheckActs acts;
    private final Scorings scorings;
    private final ScoreDesk desk;

    TestScores(
            TestPeople people,
            TestFunds funds,
            TestIdeas ideas,
            FundCriteria criteria,
            CheckActs acts,
            Scorings scorings,
            ScoreDesk desk) {
        this.people = people;
        this.funds = funds;
        this.ideas = ideas;
        this.criteria = criteria;
        this.acts = acts;
        this.scorings = scorings;
        this.desk = desk;
    }

    public static Criterion criterion(
            String id, String name, int weight, @Nullable BigDecimal atLeast) {
        return new Criterion(
                id,
                LocalText.of(name, name),
                weight,
                LocalText.of("kaum", "hardly"),
                LocalText.of("sehr", "very"),
                null,
                atLeast);
    }

    /** A round with two criteria. */
    public Open round(String slug) {
        return round(slug, Whole.PLAIN, MANY, LASTING);
    }

    public Open round(String slug, Whole whole, Criterion... set) {
        AreaId area = people.area(slug);
        PersonId person = people.holding(Role.AREA_TEAM, area, "team@" + slug + ".example");
        SignedIn team = people.signIn(person);
        Fund fund = funds.fund(area, "Aktionsfonds", funds.jury(area, person));
        funds.give(fund, 5_000);
        funds.publish(fund, List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
        CriteriaVersion published = publish(fund, whole, set);
        RoundTerms terms = funds.terms(fund);
        Round round = funds.open(
                fund,
                new RoundTerms(
                        terms.name(),
                        terms.pot(),
                        terms.amount(),
                        terms.rules(),
                        published.id(),
                        CountingRule.MAJORITY_VOTE,
                        terms.ties(),
                        terms.opensOn(),
                        terms.closesOn(),
                        terms.adviceUntil(),
                        terms.sessions(),
                        terms.decidesBy(),
                        terms.actsUntil()));
        people.signOut();
        return new Open(area, fund, round, team);
    }

    private CriteriaVersion publish(Fund fund, Whole whole, Criterion... set) {
        PaperDraft<ScoreCriteria.Row> begun =
                criteria.begin(fund.area(), fund.id(), List.of(set)).orElseThrow();
        List<ScoreCriteria.Row> rows = new ArrayList<>(List.of(set));
        rows.add(whole);
        criteria.save(fund.area(), fund.id(), begun, begun.with(rows, List.of()));
        PaperAnswer answer = criteria.publish(fund.area(), fund.id(), begun.version() + 1);
        if (!(answer instanceof PaperAnswer.Published)) {
            throw new IllegalStateException(answer.toString());
        }
        return criteria.published(fund.id()).getFirst();
    }

    /** An idea of somebody that the body will decide on. */
    public Idea admitted(Open open, String title) {
        people.signIn(people.resident(UUID.randomUUID() + "@idea.example"));
        return admit(open, sent(open, title));
    }

    /** An idea of the person behind the request. */
    public Idea sent(Open open, String title) {
        IdeaTyped party = TestIdeas.party();
        Map<IdeaField, String> texts = new EnumMap<>(party.texts());
        texts.put(IdeaField.TITLE, title);
        return ideas.sent(
                open, new IdeaTyped(texts, party.costs(), party.answers(), party.reasons()));
    }

    public Idea admit(Open open, Idea idea) {
        people.be(open.team());
        ActAnswer answer = acts.admit(open.area(), idea.id(), idea.version());
        if (answer instanceof ActAnswer.Done(Idea admitted, UUID _)) {
            return admitted;
        }
        throw new IllegalStateException(answer.toString());
    }

    /** Opens the scoring as the area team, until {@link #UNTIL}. */
    public Scoring opened(Open open) {
        return opened(open, Scoring.FIRST, UNTIL);
    }

    public Scoring opened(Open open, int attempt, Instant until) {
        people.be(open.team());
        return done(scorings.open(open.area(), open.round().id(), attempt, until));
    }

    public static Scoring done(ScoringAnswer answer) {
        if (answer instanceof ScoringAnswer.Done(Scoring scoring, UUID _)) {
            return scoring;
        }
        throw new IllegalStateException(answer.toString());
    }

    /** Gives an idea points in both criteria, as the person behind the request; null: cannot judge. */
    public void score(Open open, Idea idea, @Nullable Integer many, @Nullable Integer lasting) {
        score(open.round().id(), idea.id(), MANY.id(), many);
        score(open.round().id(), idea.id(), LASTING.id(), lasting);
    }

    private void score(RoundId round, IdeaId idea, String criterion, @Nullable Integer points) {
        ScoreAnswer answer = desk.give(round, idea, criterion, points, 0);
        if (!(answer instanceof ScoreAnswer.Saved)) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
