package org.kiezfonds.app.funds.rules;

/** A fact of an application that can be unknown while it is being written. */
public enum Fact {
    ASKED,
    COSTS,
    APPLICANT,
    AGE,
    FIRST_DAY,
    LAST_DAY,
    PLACE,
    CONCEPT_LINK,
    PRESENTS,
    OWN_CONTRIBUTION,
    OTHER_FUNDING,
    POT_LEFT,
    OTHERS_IN_ROUND
}
