package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.CONCEPT;
import static org.kiezfonds.db.Tables.CONCEPT_ACT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class LogOfConceptsTest {

    @Autowired
    private ConceptAudit audit;

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private Concepts concepts;

    @Autowired
    private LogReading log;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private Cast cast;

    @BeforeEach
    void an_area_with_its_people() {
        cast = ways.cast("lindenkiez");
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void every_step_of_a_version_has_its_entry_and_the_audit_finds_nothing() {
        ways.adopted(cast);
        people.be(cast.team());
        drafts.changeCycle(cast.area(), 0, 3);
        drafts.begin(cast.area());

        assertThat(concepts.byNumber(cast.area(), 1).orElseThrow().acts())
                .extracting(ConceptAct::kind)
                .containsExactly(
                        ConceptAct.Kind.BEGUN,
                        ConceptAct.Kind.DISCUSSION_OPENED,
                        ConceptAct.Kind.DISCUSSION_CLOSED,
                        ConceptAct.Kind.ADVISED,
                        ConceptAct.Kind.ADOPTED);
        assertThat(concepts.byNumber(cast.area(), 1).orElseThrow().acts())
                .allSatisfy(act -> assertThat(log.byId(act.entry())).isPresent());
        assertThat(log.last("concept.revision-begun")).isPresent();
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_act_behind_our_back_is_found() {
        ConceptHead head = ways.adopted(cast);
        db.insertInto(CONCEPT_ACT)
                .set(CONCEPT_ACT.ENTRY_ID, Ids.next())
                .set(CONCEPT_ACT.VERSION_ID, head.id())
                .set(CONCEPT_ACT.KIND, "ADVISED")
                .set(CONCEPT_ACT.DONE_AT, TestClock.START)
                .execute();
        assertThat(differences()).hasSize(1).allMatch(each -> each.startsWith("ENTRY_MISSING"));
    }

    @Test
    void another_cycle_than_the_log_tells_is_found() {
        people.be(cast.team());
        drafts.changeCycle(cast.area(), 0, 3);
        db.update(CONCEPT).set(CONCEPT.CYCLE_YEARS, 1).execute();
        assertThat(differences()).containsExactly("DIFFERENT " + cast.area());
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
