package org.kiezfonds.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.Tale;

/**
 * Rounds with forty ideas each, decided on in one session: half of them granted in full, a quarter
 * with less, a quarter refused. Twenty entries for each decision, written session by session.
 */
final class GeneratedDecisions implements GeneratedLog.Entries {

    private static final int IDEAS = 40;
    private static final int SEATS = 15;
    private static final int A_DECISION = 20;
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final String ROOT = "the root before";
    private static final String AREA = new UUID(1, 1).toString();
    private static final String FUND = new UUID(1, 2).toString();
    private static final String CONCEPT = new UUID(1, 3).toString();
    private static final String NEED = new UUID(1, 4).toString();
    private static final String PROCEDURE =
            "{\"ballot\":\"show-of-hands\",\"circularDays\":7,\"conflictedCount\":false,"
                    + "\"conflictedLeave\":true,\"majorityBase\":\"cast-without-abstentions\","
                    + "\"majorityBound\":\"more-than\",\"majorityShare\":\"1/2\","
                    + "\"presentation\":\"possible\",\"publicSessions\":true,"
                    + "\"quorumBase\":\"members\",\"quorumBound\":\"at-least\","
                    + "\"quorumShare\":\"1/2\",\"residentMajority\":true,\"revotes\":1,"
                    + "\"substitutesAct\":true,\"tie\":\"lot\"}";
    private static final String RULES = "{\"format\":\"kiezfonds-rules/1\"}";
    private static final String COUNTING =
            "{\"format\":\"kiezfonds-counting/1\",\"rule\":\"majority-vote\"}";
    private static final String NEEDS = "{\"fields\":[{\"goals\":[{\"needs\":[{\"id\":\"" + NEED
            + "\",\"title\":\"Plätze zum Spielen\"}]}]}],\"id\":\"" + CONCEPT + "\"}";

    private final int decisions;
    private final Deque<String[]> ready = new ArrayDeque<>();
    private int round;
    private int written;
    private long left;

    GeneratedDecisions(int decisions) {
        this.decisions = decisions;
    }

    int size() {
        return decisions * A_DECISION;
    }

    void writePapers(GeneratedLog log) throws IOException {
        paper(log, PROCEDURE);
        paper(log, RULES);
        paper(log, COUNTING);
        paper(log, NEEDS);
        for (int each = 1; each <= (decisions + IDEAS - 1) / IDEAS; each++) {
            paper(log, terms(each));
        }
    }

    private static void paper(GeneratedLog log, String text) throws IOException {
        log.write("paper/" + digest(text) + ".json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] next(int index, List<byte[]> leaves) {
        if (ready.isEmpty()) {
            if (round == 0) {
                say(
                        "concept.adopted",
                        "\"adoptedOn\":\"2026-01-01\"," + area() + ",\"concept\":\"" + CONCEPT
                                + "\",\"digest\":\"" + digest(NEEDS) + "\",\"number\":1");
            }
            round++;
            tellRound();
        }
        String[] entry = ready.remove();
        String body = entry[1];
        if (body.contains(ROOT)) {
            body = body.replace(ROOT, HexFormat.of().formatHex(LogFolder.root(leaves)));
        }
        String json = "{\"_sd\":[\"" + sd(index) + "\"],\"_sd_alg\":\"sha-256\",\"body\":{" + body
                + "},\"id\":\"" + LogFolder.id(index) + "\",\"time\":\""
                + BEGIN.plusSeconds(30L * index) + "\",\"type\":\"" + entry[0] + "\",\"v\":1}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Each entry has a digest of something, as almost all have: who acted. */
    private static String sd(int index) {
        byte[] digest = sha256(Integer.toString(index));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private void say(String type, String body) {
        ready.add(new String[] {type, body});
        written++;
    }

    private static String area() {
        return "\"area\":\"" + AREA + "\"";
    }

    private static String key(long kind, long number) {
        return new UUID(kind << 32 | 0x7000, 0x8000_0000_0000_0000L | number).toString();
    }

    private String roundKey() {
        return key(2, round);
    }

    private String terms(int number) {
        return "{\"cents\":2000000,\"closesOn\":\"2026-02-28\",\"decidesBy\":\"2026-06-30\","
                + "\"fund\":\"" + FUND + "\",\"number\":" + number + ",\"opensOn\":\"2026-01-10\","
                + "\"pot\":\"" + key(3, number) + "\",\"round\":\"" + key(2, number) + "\"}";
    }

    private String digests() {
        return "\"procedureDigest\":\"" + digest(PROCEDURE) + "\",\"round\":\"" + roundKey()
                + "\",\"rulesDigest\":\"" + digest(RULES) + "\"";
    }

    private void tellRound() {
        int begin = written;
        say(
                "pot.booked",
                "\"amountCents\":2000000," + area() + ",\"booking\":\"" + key(4, round)
                        + "\",\"bookingKind\":\"given\",\"fund\":\"" + FUND
                        + "\",\"leftCents\":2000000,\"pot\":\"" + key(3, round) + "\"");
        say(
                "round.opened",
                "\"amountCents\":2000000," + area()
                        + ",\"closesOn\":\"2026-02-28\",\"countingDigest\":\"" + digest(COUNTING)
                        + "\",\"decidesBy\":\"2026-06-30\",\"fund\":\"" + FUND + "\",\"number\":"
                        + round
                        + ",\"opensOn\":\"2026-01-10\",\"pot\":\"" + key(3, round) + "\","
                        + digests()
                        + ",\"termsDigest\":\"" + digest(terms(round)) + "\"");
        say(
                "panel.opened",
                area() + ",\"body\":\"" + key(5, 1) + "\",\"chair\":\"" + key(6, 1)
                        + "\",\"procedureDigest\":\"" + digest(PROCEDURE) + "\",\"round\":\""
                        + roundKey()
                        + "\",\"seats\":[" + seats(SEATS) + "],\"substitutions\":[]");
        int first = (round - 1) * IDEAS + 1;
        for (int idea = first; idea < first + IDEAS; idea++) {
            tellIdea(idea);
        }
        say(
                "session.planned",
                area() + ",\"body\":\"" + key(5, 1)
                        + "\",\"isPublic\":true,\"round\":\"" + roundKey() + "\",\"session\":\""
                        + key(7, round) + "\",\"startsAt\":\"2026-05-05T17:00:00Z\"");
        say(
                "session.opened",
                area() + ",\"chair\":\"" + key(6, 1) + "\",\"present\":" + SEATS
                        + ",\"procedureDigest\":\"" + digest(PROCEDURE)
                        + "\",\"quorum\":8,\"seatsHeld\":" + SEATS + ",\"session\":\""
                        + key(7, round)
                        + "\"");
        for (int idea = first; idea < first + IDEAS; idea++) {
            tellVotes(idea);
        }
        say("session.closed", area() + ",\"session\":\"" + key(7, round) + "\"");
        left = 2_000_000;
        for (int idea = first; idea < first + IDEAS; idea++) {
            tellDecision(idea);
        }
        // The rest is what stands in a log beside all this.
        while (written - begin < IDEAS * A_DECISION - (round == 1 ? 1 : 0)) {
            say(
                    "talk.question-asked",
                    "\"about\":\"" + key(8, first) + "\"," + area() + ",\"number\":" + first);
        }
    }

    private static String seats(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seat -> "\"" + key(6, seat) + "\"")
                .collect(Collectors.joining(","));
    }

    private static String about(int idea) {
        return "\"idea\":\"" + key(8, idea) + "\"";
    }

    private void tellIdea(int idea) {
        say(
                "idea.received",
                area() + ",\"authors\":1,\"by\":\"author\",\"contentDigest\":\""
                        + digest("idea " + idea) + "\"," + about(idea) + ",\"number\":" + idea
                        + ",\"round\":\"" + roundKey() + "\",\"sending\":1");
        say(
                "talk.question-asked",
                "\"about\":\"" + key(8, idea) + "\"," + area() + ",\"number\":" + idea);
        say(
                "talk.question-answered",
                "\"about\":\"" + key(8, idea) + "\"," + area()
                        + ",\"by\":\"author\",\"number\":" + idea + ",\"question\":\""
                        + key(9, idea)
                        + "\"");
        say(
                "opinion.asked",
                area() + ",\"dueOn\":\"2026-04-01\"," + about(idea) + ",\"number\":" + idea
                        + ",\"opinion\":\"" + key(10, idea) + "\"");
        say(
                "opinion.given",
                area() + "," + about(idea) + ",\"late\":false,\"number\":" + idea
                        + ",\"opinion\":\"" + key(10, idea) + "\",\"opinionDigest\":\""
                        + digest("opinion " + idea) + "\"");
        say(
                "idea.admitted",
                area() + ",\"checkDigest\":\"" + digest("check " + idea) + "\"," + about(idea)
                        + ",\"number\":" + idea + ",\"sending\":1");
        say(
                "conflict.noted",
                area()
                        + ",\"conflict\":\"" + key(11, idea) + "\",\"conflictAct\":\"declared\","
                        + "\"conflictKind\":\"other\"," + about(idea)
                        + ",\"inForce\":true,\"number\":"
                        + idea);
    }

    private static boolean isGranted(int idea) {
        return idea % 4 != 3;
    }

    private static boolean isLess(int idea) {
        return idea % 4 == 2;
    }

    /** One in a thousand is tied. */
    private static boolean isTied(int idea) {
        return idea % 1_000 == 0;
    }

    private void tellVotes(int idea) {
        if (isLess(idea)) {
            vote(idea, 1, "lower", 20_000L, 10, 2);
        } else {
            vote(idea, 1, "free", null, 3, 9);
        }
        if (isTied(idea)) {
            vote(idea, 2, "full", 40_000L, 6, 6);
            String seed = IntStream.range(0, 100)
                    .mapToObj(each -> digest("thrown " + each))
                    .filter(each ->
                            Tale.drawn(each, UUID.fromString(voteKey(idea, 2))).equals("for"))
                    .findFirst()
                    .orElseThrow();
            say(
                    "vote.lot-drawn",
                    area() + ",\"drawn\":\"for\"," + about(idea) + ",\"root\":\""
                            + ROOT + "\",\"seed\":\"" + seed + "\",\"session\":\"" + key(7, round)
                            + "\",\"vote\":\"" + voteKey(idea, 2) + "\"");
        } else if (isGranted(idea) && !isLess(idea)) {
            vote(idea, 2, "full", 40_000L, 11, 1);
        } else {
            vote(idea, 2, "full", 40_000L, 4, 8);
        }
    }

    private static String voteKey(int idea, int number) {
        return key(12, idea * 2L + number);
    }

    private void vote(int idea, int number, String kind, @Nullable Long cents, int yes, int no) {
        String granted = cents == null ? "" : "\"grantedCents\":" + cents + ",";
        String motion = "\"motion\":\"" + key(13, idea * 2L + number) + "\"";
        String session = "\"session\":\"" + key(7, round) + "\"";
        String vote = "\"vote\":\"" + voteKey(idea, number) + "\"";
        say(
                "motion.moved",
                area() + "," + granted + about(idea) + "," + motion + ",\"motionKind\":\"" + kind
                        + "\",\"number\":" + number + "," + session);
        say(
                "vote.opened",
                "\"amendments\":[]," + area() + ",\"conflicted\":1,\"counted\":12,"
                        + granted + about(idea) + ",\"isCircular\":false,\"isSecret\":false,"
                        + motion
                        + ",\"quorum\":8,\"seats\":[" + seats(12) + "],\"seatsHeld\":" + SEATS + ","
                        + session + "," + vote + ",\"voteAttempt\":1");
        boolean isTied = yes == no;
        String outcome = isTied ? "lot" : yes > no ? "carried" : "lost";
        say(
                "vote.closed",
                "\"abstained\":0," + area() + ",\"conflicted\":1,\"counted\":12,"
                        + about(idea) + ",\"isTied\":" + isTied + "," + motion
                        + ",\"needed\":7,\"no\":" + no
                        + ",\"quorum\":8,\"residents\":7,\"seatsHeld\":"
                        + SEATS + "," + session + "," + vote + ",\"voteOutcome\":\"" + outcome
                        + "\",\"voters\":12,\"yes\":" + yes);
    }

    private void tellDecision(int idea) {
        boolean isGranted = isGranted(idea);
        long cents = isLess(idea) ? 20_000 : isGranted ? 40_000 : 0;
        String decision = "\"decision\":\"" + key(14, idea) + "\"";
        if (isGranted) {
            left -= cents;
            say(
                    "pot.booked",
                    "\"amountCents\":" + cents + "," + area() + ",\"booking\":\""
                            + key(15, idea) + "\",\"bookingKind\":\"promised\",\"fund\":\"" + FUND
                            + "\",\"leftCents\":" + left + ",\"pot\":\"" + key(3, round)
                            + "\",\"subject\":\"" + key(14, idea) + "\"");
        }
        String refusal = isGranted ? "" : ",\"refusal\":\"not-carried\"";
        String outcome = isLess(idea) ? "granted-less" : isGranted ? "granted" : "refused";
        say(
                "decision.taken",
                area()
                        + (isGranted ? ",\"booking\":\"" + key(15, idea) + "\"" : "")
                        + ",\"concept\":\"" + CONCEPT + "\",\"conceptDigest\":\"" + digest(NEEDS)
                        + "\",\"contentDigest\":\"" + digest("idea " + idea)
                        + "\",\"costKinds\":[\"material\",\"fees\"],\"costsAskedCents\":[30000,15000],"
                        + "\"costsGrantedCents\":["
                        + (isGranted ? (cents - 10_000) + ",15000" : "")
                        + "],\"countingDigest\":\"" + digest(COUNTING) + "\"," + decision
                        + ",\"decisionNumber\":" + idea + ",\"decisionOutcome\":\"" + outcome
                        + "\",\"fund\":\"" + FUND + "\"," + about(idea)
                        + ",\"isConditional\":false,\"need\":\"" + NEED + "\",\"number\":" + idea
                        + ",\"occasion\":\"vote\","
                        + digests().replace(",\"round\"", refusal + ",\"round\"")
                        + ",\"sending\":1,\"session\":\"" + key(7, round)
                        + "\",\"sumAskedCents\":40000,\"sumGrantedCents\":" + cents
                        + ",\"termsDigest\":\"" + digest(terms(round)) + "\",\"vote\":\""
                        + voteKey(idea, isLess(idea) ? 1 : 2) + "\",\"votesInOrder\":[\""
                        + voteKey(idea, 1) + "\",\"" + voteKey(idea, 2) + "\"]");
        say(
                "notice.given",
                area() + "," + decision + "," + about(idea) + ",\"notice\":\""
                        + digest("notice " + idea)
                        + "\",\"noticeNumber\":1,\"number\":" + idea + ",\"recipients\":1");
        if (isLess(idea)) {
            say(
                    "idea.sum-offered",
                    "\"answerUntil\":\"2026-06-20\"," + area() + "," + decision
                            + "," + about(idea) + ",\"number\":" + idea
                            + ",\"occasion\":\"decision\",\"offer\":\"" + key(16, idea)
                            + "\",\"offerDigest\":\"" + digest("offer " + idea)
                            + "\",\"sending\":1,\"sumAskedCents\":40000,\"sumOfferedCents\":20000");
            say(
                    "decision.accepted",
                    area() + "," + decision + "," + about(idea) + ",\"number\":" + idea
                            + ",\"offer\":\"" + key(16, idea) + "\",\"sumGrantedCents\":20000");
        }
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
