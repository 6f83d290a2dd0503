package org.kiezfonds.support;

import static org.kiezfonds.support.Tale.key;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What somebody can make a log say who has its key: each is done to a tale that is told as it should
 * be, and then published and signed like any other. Only what the entries say gives it away.
 */
public enum Tampering {
    SUM_CHANGED("decisions.sum-other", tale -> tale.decision(1).with("sumGrantedCents", 45_000)),
    SUM_CHANGED_WITH_ITS_BOOKING("decisions.sum-other", tale -> {
        tale.decision(1)
                .with("sumGrantedCents", 45_000)
                .with("costsGrantedCents", List.of(35_000L, 15_000L))
                .with("decisionOutcome", "granted-less");
        tale.booking("promised-vote-1").with("amountCents", 45_000);
    }),
    VOTE_ADDED("votes.more-than-voters", tale -> tale.closed("vote-9").plus("yes", 3)),
    VOTER_ADDED("votes.voters", tale -> tale.closed("vote-1").plus("yes", 1).plus("voters", 1)),
    YES_VOTES_ABOVE_VOTERS(
            "votes.more-than-voters", tale -> tale.closed("vote-1").with("yes", 9)),
    CONFLICTED_MEMBER_COUNTED(
            "votes.conflicted-counted", tale -> tale.closed("vote-2").plus("counted", 1)),
    CONFLICTED_MEMBER_VOTED(
            "votes.conflicted-among-voters",
            tale -> tale.opened("vote-2").list("seats").add(key("seat-7").toString())),
    CONFLICT_INVENTED("votes.conflicted-many", tale -> tale.closed("vote-1").with("conflicted", 1)),
    CONFLICT_LIFTED_WITHOUT_VOTES(
            "votes.conflict-lifted",
            tale -> tale.the("conflict.decided", "conflict", key("conflict-3"))
                    .with("votesYes", 2)
                    .with("votesNo", 4)),
    STRANGER_VOTED(
            "votes.seat-unknown",
            tale -> tale.opened("vote-1").list("seats").set(0, key("stranger").toString())),
    SEAT_VOTED_TWICE(
            "votes.seat-twice",
            tale -> tale.opened("vote-1").list("seats").set(0, key("seat-2").toString())),
    SEATS_INVENTED("votes.seats-held-many", tale -> tale.closed("vote-1").with("seatsHeld", 8)),
    QUORUM_LOWERED("votes.quorum", tale -> tale.closed("vote-11").with("quorum", 2)),
    QUORUM_LOWERED_AT_THE_OPENING("votes.quorum", tale -> tale.opened("vote-11").with("quorum", 2)),
    NEEDED_LOWERED("votes.needed", tale -> tale.closed("vote-9").with("needed", 2)),
    LOST_VOTE_CARRIED(
            "votes.outcome", tale -> tale.closed("vote-9").with("voteOutcome", "carried")),
    STRAW_POLL_CARRIED(
            "votes.outcome", tale -> tale.closed("vote-11").with("voteOutcome", "carried")),
    RESIDENTS_IN_THE_MINORITY("votes.outcome", tale -> tale.closed("vote-1").with("residents", 3)),
    TIE_TURNED("votes.outcome", tale -> tale.closed("vote-4").with("voteOutcome", "carried")),
    TIE_NOT_TOLD("votes.tie-not-told", tale -> tale.closed("vote-4").with("isTied", false)),
    LOT_NOT_DRAWN(
            "decisions.lot-not-drawn",
            tale -> tale.remove(tale.the("vote.lot-drawn", "vote", key("vote-4")))),
    LOT_OF_NO_HEAD(
            "lots.root",
            tale -> tale.the("vote.lot-drawn", "vote", key("vote-4"))
                    .with("root", Tale.digest("my root"))),
    LOT_OTHER_SIDE(
            "lots.other-side",
            tale -> tale.the("vote.lot-drawn", "vote", key("vote-4")).with("drawn", "against")),
    LOT_DRAWN_TWICE(
            "lots.drawn-twice",
            tale -> tale.twice(tale.the("vote.lot-drawn", "vote", key("vote-4")))),
    LOT_WITHOUT_TIE(
            "lots.no-tie",
            tale -> tale.twice(tale.the("vote.lot-drawn", "vote", key("vote-4")))
                    .with("vote", key("vote-9"))),
    VOTE_ON_NO_MOTION(
            "votes.motion-unknown",
            tale -> tale.remove(tale.the("motion.moved", "motion", key("vote-3-motion")))),
    VOTE_NEVER_OPENED("votes.not-opened", tale -> tale.remove(tale.opened("vote-3"))),
    VOTE_AFTER_THE_CLOSE(
            "votes.after-close", tale -> tale.move(tale.closed("vote-12"), tale.decision(1))),
    VOTE_BEFORE_THE_SESSION(
            "votes.session-not-open",
            tale -> tale.move(
                    tale.opened("vote-1"),
                    tale.the("session.opened", "session", key("session-1")))),
    AMENDMENT_LEFT_OUT(
            "votes.amendments",
            tale -> tale.opened("vote-2")
                    .with("amendments", List.of())
                    .with("grantedCents", 40_000)),
    AMENDED_SUM_IGNORED(
            "votes.granted", tale -> tale.opened("vote-2").with("grantedCents", 40_000)),
    RULES_OF_PROCEDURE_SWAPPED_IN_SESSION(
            "votes.session-procedure",
            tale -> tale.the("session.opened", "session", key("session-1"))
                    .with("procedureDigest", Tale.digest("others"))),
    RULES_OF_PROCEDURE_SWAPPED_IN_PANEL(
            "papers.panel-procedure",
            tale -> tale.the("panel.opened", "round", Tale.ROUND)
                    .with("procedureDigest", Tale.digest("others"))),
    RULE_DIGEST_SWAPPED(
            "decisions.rules-other",
            tale -> tale.decision(1).with("rulesDigest", Tale.digest("others"))),
    CRITERIA_DIGEST_SWAPPED(
            "decisions.criteria-other",
            tale -> tale.decision(1).with("scoringDigest", Tale.digest("others"))),
    CRITERIA_DIGEST_LEFT_OUT(
            "decisions.criteria-other", tale -> tale.decision(1).with("scoringDigest", null)),
    PROCEDURE_DIGEST_SWAPPED(
            "decisions.procedure-other",
            tale -> tale.decision(1).with("procedureDigest", Tale.digest("others"))),
    COUNTING_DIGEST_SWAPPED(
            "decisions.counting-other",
            tale -> tale.decision(1).with("countingDigest", Tale.digest("others"))),
    TERMS_DIGEST_SWAPPED(
            "decisions.terms-other",
            tale -> tale.decision(1).with("termsDigest", Tale.digest("others"))),
    PAPER_MISSING("papers.missing", tale -> tale.losePaper("rules")),
    PAPER_CHANGED("papers.changed", tale -> tale.changePaper("criteria")),
    PROCEDURE_MISSING("papers.missing", tale -> tale.losePaper("procedure")),
    TERMS_OTHER_THAN_SAID(
            "papers.terms-other",
            tale -> tale.the("round.opened", "round", Tale.ROUND).with("amountCents", 900_000)),
    DECISION_WITHOUT_SESSION(
            "decisions.no-session", tale -> tale.decision(1).with("session", key("no session"))),
    DECISION_BEFORE_THE_CLOSE(
            "decisions.before-close",
            tale -> tale.move(
                    tale.decision(1), tale.the("session.closed", "session", key("session-1")))),
    DECISION_OF_NO_ROUND(
            "decisions.no-round", tale -> tale.decision(1).with("round", key("no round"))),
    DECISION_OF_ANOTHER_FUND(
            "decisions.other-fund", tale -> tale.decision(1).with("fund", key("another fund"))),
    DECISION_ON_NO_IDEA("decisions.no-idea", tale -> tale.decision(1).with("idea", key("no idea"))),
    DECISION_WITHOUT_VOTE("decisions.no-vote", tale -> tale.decision(1).with("vote", key("none"))),
    VOTE_OF_ANOTHER_SESSION(
            "decisions.vote-other-session", tale -> tale.decision(10).with("vote", key("vote-6"))),
    VOTE_ON_ANOTHER_IDEA(
            "decisions.vote-other-idea", tale -> tale.decision(1).with("vote", key("vote-7"))),
    VOTE_ON_AN_AMENDMENT(
            "decisions.vote-on-amendment", tale -> tale.decision(2).with("vote", key("vote-2a"))),
    VOTE_LEFT_OUT_OF_THE_LIST(
            "decisions.votes-in-order",
            tale -> tale.decision(5).list("votesInOrder").removeFirst()),
    ORDER_OF_VOTES_CHANGED(
            "decisions.votes-in-order",
            tale -> Collections.reverse(tale.decision(5).list("votesInOrder"))),
    STRAW_POLL_TAKEN_AS_DECISION(
            "decisions.straw-poll",
            tale -> tale.decision(1)
                    .with("vote", key("vote-11"))
                    .with("votesInOrder", keys("vote-11"))
                    .with("idea", key("idea-11"))
                    .with("number", 11)),
    ANNULLED_VOTE_TAKEN_AS_DECISION(
            "decisions.vote-annulled",
            tale -> tale.move(
                    tale.the("vote.annulled", "vote", key("vote-7")),
                    tale.the("session.closed", "session", key("session-1")))),
    REFUSED_INSTEAD_OF_GRANTED(
            "decisions.outcome", tale -> tale.decision(1).with("decisionOutcome", "refused")),
    GRANTED_INSTEAD_OF_REFUSED(
            "decisions.outcome", tale -> tale.decision(9).with("decisionOutcome", "granted")),
    REASON_OF_REFUSAL_CHANGED(
            "decisions.refusal", tale -> tale.decision(3).with("refusal", "no-money-left")),
    CONDITIONS_FORGOTTEN(
            "decisions.conditional", tale -> tale.decision(4).with("isConditional", false)),
    HIGHER_OF_TWO_SUMS_TAKEN(
            "decisions.lower-carried", tale -> tale.decision(8).with("vote", key("vote-8b"))),
    LOST_VOTE_NAMED_THOUGH_ONE_WAS_CARRIED(
            "decisions.carried-passed-over",
            tale -> tale.closed("vote-5a")
                    .with("yes", 5)
                    .with("no", 1)
                    .with("voteOutcome", "carried")),
    NOT_THE_LAST_VOTE_NAMED(
            "decisions.vote-not-last", tale -> tale.decision(5).with("vote", key("vote-5a"))),
    IDEA_NEVER_ADMITTED(
            "decisions.idea-not-admitted",
            tale -> tale.remove(tale.the("idea.admitted", "idea", key("idea-1")))),
    IDEA_ADMITTED_AFTER_THE_VOTE(
            "decisions.idea-admitted-late",
            tale -> tale.move(
                    tale.the("idea.admitted", "idea", key("idea-1")),
                    tale.the("session.closed", "session", key("session-1")))),
    IDEA_WITHDRAWN("decisions.idea-withdrawn", tale -> before(tale, "idea.withdrawn", 1)),
    IDEA_REFUSED("decisions.idea-refused", tale -> before(tale, "idea.refused", 1)),
    IDEA_MERGED(
            "decisions.idea-merged",
            tale -> before(tale, "idea.merged", 1).with("into", key("idea-3"))),
    IDEA_OF_ANOTHER_ROUND(
            "decisions.idea-other-round",
            tale -> tale.the("idea.received", "idea", key("idea-1")).with("round", key("another"))),
    IDEA_WITH_ANOTHER_CONTENT(
            "decisions.idea-other-content",
            tale -> tale.decision(1).with("contentDigest", Tale.digest("something else"))),
    IDEA_WITH_ANOTHER_NUMBER("decisions.idea-number", tale -> tale.decision(1).with("number", 2)),
    NUMBER_REUSED("decisions.number-reused", tale -> tale.decision(9).with("decisionNumber", 8L)),
    NUMBER_SKIPPED(
            "decisions.number-skipped", tale -> tale.decision(9).with("decisionNumber", 11L)),
    DECISION_REMOVED("decisions.missing", tale -> tale.remove(tale.decision(3))),
    LAST_DECISION_REMOVED("decisions.missing", tale -> tale.remove(tale.decision(14))),
    TWO_DECISIONS_FOR_ONE_IDEA(
            "decisions.second",
            tale -> tale.twice(tale.decision(14))
                    .with("decision", key("second"))
                    .with("decisionNumber", 15L)),
    SECOND_DECISION_WITHOUT_APPEAL(
            "decisions.not-due-appeal",
            tale -> tale.the("appeal.answered", "appeal", key("appeal-9"))
                    .with("appealAnswer", "stays")),
    SECOND_DECISION_WITHOUT_ANNULMENT(
            "decisions.not-due-repeated-vote",
            tale -> tale.remove(tale.the("decision.annulled", "vote", key("vote-7")))),
    SECOND_DECISION_WITHOUT_POSTPONEMENT(
            "decisions.not-due-postponed", tale -> tale.decision(12).with("occasion", "postponed")),
    DECISION_REPLACED_THAT_DOES_NOT_EXIST(
            "decisions.replaces-nothing",
            tale -> tale.decision(12).with("after", key("no decision"))),
    DECISION_REPLACED_OF_ANOTHER_IDEA(
            "decisions.replaces-other",
            tale -> tale.decision(12).with("after", key("decision-vote-3"))),
    HELD_WITHOUT_VOTE(
            "decisions.held-no-vote",
            tale -> tale.the("decision.held", "vote", key("vote-12")).with("vote", key("no vote"))),
    FIELD_MISSING("decisions.unreadable", tale -> tale.decision(1).with("sending", null)),
    NEED_OF_ANOTHER_VERSION(
            "needs.unknown", tale -> tale.decision(1).with("need", key("need of another version"))),
    NEED_CLOSED("needs.closed", tale -> tale.decision(1).with("need", key("need-old"))),
    CONCEPT_SUPERSEDED(
            "needs.other-concept",
            tale -> tale.decision(14)
                    .with("concept", key("concept-1"))
                    .with("conceptDigest", tale.digestOf("concept-1"))),
    CONCEPT_DIGEST_SWAPPED(
            "needs.other-text",
            tale -> tale.decision(1).with("conceptDigest", tale.digestOf("concept-2"))),
    NEED_WITHOUT_CONCEPT("needs.no-concept", tale -> tale.decision(1).with("concept", null)),
    CONCEPT_PAPER_MISSING("papers.missing", tale -> tale.losePaper("concept-1")),
    POT_OVERDRAWN("sums.pot-overdrawn", tale -> {
        tale.booking("given").with("amountCents", 100_000);
        tale.all("pot.booked").forEach(booking -> booking.plus("leftCents", -900_000));
    }),
    POT_SAYS_ANOTHER_REST(
            "sums.pot-left", tale -> tale.booking("promised-vote-4").plus("leftCents", 1)),
    BOOKING_DOUBLED("sums.booked-twice", tale -> tale.twice(tale.booking("promised-vote-1"))),
    ROUND_OVERDRAWN("sums.round-overdrawn", tale -> {
        tale.the("round.opened", "round", Tale.ROUND).with("amountCents", 200_000);
    }),
    BOOKING_MISSING("sums.booking-unknown", tale -> tale.remove(tale.booking("promised-vote-1"))),
    BOOKING_NOT_NAMED("sums.no-booking", tale -> tale.decision(1).with("booking", null)),
    BOOKING_AFTER_THE_DECISION(
            "sums.booking-unknown",
            tale -> tale.move(tale.decision(1), tale.booking("promised-vote-1"))),
    BOOKING_OF_ANOTHER_SUM(
            "sums.booking-sum",
            tale -> tale.booking("promised-vote-1").with("amountCents", 60_000)),
    BOOKING_FOR_ANOTHER_DECISION(
            "sums.booking-other",
            tale -> tale.booking("promised-vote-1").with("subject", key("decision-vote-4"))),
    BOOKING_OF_ANOTHER_POT(
            "sums.booking-pot",
            tale -> tale.booking("promised-vote-1").with("pot", key("another pot"))),
    BOOKING_OF_ANOTHER_KIND(
            "sums.booking-kind",
            tale -> tale.booking("promised-vote-1").with("bookingKind", "given")),
    BOOKING_USED_TWICE(
            "sums.booking-used", tale -> tale.decision(4).with("booking", key("promised-vote-1"))),
    BOOKING_FOR_A_REFUSAL(
            "sums.booking-needless",
            tale -> tale.decision(3).with("booking", key("promised-vote-1"))),
    RELEASE_LARGER_THAN_PROMISED(
            "sums.released-more", tale -> tale.booking("released-8").with("amountCents", 30_000)),
    RELEASE_MISSING("sums.no-release", tale -> tale.remove(tale.booking("released-7"))),
    RELEASE_SMALLER_THAN_PROMISED(
            "sums.still-promised", tale -> tale.booking("released-7").with("amountCents", 10_000)),
    SPENT_MORE_THAN_PROMISED(
            "sums.spent-more", tale -> tale.booking("spent-1").with("amountCents", 60_000)),
    RETURNED_MORE_THAN_SPENT(
            "sums.returned-more", tale -> tale.booking("returned-1").with("amountCents", 30_000)),
    COST_ROWS_DO_NOT_ADD_UP(
            "sums.rows-differ",
            tale -> tale.decision(2).with("costsGrantedCents", List.of(20_000L, 14_000L))),
    COST_ROW_MISSING(
            "sums.rows", tale -> tale.decision(2).with("costsGrantedCents", List.of(35_000L))),
    COST_ROW_ABOVE_ITS_COST(
            "sums.row-more",
            tale -> tale.decision(2).with("costsGrantedCents", List.of(19_000L, 16_000L))),
    ASKED_MORE_THAN_IT_COSTS(
            "sums.asked-more", tale -> tale.decision(3).with("sumAskedCents", 60_000)),
    GRANTED_MORE_THAN_ASKED(
            "sums.granted-more", tale -> tale.decision(1).with("sumAskedCents", 40_000)),
    CORRECTION_OF_UNKNOWN_DECISION(
            "later.corrected-unknown",
            tale -> tale.the("decision.corrected", "correction", key("correction"))
                    .with("decision", key("none"))),
    CORRECTION_OF_ANOTHER_IDEA(
            "later.other-idea",
            tale -> tale.the("decision.corrected", "correction", key("correction"))
                    .with("idea", key("idea-4"))),
    NOTICE_OF_UNKNOWN_DECISION(
            "later.notice-unknown", tale -> notice(tale).with("decision", key("none"))),
    NOTICE_NUMBER_SKIPPED("later.notice-number", tale -> notice(tale).with("noticeNumber", 3)),
    APPEAL_ANSWERED_TWICE(
            "later.answer-twice",
            tale -> tale.twice(tale.the("appeal.answered", "appeal", key("appeal-5")))),
    APPEAL_ANSWERED_TO_NOTHING(
            "later.answer-no-appeal",
            tale -> tale.remove(tale.the("appeal.made", "appeal", key("appeal-5")))),
    APPEAL_AGAINST_UNKNOWN_DECISION(
            "later.appeal-unknown",
            tale -> tale.the("appeal.made", "appeal", key("appeal-5"))
                    .with("decision", key("none"))),
    SUM_ACCEPTED_AFTER_IT_LAPSED("later.accepted-too-late", tale -> {
        TaleEntry late = tale.twice(tale.the("decision.lapsed", "idea", key("idea-8")));
        late.type("decision.accepted")
                .with("offer", key("offer-8"))
                .with("sumGrantedCents", 20_000);
    }),
    ANOTHER_SUM_ACCEPTED(
            "later.accepted-other-sum",
            tale -> tale.the("decision.accepted", "idea", key("idea-2"))
                    .with("sumGrantedCents", 40_000)),
    SUM_ACCEPTED_THAT_NOBODY_OFFERED(
            "later.accepted-no-offer",
            tale -> tale.the("decision.accepted", "idea", key("idea-2"))
                    .with("offer", key("none"))),
    ANNULLED_WITHOUT_ANNULLED_VOTE(
            "later.annulled-vote-stands",
            tale -> tale.remove(tale.the("vote.annulled", "vote", key("vote-7")))),
    VOTE_ANNULLED_AND_DECISION_KEPT(
            "later.annulment-missing",
            tale -> tale.the("vote.annulled", "vote", key("vote-7")).with("vote", key("vote-3"))),
    LAPSED_TWICE(
            "later.lapsed-twice",
            tale -> tale.twice(tale.the("decision.lapsed", "idea", key("idea-8"))));

    private final String finding;
    // The acts close over nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<Tale> act;

    Tampering(String finding, Consumer<Tale> act) {
        this.finding = finding;
        this.act = act;
    }

    /** The key of the sentence that names it. */
    public String finding() {
        return finding;
    }

    public void apply(Tale tale) {
        act.accept(tale);
    }

    private static TaleEntry before(Tale tale, String type, int idea) {
        return tale.insert(type, tale.the("session.closed", "session", key("session-1")))
                .with("idea", key("idea-" + idea))
                .with("number", idea);
    }

    private static TaleEntry notice(Tale tale) {
        return tale.the("notice.given", "decision", key("decision-vote-1"));
    }

    private static List<String> keys(String... names) {
        return List.of(names).stream().map(Tale::key).map(UUID::toString).toList();
    }
}
