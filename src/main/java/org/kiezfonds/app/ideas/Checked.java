package org.kiezfonds.app.ideas;

import java.util.List;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.shared.Money;

/**
 * What can be said of a form while it is being filled.
 *
 * @param problems what cannot be read, and what is missing for sending
 * @param findings what each rule of the round says
 */
public record Checked(IdeaContent content, List<IdeaProblem> problems, List<Finding> findings) {

    public Checked {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }

    /** What is asked of the fund. */
    public Money asked() {
        return content.money().asked();
    }

    /** Whether it can be sent as it is. */
    public boolean canBeSent() {
        return problems.isEmpty() && findings.stream().noneMatch(Finding::blocks);
    }

    /** The rules that have to be kept and are not. */
    public List<Finding> broken() {
        return findings.stream().filter(Finding::blocks).toList();
    }
}
