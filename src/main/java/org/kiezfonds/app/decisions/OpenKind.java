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
import org.kiezfonds.app.decisions.OpenField.Type;
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
            field("number", Type.NUMBER),
            field("id", Type.KEY),
            field("idea", Type.NUMBER),
            orNone("title", Type.TEXT),
            field("fund", Type.NAME),
            field("fundSlug", Type.NAME),
            field("round", Type.NUMBER),
            field("body", Type.NAME),
            field("session", Type.KEY),
            field("sessionDay", Type.DAY),
            field("decidedAt", Type.MOMENT),
            word("occasion", Decision.Occasion.class),
            orNone("replaces", Type.NUMBER),
            field("vote", Type.KEY),
            word("outcome", Decision.Outcome.class),
            field("conditional", Type.FLAG),
            wordOrNone("refusal", Decision.Refusal.class),
            field("askedCents", Type.CENTS),
            field("grantedCents", Type.CENTS),
            field("costs", Type.COSTS),
            orNone("need", Type.KEY),
            orNone("needNumber", Type.NAME),
            orNone("needTitle", Type.NAME),
            orNone("conceptVersion", Type.NUMBER),
            word("state", Decision.State.class),
            field("stateAt", Type.MOMENT),
            orNone("answerUntil", Type.DAY),
            orNone("appealUntil", Type.DAY),
            field("sending", Type.NUMBER),
            field("contentDigest", Type.DIGEST),
            field("rulesDigest", Type.DIGEST),
            orNone("criteriaDigest", Type.DIGEST),
            orNone("procedureDigest", Type.DIGEST),
            field("countingDigest", Type.DIGEST),
            field("termsDigest", Type.DIGEST),
            field("entry", Type.KEY),
            field("address", Type.ADDRESS)),
    IDEAS(
            "ideen",
            field("number", Type.NUMBER),
            field("id", Type.KEY),
            orNone("title", Type.TEXT),
            orNone("summary", Type.TEXT),
            field("language", Type.NAME),
            word("state", IdeaState.class),
            field("askedCents", Type.CENTS),
            orNone("need", Type.KEY),
            field("fund", Type.NAME),
            field("fundSlug", Type.NAME),
            field("round", Type.NUMBER),
            field("sentOn", Type.DAY),
            orNone("organisation", Type.TEXT),
            orNone("mergedInto", Type.NUMBER),
            field("address", Type.ADDRESS)),
    VOTES(
            "abstimmungen",
            field("id", Type.KEY),
            field("idea", Type.NUMBER),
            field("session", Type.KEY),
            field("sessionDay", Type.DAY),
            field("motion", Type.KEY),
            word("motionKind", Motion.Kind.class),
            field("amendment", Type.FLAG),
            field("attempt", Type.NUMBER),
            field("secret", Type.FLAG),
            field("circular", Type.FLAG),
            field("openedAt", Type.MOMENT),
            field("closedAt", Type.MOMENT),
            word("outcome", Vote.Outcome.class),
            field("tied", Type.FLAG),
            field("members", Type.NUMBER),
            field("conflicted", Type.NUMBER),
            field("counted", Type.NUMBER),
            field("quorum", Type.NUMBER),
            field("voters", Type.NUMBER),
            field("needed", Type.NUMBER),
            field("yes", Type.NUMBER),
            field("no", Type.NUMBER),
            field("abstained", Type.NUMBER),
            orNone("lotFor", Type.FLAG),
            wordOrNone("annulled", Vote.Flaw.class),
            field("entries", Type.KEYS)),
    ROUNDS(
            "runden",
            field("id", Type.KEY),
            field("number", Type.NUMBER),
            field("name", Type.NAME),
            field("fund", Type.NAME),
            field("fundSlug", Type.NAME),
            word("fundKind", FundKind.class),
            orNone("body", Type.NAME),
            field("amountCents", Type.CENTS),
            field("opensOn", Type.DAY),
            field("closesOn", Type.DAY),
            orNone("adviceUntil", Type.DAY),
            field("decidesBy", Type.DAY),
            orNone("actsUntil", Type.DAY),
            word("state", RoundState.class),
            word("counting", CountingRule.class),
            word("ties", TieOrder.class),
            field("rulesDigest", Type.DIGEST),
            orNone("criteriaDigest", Type.DIGEST),
            orNone("procedureDigest", Type.DIGEST),
            field("countingDigest", Type.DIGEST),
            field("termsDigest", Type.DIGEST),
            field("decisions", Type.NUMBER),
            field("grantedIdeas", Type.NUMBER),
            field("refusedIdeas", Type.NUMBER),
            field("decidedAskedCents", Type.CENTS),
            field("grantedCents", Type.CENTS),
            field("entry", Type.KEY),
            field("address", Type.ADDRESS));

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
        return fields.stream().filter(field -> field.type() != Type.TEXT).toList();
    }

    /** The kind with that name in addresses. */
    public static Optional<OpenKind> at(String step) {
        return Stream.of(values()).filter(kind -> kind.step.equals(step)).findFirst();
    }
}
