package org.kiezfonds.app.concepts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.Money;

/** What people write at one place of a version. Bodies are Markdown, empty where nothing is said. */
public sealed interface NodeText {

    /**
     * The version as a whole.
     *
     * @param situation how things are in the neighbourhood
     * @param review what came of the last period
     */
    record Head(String title, int firstYear, int lastYear, String situation, String review)
            implements NodeText {}

    /** A field of action, with what is good there and what is not. */
    record Field(String name, String body, String strengths, String weaknesses)
            implements NodeText {}

    /** A goal within a field. */
    record Goal(String title, String body) implements NodeText {}

    /**
     * A need under a goal.
     *
     * @param priority 1 is the most urgent, 3 the least
     * @param indicator what is counted or measured
     * @param baseline its value at the beginning
     * @param target its value in the end
     * @param targetYear when that is to be
     * @param climate whether it serves the climate, the theme across all fields
     * @param review what came of it in the last period
     */
    record Need(
            String title,
            String body,
            int priority,
            String indicator,
            String baseline,
            String target,
            @Nullable Integer targetYear,
            boolean climate,
            List<String> tags,
            String review)
            implements NodeText {

        public Need {
            tags = List.copyOf(tags);
        }

        /** A need of which no more than the title is known. */
        public static Need titled(String title, String body) {
            return new Need(title, body, 2, "", "", "", null, false, List.of(), "");
        }
    }

    /**
     * A measure for a need.
     *
     * @param cost estimated; null where nobody knows yet
     * @param responsible the name of who takes care of it
     * @param partner where that is a partner of the network
     * @param review what came of it in the last period
     */
    record Measure(
            String title,
            String body,
            FundKind fund,
            @Nullable Money cost,
            String responsible,
            @Nullable PartnerId partner,
            MeasureState state,
            String review)
            implements NodeText {}
}
