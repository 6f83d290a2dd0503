package org.kiezfonds.app.transparency;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.kiezfonds.app.transparency.LogQueries.Signed;
import org.kiezfonds.app.transparency.Policy.Witness;
import org.kiezfonds.app.transparency.WitnessClient.Answer;

/** Has heads cosigned by all witnesses of the policy at once. */
final class Witnessing implements AutoCloseable {

    private final LogStore store;
    private final LogQueries queries;
    private final Policy policy;
    private final WitnessClient client;
    private final LogStanding standing;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Witnessing(
            LogStore store,
            LogQueries queries,
            Policy policy,
            WitnessClient client,
            LogStanding standing,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.policy = policy;
        this.client = client;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }

    /** Asks for cosignatures of a signed head, keeps them, and lets the head be published. */
    void ask(LogHead log, Signed signed) throws InterruptedException {
        Map<String, Note.Line> lines = cosignatures(log, signed);
        Map<String, Answer> answers = answers(log, signed);
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            switch (answer.getValue()) {
                case Answer.Cosigned(Note.Line line) -> {
                    lines.put(answer.getKey(), line);
                    store.setWitnessed(log.no(), answer.getKey(), signed.size(), clock.instant());
                }
                case Answer.KnowsMore(long size) -> stopUnlessGrown(log, answer.getKey(), size);
                case Answer.KnowsOther() ->
                    standing.stop(
                            LogStopped.Reason.HISTORY_DIFFERS,
                            "The witness %s saw another history of this log."
                                    .formatted(answer.getKey()),
                            LogGuard.RESTORE);
                case Answer.Silent() -> {}
            }
        }
        if (standing.stopped().isEmpty()) {
            store.setReady(
                    log.no(),
                    signed.size(),
                    lines.values().stream().map(Note.Line::toString).collect(Collectors.joining()),
                    clock.instant());
        }
    }

    /** Whether those who cosigned the head make a quorum. */
    boolean isMetBy(LogHead log, Signed signed) {
        return policy.isMetBy(cosignatures(log, signed).keySet());
    }

    boolean hasWitnesses() {
        return policy.witnesses().stream().anyMatch(witness -> witness.submission() != null);
    }

    /** Another node of ours may have gone on meanwhile. */
    private void stopUnlessGrown(LogHead log, String witness, long size) {
        long ours = queries.head(log.no()).orElseThrow().size();
        if (size > ours) {
            standing.stop(
                    LogStopped.Reason.DATABASE_BEHIND,
                    "The witness %s saw %d entries, the database has %d: it was restored from a"
                                    .formatted(witness, size, ours)
                            + " backup.",
                    LogGuard.REIMPORT);
        }
    }

    private Map<String, Note.Line> cosignatures(LogHead log, Signed signed) {
        Checkpoint head = new Checkpoint(log.origin(), signed.size(), signed.root());
        Map<String, Note.Line> lines = new LinkedHashMap<>();
        for (Note.Line line : Note.lines(signed.cosignatures())) {
            policy.witnesses().stream()
                    .filter(witness -> head.isCosignedBy(witness.key(), line))
                    .forEach(witness -> lines.put(witness.name(), line));
        }
        return lines;
    }

    private Map<String, Answer> answers(LogHead log, Signed signed) throws InterruptedException {
        Map<String, Long> seen = queries.witnessed(log.no());
        Checkpoint head = new Checkpoint(log.origin(), signed.size(), signed.root());
        List<Witness> asked = policy.witnesses().stream()
                .filter(witness -> witness.submission() != null)
                .toList();
        List<Callable<Answer>> questions = new ArrayList<>();
        for (Witness witness : asked) {
            questions.add(() -> client.ask(
                    witness,
                    head,
                    signed.note(),
                    seen.getOrDefault(witness.name(), 0L),
                    size -> new Proofs(tile -> queries.tile(log.no(), tile))
                            .consistency(size, signed.size())));
        }
        List<Future<Answer>> futures = threads.invokeAll(questions);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            answers.put(asked.get(i).name(), answer(futures.get(i)));
        }
        return answers;
    }

    private static Answer answer(Future<Answer> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
