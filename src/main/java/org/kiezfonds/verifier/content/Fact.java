package org.kiezfonds.verifier.content;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Envelope;

/**
 * An entry that has to do with a decision. Read by several threads, for most of the work lies there.
 *
 * @param place in its bundle
 * @param time as it stands there
 */
public record Fact(int place, String type, String time, Fields body) {

    private static final Set<String> MATTER = Set.of(
            "appeal.answered",
            "appeal.made",
            "concept.adopted",
            "conflict.decided",
            "conflict.noted",
            "decision.accepted",
            "decision.annulled",
            "decision.corrected",
            "decision.held",
            "decision.lapsed",
            "decision.taken",
            "idea.admitted",
            "idea.author-joined",
            "idea.handed-on",
            "idea.merged",
            "idea.received",
            "idea.refused",
            "idea.reopened",
            "idea.returned",
            "idea.sum-accepted",
            "idea.sum-offered",
            "idea.withdrawn",
            "log.continued",
            "motion.moved",
            "motion.withdrawn",
            "notice.given",
            "panel.changed",
            "panel.opened",
            "pot.booked",
            "round.opened",
            "session.closed",
            "session.opened",
            "session.planned",
            "vote.annulled",
            "vote.closed",
            "vote.lot-drawn",
            "vote.opened");

    /** Nothing where it has nothing to do with decisions. */
    public static @Nullable Fact read(int place, byte[] bytes, Envelope envelope) {
        String type = text(bytes, envelope.typeAt(), envelope.typeEnd());
        if (!MATTER.contains(type)) {
            return null;
        }
        Map<String, Object> body = Json.object(bytes, envelope.bodyAt(), envelope.bodyEnd());
        return new Fact(place, type, time(bytes, envelope), new Fields(body));
    }

    /** When an entry was written, as it says. */
    public static String time(byte[] bytes, Envelope envelope) {
        return text(bytes, envelope.timeAt(), envelope.timeAt() + Envelope.TIME_LENGTH);
    }

    private static String text(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    long second() {
        return second(time);
    }

    static long second(String time) {
        return Instant.parse(time).getEpochSecond();
    }
}
