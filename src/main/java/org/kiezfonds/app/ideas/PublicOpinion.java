package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * What a department was asked about an idea and said to it, as everybody may read it.
 *
 * @param office what the department is called; empty where nobody said so
 * @param dueOn the last day for the answer
 * @param answer empty where there is none
 * @param cost what the department thinks that it costs; null where it says nothing on that
 * @param answeredOn null where it has not answered
 * @param entry of the answer in the transparency log, or else of the question
 */
public record PublicOpinion(
        String office,
        String question,
        LocalDate dueOn,
        String answer,
        @Nullable Money cost,
        @Nullable LocalDate answeredOn,
        UUID entry) {}
