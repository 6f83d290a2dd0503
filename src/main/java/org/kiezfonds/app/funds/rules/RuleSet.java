package org.kiezfonds.app.funds.rules;

import java.util.List;
import java.util.UUID;

/**
 * The rules of a fund as they hold from a round on.
 *
 * @param version counted from 1 within the fund
 * @param rules in the order in which they are read
 */
public record RuleSet(UUID id, int version, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }
}
