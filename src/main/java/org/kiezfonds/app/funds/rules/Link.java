package org.kiezfonds.app.funds.rules;

/** What of the adopted action concept an application has to name. */
public enum Link {
    NEED,
    MEASURE,
    EITHER
}
