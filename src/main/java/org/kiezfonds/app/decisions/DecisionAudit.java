package org.kiezfonds.app.decisions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.sessions.Resolution;
import org.kiezfonds.app.sessions.Resolutions;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/**
 * Holds decisions, what became of them, letters and appeals against the log, and decisions against
 * the votes that they were made of.
 */
@Component
class DecisionAudit implements EntryAudit {

    private final DecisionQueries queries;
    private final NoticeStore notices;
    private final AppealQueries appeals;
    private final Resolutions resolutions;

    DecisionAudit(
            DecisionQueries queries,
            NoticeStore notices,
            AppealQueries appeals,
            Resolutions resolutions) {
        this.queries = queries;
        this.notices = notices;
        this.appeals = appeals;
        this.resolutions = resolutions;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Comparison comparison = new Comparison(log, finding);
        List<Decision> decisions = queries.all();
        comparison.of(
                List.of("decision.taken"), byKey(decisions, Decision::entry), DecisionAudit::isOf);
        List<DecisionAct> acts = queries.allActs();
        comparison.of(
                Stream.of(DecisionAct.Kind.values())
                        .map(DecisionAct.Kind::entryType)
                        .toList(),
                byKey(acts, DecisionAct::entry),
                DecisionAudit::isOf);
        comparison.of(
                List.of("notice.given"), byKey(notices.all(), Notice::entry), DecisionAudit::isOf);
        List<Appeal> all = appeals.all();
        comparison.of(
                List.of("appeal.made"),
                byKey(all, Appeal::entry),
                (appeal, entry) -> one(entry, "appeal").equals(appeal.id().toString())
                        && one(entry, "isInTime").equals(Boolean.toString(appeal.isInTime())));
        comparison.of(
                List.of("appeal.answered"),
                all.stream()
                        .filter(appeal -> !appeal.waits())
                        .collect(Collectors.toMap(
                                appeal -> Objects.requireNonNull(appeal.answeredEntry()),
                                appeal -> appeal)),
                (appeal, entry) -> one(entry, "appeal").equals(appeal.id().toString())
                        && one(entry, "appealAnswer")
                                .equals(Word.of(Objects.requireNonNull(appeal.answer()))
                                        .value()));
        compareHeld(log, finding);
        compareStates(decisions, acts, finding);
        decisions.stream()
                .filter(decision -> decision.state() != State.ANNULLED)
                .filter(decision -> !fitsVotes(decision))
                .forEach(decision ->
                        finding.accept(Difference.DIFFERENT, decision.vote().toString()));
    }

    private static <T> Map<UUID, T> byKey(List<T> all, Function<T, UUID> key) {
        return all.stream().collect(Collectors.toMap(key, each -> each));
    }

    /** Rows against entries of some kinds, both ways. */
    private record Comparison(LogReading log, BiConsumer<Difference, String> finding) {

        <T> void of(List<String> types, Map<UUID, T> rows, BiPredicate<T, LogItem> fits) {
            Map<UUID, T> left = new HashMap<>(rows);
            types.forEach(type -> log.forEach(type, entry -> {
                T row = left.remove(entry.id());
                if (row == null) {
                    finding.accept(Difference.ACT_MISSING, entry.id().toString());
                } else if (!fits.test(row, entry)) {
                    finding.accept(Difference.DIFFERENT, entry.id().toString());
                }
            }));
            left.keySet().forEach(key -> finding.accept(Difference.ENTRY_MISSING, key.toString()));
        }
    }

    private static boolean isOf(Decision decision, LogItem entry) {
        return one(entry, "decision").equals(decision.id().toString())
                && one(entry, "decisionNumber").equals(Integer.toString(decision.number()))
                && one(entry, "idea").equals(decision.idea().toString())
                && one(entry, "round").equals(decision.round().toString())
                && one(entry, "session").equals(decision.session().toString())
                && one(entry, "vote").equals(decision.vote().toString())
                && one(entry, "occasion").equals(Word.of(decision.occasion()).value())
                && one(entry, "after").equals(text(decision.after()))
                && one(entry, "decisionOutcome")
                        .equals(Word.of(decision.outcome()).value())
                && one(entry, "isConditional").equals(Boolean.toString(decision.isConditional()))
                && one(entry, "refusal")
                        .equals(
                                decision.refusal() == null
                                        ? ""
                                        : Word.of(decision.refusal()).value())
                && hasSumsOf(decision, entry)
                && one(entry, "sending").equals(Integer.toString(decision.sending()))
                && one(entry, "contentDigest").equals(decision.contentDigest())
                && one(entry, "need").equals(text(decision.need()))
                && one(entry, "concept").equals(text(decision.concept()))
                && one(entry, "booking").equals(text(decision.booking()))
                && one(entry, "answerUntil").equals(text(decision.answerUntil()))
                && one(entry, "appealUntil").equals(text(decision.appealUntil()));
    }

    private static boolean hasSumsOf(Decision decision, LogItem entry) {
        List<String> asked = decision.costs().stream()
                .map(Cost::asked)
                .map(each -> Long.toString(each.cents()))
                .toList();
        List<String> granted = decision.outcome().isGranted()
                ? decision.costs().stream()
                        .map(Cost::granted)
                        .map(each -> Long.toString(each.cents()))
                        .toList()
                : List.of();
        return one(entry, "sumAsked").equals(Long.toString(decision.asked().cents()))
                && one(entry, "sumGranted")
                        .equals(Long.toString(decision.granted().cents()))
                && entry.field("costKinds")
                        .equals(decision.costs().stream()
                                .map(cost -> Word.of(cost.kind()).value())
                                .toList())
                && entry.field("costsAsked").equals(asked)
                && entry.field("costsGranted").equals(granted);
    }

    private static boolean isOf(DecisionAct act, LogItem entry) {
        return entry.type().equals(act.kind().entryType())
                && one(entry, "decision").equals(act.decision().toString())
                && one(entry, "booking").equals(text(act.booking()))
                && switch (act.kind()) {
                    case ACCEPTED -> one(entry, "offer").equals(text(act.about()));
                    case LAPSED ->
                        one(entry, "lapse")
                                .equals(Word.of(DecisionAct.Lapse.valueOf(act.word()))
                                        .value());
                    case ANNULLED -> one(entry, "vote").equals(text(act.about()));
                    case CORRECTED -> one(entry, "correction").equals(text(act.about()));
                };
    }

    private static boolean isOf(Notice notice, LogItem entry) {
        boolean isWhole = notice.content().isEmpty()
                || Digest.of(notice.content().getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .equals(notice.digest());
        return isWhole
                && one(entry, "decision").equals(notice.decision().toString())
                && one(entry, "noticeNumber").equals(Integer.toString(notice.number()))
                && one(entry, "notice").equals(notice.digest())
                && one(entry, "recipients").equals(Integer.toString(notice.recipients()));
    }

    /** Each has an entry; of several for one vote the row keeps the last. */
    private void compareHeld(LogReading log, BiConsumer<Difference, String> finding) {
        Map<String, UUID> told = new HashMap<>();
        log.forEach("decision.held", entry -> told.put(one(entry, "vote"), entry.id()));
        queries.everHeld().forEach(held -> {
            UUID entry = told.remove(held.vote().toString());
            if (entry == null) {
                finding.accept(Difference.ENTRY_MISSING, held.vote().toString());
            } else if (!entry.equals(held.entry())) {
                finding.accept(Difference.DIFFERENT, held.vote().toString());
            }
        });
        told.keySet().forEach(vote -> finding.accept(Difference.ACT_MISSING, vote));
    }

    /** The state of each decision follows from what came after it. */
    private static void compareStates(
            List<Decision> decisions,
            List<DecisionAct> acts,
            BiConsumer<Difference, String> finding) {
        Map<UUID, State> states = new HashMap<>();
        decisions.forEach(decision -> {
            states.put(decision.id(), decision.answerUntil() == null ? State.HOLDS : State.WAITS);
            UUID before = decision.after();
            if (before != null) {
                states.computeIfPresent(
                        before, (_, state) -> state.stands() ? State.REPLACED : state);
            }
        });
        Map<UUID, UUID> replacements = new HashMap<>();
        decisions.forEach(decision -> {
            if (decision.after() != null) {
                replacements.put(decision.after(), decision.id());
            }
        });
        for (DecisionAct act : acts) {
            switch (act.kind()) {
                case ACCEPTED ->
                    states.computeIfPresent(
                            act.decision(),
                            (key, _) ->
                                    replacements.containsKey(key) ? State.REPLACED : State.HOLDS);
                case LAPSED -> states.put(act.decision(), State.LAPSED);
                case ANNULLED -> states.put(act.decision(), State.ANNULLED);
                case CORRECTED -> {}
            }
        }
        decisions.stream()
                .filter(decision -> decision.state() != states.get(decision.id()))
                .forEach(decision ->
                        finding.accept(Difference.DIFFERENT, decision.id().toString()));
    }

    /** Whether the votes still say what was decided. */
    private boolean fitsVotes(Decision decision) {
        return resolutions
                .withVote(decision.vote())
                .filter(resolution -> resolution.session().id().equals(decision.session()))
                .filter(resolution -> resolution.idea().equals(decision.idea()))
                .filter(resolution -> says(resolution, decision))
                .isPresent();
    }

    private static boolean says(Resolution resolution, Decision decision) {
        return switch (decision.outcome()) {
            case GRANTED, GRANTED_LESS ->
                resolution.outcome() == Resolution.Outcome.GRANTED
                        && decision.granted().equals(resolution.motion().granted());
            case POSTPONED -> resolution.outcome() == Resolution.Outcome.POSTPONED;
            case REFUSED ->
                resolution.outcome() == Resolution.Outcome.REFUSED
                        || resolution.outcome() == Resolution.Outcome.NOT_CARRIED;
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}
