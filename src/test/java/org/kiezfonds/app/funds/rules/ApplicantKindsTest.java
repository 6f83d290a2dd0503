package org.kiezfonds.app.funds.rules;

import static org.kiezfonds.app.funds.rules.Checked.check;
import static org.kiezfonds.app.funds.rules.Checked.facts;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;

class ApplicantKindsTest {

    private static final ApplicantKinds OPEN =
            new ApplicantKinds(Set.of(ApplicantKind.CLUB, ApplicantKind.RESIDENT));

    @Test
    void those_who_are_named_may_apply() {
        check(OPEN, facts().applicant(ApplicantKind.CLUB))
                .holds("applicant-kinds.holds", ApplicantKind.CLUB);
    }

    @Test
    void others_are_told_who_may() {
        check(OPEN, facts().applicant(ApplicantKind.BUSINESS))
                .fails(
                        "applicant-kinds.fails",
                        ApplicantKind.BUSINESS,
                        List.of(ApplicantKind.RESIDENT, ApplicantKind.CLUB))
                .mendedBy(
                        "applicant-kinds.mend",
                        List.of(ApplicantKind.RESIDENT, ApplicantKind.CLUB));
    }

    @Test
    void without_an_applicant_nothing_is_said_yet() {
        check(OPEN, facts()).lacks(Fact.APPLICANT);
    }
}
