package org.kiezfonds.verifier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.content.Contents;

/**
 * The whole check of a log: head, entries, tiles, root, history, what the entries say, witnesses.
 * Each step is told as it is done.
 */
final class LogCheck {

    private final Source source;
    private final VerifierKey key;
    private final @Nullable Policy policy;
    private final Path stateFolder;
    private final Report report;
    private final Clock clock;

    /**
     * A check, not yet begun.
     *
     * @param policy the reader's own; without one, the log's is read
     * @param stateFolder where the last head is remembered
     */
    LogCheck(
            Source source,
            VerifierKey key,
            @Nullable Policy policy,
            Path stateFolder,
            Report report,
            Clock clock) {
        this.source = source;
        this.key = key;
        this.policy = policy;
        this.stateFolder = stateFolder;
        this.report = report;
        this.clock = clock;
    }

    /** Whether all was good. The head is remembered where the files are what it promises. */
    boolean run() throws Unreachable {
        byte[] bytes = source.read("checkpoint", Note.MOST_BYTES)
                .orElseThrow(
                        () -> new Unreachable(Finding.of("unreachable.no-head", source.name())));
        Optional<HeadCheck.Head> signed = HeadCheck.check(bytes, key, report);
        if (signed.isEmpty()) {
            return false;
        }
        Checkpoint head = signed.get().head();
        report.file().head(head);
        Optional<RememberedHead> before = RememberedHead.find(stateFolder, head.origin());
        checkTree(head, before);
        checkWitnesses(signed.get().note());
        if (report.isWhole()) {
            RememberedHead.keep(stateFolder, head.origin(), bytes, clock.instant());
        }
        return report.foundNothing();
    }

    private void checkTree(Checkpoint head, Optional<RememberedHead> before) throws Unreachable {
        PartReader reader = new PartReader(source, head.size());
        long oldSize = before.map(old -> old.head().size()).orElse(0L);
        Contents contents = new Contents(source::read);
        Reading reading;
        try {
            reading = Reading.of(
                    source,
                    reader,
                    head.size(),
                    oldSize,
                    contents,
                    entries -> report.progress(entries, head.size()));
        } finally {
            report.endProgress();
        }
        UpperTiles upper = UpperTiles.read(reader, head.size());
        Diagnosis diagnosis = Diagnosis.of(reader, head, reading, upper);
        tell("step.entries", diagnosis.entries(), reading.entries());
        if (!diagnosis.sizeIsWrong()) {
            tell("step.tiles", diagnosis.tiles(), reader.parts());
        }
        if (!diagnosis.sizeIsWrong() && upper.tiles() > 0) {
            tell("step.upper-tiles", diagnosis.upperTiles(), upper.tiles());
        }
        tellRoot(head, reading, diagnosis);
        if (before.isPresent()) {
            tellHistory(head, before.get(), reading);
        } else {
            report.open("step.history.first");
        }
        new ContentCheck(head, reader, reading, report).tell(contents);
    }

    private void tell(String step, Findings findings, long count) {
        if (findings.isEmpty()) {
            report.good(step + ".good", count);
        } else {
            report.bad(step, findings);
        }
    }

    private void tellRoot(Checkpoint head, Reading reading, Diagnosis diagnosis) {
        if (!diagnosis.root().isEmpty()) {
            report.bad("step.root", diagnosis.root());
        } else if (head.root().equals(reading.root())) {
            report.good("step.root.good", head.root().toString());
        } else {
            report.open("step.root.tiles-only");
        }
    }

    private void tellHistory(Checkpoint head, RememberedHead before, Reading reading) {
        Checkpoint old = before.head();
        String seen = report.moment(before.seen());
        boolean entriesProven = head.root().equals(reading.root());
        if (old.size() > head.size()) {
            report.bad(
                    "step.history",
                    Finding.of("history.rolled-back", old.size(), head.size(), seen));
        } else if (old.size() == head.size() && old.root().equals(head.root())) {
            report.good("step.history.same", seen);
        } else if (old.size() == head.size()) {
            report.bad("step.history", Finding.of("history.other-root", old.size(), seen));
        } else if (old.root().equals(reading.oldRoot())) {
            report.good("step.history.grown", old.size(), head.size(), seen);
        } else if (entriesProven) {
            report.bad("step.history", Finding.of("history.rewritten", old.size(), seen));
        } else {
            report.open("step.history.unclear", seen);
        }
    }

    private void checkWitnesses(Note note) throws Unreachable {
        if (policy != null) {
            WitnessCheck.check(policy, false, note, report);
            return;
        }
        Optional<byte[]> own = source.read("policy", Policy.MOST_BYTES);
        if (own.isEmpty()) {
            report.open("step.witnesses.no-policy");
            return;
        }
        try {
            Policy parsed = Policy.parse(own.get());
            if (WitnessCheck.isFor(parsed, key)) {
                WitnessCheck.check(parsed, true, note, report);
            } else {
                report.bad("step.witnesses", Finding.of("policy.other-log", key.name()));
            }
        } catch (Malformed e) {
            report.bad("step.witnesses", Finding.of("policy.malformed", e.finding()));
        }
    }
}
