package org.kiezfonds.app.decisions;

import static org.kiezfonds.app.decisions.OpenField.field;
import static org.kiezfonds.app.decisions.OpenField.orNone;
import static org.kiezfonds.app.decisions.OpenField.word;
import static org.kiezfonds.app.decisions.OpenField.wordOrNone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.CountingRule;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.TieOrder;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Vote;

/** What there is as open data, each with its fields in their order. New ones only ever come last. */
public enum OpenKind {
    DECISIONS(
            "beschluesse",
            field("number", OpenType.NUMBER),
            field("id", OpenType.KEY),
            field("idea", OpenType.NUMBER),
            orNone("title", OpenType.TEXT),
            field("fund", OpenType.NAME),
            field("fundSlug", OpenType.NAME),
            field("round", OpenType.NUMBER),
            field("body", OpenType.NAME),
            field("session", OpenType.KEY),
            field("sessionDay", OpenType.DAY),
            field("decidedAt", OpenType.MOMENT),
            word("occasion", Decision.Occasion.class),
            orNone("replaces", OpenType.NUMBER),
            field("vote", OpenType.KEY),
            word("outcome", Decision.Outcome.class),
            field("conditional", OpenType.FLAG),
            wordOrNone("refusal", Decision.Refusal.class),
            field("askedCents", OpenType.CENTS),
            field("grantedCents", OpenType.CENTS),
            field("costs", OpenType.COSTS),
            orNone("need", OpenType.KEY),
            orNone("needNumber", OpenType.NAME),
            orNone("needTitle", OpenType.NAME),
            orNone("conceptVersion", OpenType.NUMBER),
            word("state", Decision.State.class),
            field("stateAt", OpenType.MOMENT),
            orNone("answerUntil", OpenType.DAY),
            orNone("appealUntil", OpenType.DAY),
            field("sending", OpenType.NUMBER),
            field("contentDigest", OpenType.DIGEST),
            field("rulesDigest", OpenType.DIGEST),
            orNone("criteriaDigest", OpenType.DIGEST),
            orNone("procedureDigest", OpenType.DIGEST),
            field("countingDigest", OpenType.DIGEST),
            field("termsDigest", OpenType.DIGEST),
            field("entry", OpenType.KEY),
            field("address", OpenType.ADDRESS)),
    IDEAS(
            "ideen",
            field("number", OpenType.NUMBER),
            field("id", OpenType.KEY),
            orNone("title", OpenType.TEXT),
            orNone("summary", OpenType.TEXT),
            field("language", OpenType.NAME),
            word("state", IdeaState.class),
            field("askedCents", OpenType.CENTS),
            orNone("need", OpenType.KEY),
            field("fund", OpenType.NAME),
            field("fundSlug", OpenType.NAME),
            field("round", OpenType.NUMBER),
            field("sentOn", OpenType.DAY),
            orNone("organisation", OpenType.TEXT),
            orNone("mergedInto", OpenType.NUMBER),
            field("address", OpenType.ADDRESS)),
    VOTES(
            "abstimmungen",
            field("id", OpenType.KEY),
            field("idea", OpenType.NUMBER),
            field("session", OpenType.KEY),
            field("sessionDay", OpenType.DAY),
            field("motion", OpenType.KEY),
            word("motionKind", Motion.Kind.class),
            field("amendment", OpenType.FLAG),
            field("attempt", OpenType.NUMBER),
            field("secret", OpenType.FLAG),
            field("circular", OpenType.FLAG),
            field("openedAt", OpenType.MOMENT),
            field("closedAt", OpenType.MOMENT),
            word("outcome", Vote.Outcome.class),
            field("tied", OpenType.FLAG),
            field("members", OpenType.NUMBER),
            field("conflicted", OpenType.NUMBER),
            field("counted", OpenType.NUMBER),
            field("quorum", OpenType.NUMBER),
            field("voters", OpenType.NUMBER),
            field("needed", OpenType.NUMBER),
            field("yes", OpenType.NUMBER),
            field("no", OpenType.NUMBER),
            field("abstained", OpenType.NUMBER),
            orNone("lotFor", OpenType.FLAG),
            wordOrNone("annulled", Vote.Flaw.class),
            field("entries", OpenType.KEYS)),
    ROUNDS(
            "runden",
            field("id", OpenType.KEY),
            field("number", OpenType.NUMBER),
            field("name", OpenType.NAME),
            field("fund", OpenType.NAME),
            field("fundSlug", OpenType.NAME),
            word("fundKind", FundKind.class),
            orNone("body", OpenType.NAME),
            field("amountCents", OpenType.CENTS),
            field("opensOn", OpenType.DAY),
            field("closesOn", OpenType.DAY),
            orNone("adviceUntil", OpenType.DAY),
            field("decidesBy", OpenType.DAY),
            orNone("actsUntil", OpenType.DAY),
            word("state", RoundState.class),
            word("counting", CountingRule.class),
            word("ties", TieOrder.class),
            field("rulesDigest", OpenType.DIGEST),
            orNone("criteriaDigest", OpenType.DIGEST),
            orNone("procedureDigest", OpenType.DIGEST),
            field("countingDigest", OpenType.DIGEST),
            field("termsDigest", OpenType.DIGEST),
            field("decisions", OpenType.NUMBER),
            field("grantedIdeas", OpenType.NUMBER),
            field("refusedIdeas", OpenType.NUMBER),
            field("decidedAskedCents", OpenType.CENTS),
            field("grantedCents", OpenType.CENTS),
            field("entry", OpenType.KEY),
            field("address", OpenType.ADDRESS));

    private final String step;
    // Copies that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<OpenField> fields;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> names;

    OpenKind(String step, OpenField... fields) {
        this.step = step;
        this.fields = List.of(fields);
        this.names = Stream.of(fields).map(OpenField::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Its name in addresses. */
    public String step() {
        return step;
    }

    public List<OpenField> fields() {
        return fields;
    }

    boolean has(String field) {
        return names.contains(field);
    }

    /** Those that stay for ever: without what somebody wrote. */
    public List<OpenField> lastingFields() {
        return fields.stream().filter(field -> field.type() != OpenType.TEXT).toList();
    }

    /** The kind with that name in addresses. */
    public static Optional<OpenKind> at(String step) {
        return Stream.of(values()).filter(kind -> kind.step.equals(step)).findFirst();
    }
}
