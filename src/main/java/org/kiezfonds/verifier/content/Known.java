package org.kiezfonds.verifier.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the entries so far have told, as far as later ones build on it. Whatever is named before any
 * entry told of it is there too, and says that nobody did.
 */
final class Known {

    /** Of what no entry has told. */
    static final long NEVER = -1;

    private final Map<UUID, Round> rounds = new HashMap<>();
    private final Map<UUID, Session> sessions = new HashMap<>();
    private final Map<UUID, Idea> ideas = new HashMap<>();
    private final Map<UUID, Motion> motions = new HashMap<>();
    private final Map<UUID, Vote> votes = new HashMap<>();
    private final Map<UUID, Decision> decisions = new HashMap<>();
    private final Map<UUID, Offer> offers = new HashMap<>();
    private final Map<UUID, Appeal> appeals = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();

    Round round(UUID key) {
        return rounds.computeIfAbsent(key, _ -> new Round());
    }

    Session session(UUID key) {
        return sessions.computeIfAbsent(key, _ -> new Session());
    }

    Idea idea(UUID key) {
        return ideas.computeIfAbsent(key, _ -> new Idea());
    }

    Motion motion(UUID key) {
        return motions.computeIfAbsent(key, _ -> new Motion(key));
    }

    Vote vote(UUID key) {
        return votes.computeIfAbsent(key, _ -> new Vote(key));
    }

    Decision decision(UUID key) {
        return decisions.computeIfAbsent(key, _ -> new Decision(key));
    }

    @Nullable Decision decisionIfTaken(UUID key) {
        Decision decision = decisions.get(key);
        return decision == null || decision.at == NEVER ? null : decision;
    }

    Map<UUID, Offer> offers() {
        return offers;
    }

    Map<UUID, Appeal> appeals() {
        return appeals;
    }

    Area area(String key) {
        return areas.computeIfAbsent(key, Area::new);
    }

    /** The number of the decision that this vote made or that this is; null for anything else. */
    @Nullable Long numberOf(@Nullable UUID about) {
        if (about == null) {
            return null;
        }
        Decision decision = decisions.get(about);
        Vote vote = votes.get(about);
        if (decision == null && vote != null) {
            decision = vote.decision;
        }
        return decision == null || decision.at == NEVER ? null : decision.number;
    }

    /** A neighbourhood. */
    static final class Area {
        final String key;
        long lastNumber;

        @Nullable Concept concept;

        Area(String key) {
            this.key = key;
        }
    }

    /** A version of an action concept; the needs are unknown where its paper is. */
    record Concept(UUID key, String digest, @Nullable Needs needs) {}

    /** The needs of a version. */
    record Needs(Set<UUID> open, Set<UUID> closed) {

        boolean has(UUID need) {
            return open.contains(need) || closed.contains(need);
        }
    }

    /** A round of a fund. */
    static final class Round {
        long at = NEVER;
        String area = "";

        @Nullable UUID fund;

        @Nullable UUID pot;

        long amountCents;
        long grantedCents;
        final Map<String, String> digests = new HashMap<>();

        @Nullable Procedure procedure;

        long panelAt = NEVER;
        long acting;
        final Set<UUID> seats = new HashSet<>();
    }

    /** A session, or a circular vote. */
    static final class Session {
        long plannedAt = NEVER;
        long openedAt = NEVER;
        long closedAt = NEVER;
        boolean isCircular;

        @Nullable Round round;

        final List<Vote> votes = new ArrayList<>(2);

        boolean isRunning() {
            return closedAt == NEVER && (openedAt != NEVER || (isCircular && plannedAt != NEVER));
        }

        /** All votes on main motions on the idea, in their order. */
        List<Vote> mainVotesOn(Idea idea) {
            return votes.stream()
                    .filter(vote -> vote.idea == idea && vote.motion().amends == null)
                    .toList();
        }
    }

    /** An idea on its way. */
    static final class Idea {
        long at = NEVER;

        @Nullable UUID roundKey;

        long number;
        long sending;
        String contentDigest = "";

        @Nullable Long askedCents;

        long admittedAt = NEVER;
        boolean isRefused;
        boolean isWithdrawn;
        boolean isMerged;

        @Nullable Concept conceptThen;

        final Set<UUID> conflicts = new HashSet<>(2);
        long joined;
        final List<Idea> parts = new ArrayList<>(0);
        final List<Decision> decisions = new ArrayList<>(1);

        /** Whether it can be decided on. */
        boolean isOpen() {
            return admittedAt != NEVER && !isWithdrawn && !isMerged;
        }

        /** How many people at most do not decide on it: an idea and its parts are one matter. */
        long barred() {
            return barred(new HashSet<>());
        }

        private long barred(Set<Idea> seen) {
            long barred = 0;
            if (seen.add(this)) {
                barred = conflicts.size() + joined;
                for (Idea part : parts) {
                    barred += part.barred(seen);
                }
            }
            return barred;
        }
    }

    /** What was moved. */
    static final class Motion {
        final UUID key;
        long at = NEVER;
        String kind = "";

        @Nullable Session session;

        @Nullable Idea idea;

        @Nullable UUID amends;

        @Nullable Long grantedCents;

        @Nullable String refusal;

        boolean isWithdrawn;
        final List<Vote> votes = new ArrayList<>(1);

        Motion(UUID key) {
            this.key = key;
        }

        boolean isAboutMoney() {
            return kind.equals("full") || kind.equals("lower") || kind.equals("conditions");
        }

        /** Whether it settles what becomes of the idea. */
        boolean decides() {
            return isAboutMoney() || kind.equals("postpone") || kind.equals("refuse");
        }

        /** The vote on it that counts: the last one that is no straw poll and was not annulled. */
        @Nullable Vote standing() {
            Vote last = null;
            for (Vote vote : votes) {
                if (vote.closedAt == NEVER || vote.counts()) {
                    last = vote;
                }
            }
            return last;
        }
    }

    /** A vote on a motion. */
    static final class Vote {
        final UUID key;
        long at = NEVER;
        long closedAt = NEVER;
        long annulledAt = NEVER;
        long drawnAt = NEVER;
        boolean isDrawnFor;
        boolean isTied;
        int seats;
        String outcome = "";

        @Nullable Session session;

        @Nullable Idea idea;

        private @Nullable Motion motion;
        List<UUID> amendments = List.of();

        @Nullable Long grantedCents;

        @Nullable Decision decision;

        Vote(UUID key) {
            this.key = key;
        }

        Motion motion() {
            Motion found = motion;
            return found == null ? new Motion(key) : found;
        }

        void on(Motion other) {
            motion = other;
        }

        /** Whether it is closed and more than a straw poll, and was not annulled. */
        boolean counts() {
            return closedAt != NEVER
                    && annulledAt == NEVER
                    && !outcome.equals("straw-poll")
                    && !outcome.equals("to-session");
        }

        boolean isCarried() {
            return counts() && (outcome.equals("carried") || (outcome.equals("lot") && isDrawnFor));
        }

        /** Whether it is the one by which its motion is carried. */
        boolean carries() {
            return isCarried() && motion().standing() == this;
        }
    }

    /** A decision. */
    static final class Decision {
        final UUID key;
        long at = NEVER;
        long number;

        @Nullable Idea idea;

        @Nullable Round round;

        @Nullable Vote vote;

        String outcome = "";
        long grantedCents;
        boolean isAccepted;
        boolean isLapsed;
        boolean isAnnulled;
        boolean isReplaced;
        boolean goesToBody;
        long notices;

        Decision(UUID key) {
            this.key = key;
        }

        boolean isStanding() {
            return !isLapsed && !isAnnulled && !isReplaced;
        }

        /** It holds no longer, so the round has its money again. */
        void freeMoney() {
            if (isStanding() && round != null) {
                round.grantedCents -= grantedCents;
            }
        }
    }

    /** A lower sum that was offered. */
    record Offer(UUID idea, @Nullable UUID decision, long cents) {}

    /** An appeal. */
    static final class Appeal {
        final UUID decision;
        boolean isAnswered;

        Appeal(UUID decision) {
            this.decision = decision;
        }
    }
}
