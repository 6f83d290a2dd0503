package org.kiezfonds.app.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * What a department is asked about an idea, and what it said.
 *
 * @param department who is asked, for the department
 * @param office what the department is called in public; empty where nobody said so
 * @param dueOn the last day for the answer
 * @param answer what was said; a draft of the department while it is not given
 * @param cost what the department thinks that it costs; null where it says nothing on that
 * @param answeredAt when it was given; null before
 * @param answeredEntry in the transparency log; null before
 * @param remindedAt when the department was reminded last; null before
 */
public record Opinion(
        UUID id,
        IdeaId idea,
        PersonId department,
        String office,
        String question,
        LocalDate dueOn,
        Instant askedAt,
        UUID askedEntry,
        String answer,
        @Nullable Money cost,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredEntry,
        @Nullable Instant remindedAt,
        int version) {

    public static final int LONGEST_QUESTION = 2_000;
    public static final int LONGEST_ANSWER = 6_000;
    public static final int LONGEST_OFFICE = 120;

    static final String FILES = "opinion";

    public boolean isGiven() {
        return answeredAt != null;
    }

    /** Whether the day is over and nothing was said. */
    public boolean isLate(LocalDate today) {
        return !isGiven() && dueOn.isBefore(today);
    }

    /** As others than the department see it: without its draft. */
    Opinion withoutDraft() {
        return isGiven()
                ? this
                : new Opinion(
                        id,
                        idea,
                        department,
                        office,
                        question,
                        dueOn,
                        askedAt,
                        askedEntry,
                        "",
                        null,
                        null,
                        null,
                        remindedAt,
                        version);
    }

    /** To what attachments of an opinion belong. */
    static FileOwner files(UUID opinion) {
        return new FileOwner(FILES, opinion);
    }

    /** To what its attachments belong. */
    public FileOwner files() {
        return files(id);
    }

    /**
     * Of what is said, as canonical JSON.
     *
     * @param attachments their digests, in their order
     */
    Digest digest(List<String> attachments) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "kiezfonds-opinion/1");
        file.put("opinion", id.toString());
        file.put("idea", idea.toString());
        file.put("question", question);
        file.put("answer", answer);
        file.put("attachments", attachments);
        if (cost != null) {
            file.put("cost", cost.cents());
        }
        return Digest.of(CanonicalJson.bytes(file));
    }
}
