package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.boot.test.context.TestComponent;

/** Leads versions along their way, as the people whose step it is. */
@TestComponent
public class ConceptWays {

    public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final ConceptDrafts drafts;
    private final ConceptActs acts;
    private final TestPeople people;

    ConceptWays(ConceptDrafts drafts, ConceptActs acts, TestPeople people) {
        this.drafts = drafts;
        this.acts = acts;
        this.people = people;
    }

    /** The people of an area that lead its concept. */
    public record Cast(AreaId area, SignedIn team, SignedIn council, SignedIn district) {}

    /** An area with a team, a member of the council and the district. */
    public Cast cast(String slug) {
        AreaId area = people.area(slug);
        return new Cast(
                area,
                people.signIn(people.holding(Role.AREA_TEAM, area, "team@" + slug + ".example")),
                people.signIn(
                        people.holding(Role.COUNCIL_MEMBER, area, "rat@" + slug + ".example")),
                people.signIn(people.holding(Role.DISTRICT, area, "bezirk@" + slug + ".example")));
    }

    /** A draft with one field, goal, need and measure beside the usual fields. */
    public Concept draft(Cast cast) {
        people.be(cast.team());
        BeginAnswer.Begun begun = (BeginAnswer.Begun) drafts.begin(cast.area());
        UUID version = begun.head().id();
        Concept empty = drafts.open(cast.area()).orElseThrow();
        UUID field = empty.fields().getFirst().id();
        UUID goal = add(cast, version, NodeKind.GOAL, field);
        save(cast, version, goal, new NodeText.Goal("Alle können mitreden", "Auch ohne Deutsch."));
        UUID need = add(cast, version, NodeKind.NEED, goal);
        save(cast, version, need, NodeText.Need.titled("Ein Ort für alle", "Es fehlt ein Raum."));
        UUID measure = add(cast, version, NodeKind.MEASURE, need);
        save(
                cast,
                version,
                measure,
                new NodeText.Measure(
                        "Ladenlokal mieten",
                        "",
                        FundKind.PROJECT_FUND,
                        null,
                        "Nachbarschaftsverein",
                        null,
                        MeasureState.PLANNED,
                        ""));
        return drafts.open(cast.area()).orElseThrow();
    }

    /** A draft that is under discussion until in two weeks. */
    public Concept discussed(Cast cast) {
        Concept draft = draft(cast);
        return discussed(cast, draft.head());
    }

    public Concept discussed(Cast cast, ConceptHead draft) {
        people.be(cast.team());
        assertThat(acts.openDiscussion(
                        cast.area(), draft.id(), draft.version(), TODAY.plusDays(14)))
                .isInstanceOf(ActAnswer.Done.class);
        return drafts.open(cast.area()).orElseThrow();
    }

    public ConceptHead closed(Cast cast, ConceptHead head) {
        people.be(cast.team());
        return ((ActAnswer.Done) acts.closeDiscussion(cast.area(), head.id(), head.version()))
                .head();
    }

    public ConceptHead advised(Cast cast, ConceptHead head) {
        people.be(cast.council());
        return ((ActAnswer.Done) acts.advise(
                        cast.area(), head.id(), head.version(), recommendation(), BY_HAND))
                .head();
    }

    public ConceptHead adopted(Cast cast, ConceptHead head) {
        people.be(cast.district());
        return ((ActAnswer.Done) acts.adopt(cast.area(), head.id(), head.version(), decision()))
                .head();
    }

    /** A version with one need that the district adopted. */
    public ConceptHead adopted(Cast cast) {
        return adopted(cast, advised(cast, closed(cast, discussed(cast).head())));
    }

    /** Why advice is written down by hand. */
    public static final String BY_HAND = "Die Sitzung lief ohne das Programm.";

    public static ConceptActs.AdviceData recommendation() {
        return new ConceptActs.AdviceData(TODAY, Advice.Result.RECOMMENDS, 12, 1, 2, "");
    }

    public static ConceptActs.AdoptionData decision() {
        return new ConceptActs.AdoptionData(TODAY, "BA-Beschluss 12/2027");
    }

    public UUID add(Cast cast, UUID version, NodeKind kind, UUID parent) {
        return ((TreeAnswer.Done) drafts.add(cast.area(), version, kind, parent)).node();
    }

    public void save(Cast cast, UUID version, UUID node, NodeText text) {
        assertThat(drafts.save(cast.area(), version, node, 1, text))
                .isInstanceOf(SaveAnswer.Saved.class);
    }
}
