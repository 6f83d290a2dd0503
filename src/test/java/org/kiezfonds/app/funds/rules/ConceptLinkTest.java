package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ContentCondition.ConceptLink;

class ConceptLinkTest {

    @Test
    void a_need_or_a_measure_is_enough_where_either_is_asked() {
        check(new ConceptLink(Link.EITHER), facts().names(true, null)).holds();
        check(new ConceptLink(Link.EITHER), facts().names(null, true)).holds();
    }

    @Test
    void a_measure_is_no_need() {
        check(new ConceptLink(Link.NEED), facts().names(false, true))
                .fails("concept-link.fails", Link.NEED)
                .mendedBy("concept-link.mend", Link.NEED);
        check(new ConceptLink(Link.MEASURE), facts().names(true, false))
                .fails("concept-link.fails", Link.MEASURE);
    }

    @Test
    void neither_is_refused() {
        check(new ConceptLink(Link.EITHER), facts().names(false, false))
                .fails("concept-link.fails", Link.EITHER);
    }

    @Test
    void what_is_open_can_still_come() {
        check(new ConceptLink(Link.EITHER), facts().names(false, null)).lacks(Fact.CONCEPT_LINK);
    }
}
