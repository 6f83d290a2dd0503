package org.kiezfonds.app.sessions.voting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.Conflict;
import org.kiezfonds.app.bodies.Procedure.Majority;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.Quorum;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.Threshold;

/** Rules of procedure as the worked cases write them. */
record RulesInWords(
        Threshold quorum,
        QuorumWhole quorumOf,
        Threshold majority,
        MajorityWhole majorityOf,
        boolean residents,
        boolean conflictedCount,
        TieRule tie,
        int revotes) {

    static final RulesInWords USUAL = new RulesInWords(
            Threshold.moreThan(1, 2),
            QuorumWhole.MEMBERS,
            Threshold.moreThan(1, 2),
            MajorityWhole.CAST_WITHOUT_ABSTENTIONS,
            false,
            false,
            TieRule.MOTION_LOST,
            0);

    /** "more than 1/2 of members; more than 1/2 of cast; residents; tie: chair decides". */
    static RulesInWords read(String words) {
        List<String> parts = Arrays.stream(words.split(";")).map(String::strip).toList();
        String[] quorum = parts.get(0).split(" of ", 2);
        String[] majority = parts.get(1).split(" of ", 2);
        RulesInWords rules = USUAL.quorum(
                        threshold(quorum[0]), QuorumWhole.valueOf(word(quorum[1])))
                .majority(threshold(majority[0]), MajorityWhole.valueOf(word(majority[1])));
        for (String part : parts.subList(2, parts.size())) {
            rules = switch (part) {
                case "residents" -> rules.residents(true);
                case "conflicted count" -> rules.conflictedCount(true);
                default -> rules.tie(TieRule.valueOf(word(part.substring("tie: ".length()))), 0);
            };
        }
        return rules;
    }

    /** "at least 2/3". */
    static Threshold threshold(String words) {
        String[] share = words.substring(words.lastIndexOf(' ') + 1).split("/", -1);
        long numerator = Long.parseLong(share[0]);
        long denominator = Long.parseLong(share[1]);
        return words.startsWith("at least ")
                ? Threshold.atLeast(numerator, denominator)
                : Threshold.moreThan(numerator, denominator);
    }

    /** "cast without abstentions" as the constant of that name. */
    static String word(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    RulesInWords quorum(Threshold threshold, QuorumWhole of) {
        return new RulesInWords(
                threshold, of, majority, majorityOf, residents, conflictedCount, tie, revotes);
    }

    RulesInWords majority(Threshold threshold, MajorityWhole of) {
        return new RulesInWords(
                quorum, quorumOf, threshold, of, residents, conflictedCount, tie, revotes);
    }

    RulesInWords residents(boolean demanded) {
        return new RulesInWords(
                quorum, quorumOf, majority, majorityOf, demanded, conflictedCount, tie, revotes);
    }

    RulesInWords conflictedCount(boolean count) {
        return new RulesInWords(
                quorum, quorumOf, majority, majorityOf, residents, count, tie, revotes);
    }

    RulesInWords tie(TieRule rule, int times) {
        return new RulesInWords(
                quorum, quorumOf, majority, majorityOf, residents, conflictedCount, rule, times);
    }

    Procedure procedure() {
        return new Procedure(
                new Quorum(quorum, quorumOf, residents),
                new Majority(majority, majorityOf),
                tie,
                Ballot.BY_NAME,
                revotes,
                7,
                true,
                new Conflict(true, conflictedCount),
                true,
                Presentation.POSSIBLE,
                true);
    }
}
