package org.kiezfonds.app.ideas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lower sum that who sent an idea can accept or decline.
 *
 * @param sending of the idea whose costs it cuts
 * @param cuts what becomes of each row of the cost plan, in its order
 * @param asked what was asked for
 * @param offered what would be asked for then
 * @param reason public; empty once the account of the author is erased
 * @param endsOn the last day for the answer
 * @param by null where a decision offers it
 * @param endedAt when it was answered or ran out; null before
 * @param answeredEntry of the answer in the transparency log; null where there is none
 */
public record Offer(
        UUID id,
        IdeaId idea,
        State state,
        Occasion occasion,
        int sending,
        List<Cut> cuts,
        Money asked,
        Money offered,
        String reason,
        LocalDate endsOn,
        @Nullable PersonId by,
        Instant at,
        UUID entry,
        @Nullable Instant endedAt,
        @Nullable UUID answeredEntry) {

    public static final int LONGEST_REASON = 3_000;

    private static final String FORMAT = "kiezfonds-offer/1";

    public Offer {
        cuts = List.copyOf(cuts);
    }

    /** How far an offer is. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Its day is over, or the idea went on without it. */
        LAPSED
    }

    /**
     * What it is made for.
     *
     * @param about the key of the decision; null where the area team offers by itself
     */
    public record Occasion(Kind kind, @Nullable UUID about) {

        /** The area team offers it before a decision. */
        public static final Occasion AREA_TEAM = new Occasion(Kind.AREA_TEAM, null);

        /** On whose behalf it is made. */
        public enum Kind {
            AREA_TEAM,
            DECISION
        }

        /** It carries out a decision. */
        public static Occasion decision(UUID key) {
            return new Occasion(Kind.DECISION, key);
        }
    }

    /** What becomes of a row of the cost plan. */
    public enum Change {
        KEPT,
        CUT,
        DROPPED
    }

    /** A row of the cost plan with its sum before and after. */
    public record Cut(String what, CostKind kind, Money before, Money after) {

        public Change change() {
            if (after.equals(before)) {
                return Change.KEPT;
            }
            return after.equals(Money.ZERO) ? Change.DROPPED : Change.CUT;
        }
    }

    /** Whether it waits for an answer, and can still get one on the day. */
    public boolean isOpen(Idea now, LocalDate today) {
        return state == State.OPEN
                && !endsOn.isBefore(today)
                && sending == now.sendings()
                && (isFor(now.state())
                        || (occasion.kind() == Occasion.Kind.DECISION
                                && now.state() == IdeaState.GRANTED));
    }

    /** Whether ideas in the state can be offered a lower sum. */
    static boolean isFor(IdeaState state) {
        return state == IdeaState.RECEIVED || state == IdeaState.ADMITTED;
    }

    /** What is offered, as canonical JSON; its bytes are what the log has the digest of. */
    static String file(UUID id, IdeaId idea, int sending, LocalDate endsOn, List<Cut> cuts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Cut cut : cuts) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("what", cut.what());
            row.put("kind", cut.kind().name());
            row.put("before", cut.before().cents());
            row.put("after", cut.after().cents());
            rows.add(row);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("offer", id.toString());
        file.put("idea", idea.toString());
        file.put("sending", sending);
        file.put("until", endsOn.toString());
        file.put("rows", rows);
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    static List<Cut> cuts(String file) {
        List<Cut> cuts = new ArrayList<>();
        for (JsonNode row : JsonMapper.shared().readTree(file).path("rows")) {
            cuts.add(new Cut(
                    row.path("what").asString(),
                    CostKind.valueOf(row.path("kind").asString()),
                    new Money(row.path("before").asLong()),
                    new Money(row.path("after").asLong())));
        }
        return cuts;
    }
}
