package org.kiezfonds.app.ideas.ui;

import java.util.Optional;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaTyped;

/** The idea that is being written, as the parts of its form see it. */
interface Writing {

    /** What is typed now, whether saved or not. */
    IdeaTyped typed();

    /** Takes what a person just typed. */
    void change(IdeaTyped now);

    /** What the fund asks. */
    IdeaForm form();

    /** The rules of the round. */
    RuleSet rules();

    /** Whether the area team asks to mend the field. */
    boolean isToMend(IdeaField field);

    /** What to set a point on; empty where the area has no map. */
    Optional<PointField.Offer> map();

    default Ask ask(IdeaField field) {
        return form().ask(field, rules());
    }
}
