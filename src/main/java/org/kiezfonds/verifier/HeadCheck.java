package org.kiezfonds.verifier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Is this note the head of the log that the key is of? */
final class HeadCheck {

    private static final String STEP = "step.head";

    private HeadCheck() {}

    /**
     * The note and what it says.
     *
     * @param note with all signatures
     * @param head its text
     */
    record Head(Note note, Checkpoint head) {}

    /** Nothing where it is not; the report says then why. */
    static Optional<Head> check(Head head, VerifierKey key, Report report) {
        Optional<Finding> finding = finding(head, key);
        if (finding.isPresent()) {
            report.bad(STEP, finding.get());
            return Optional.empty();
        }
        report.good("step.head.good", head.head().size(), key.label());
        return Optional.of(head);
    }

    static Optional<Head> check(byte[] bytes, VerifierKey key, Report report) {
        try {
            Note note = Note.parse(bytes);
            return check(new Head(note, Checkpoint.parse(note.text())), key, report);
        } catch (Malformed e) {
            report.bad(STEP, Finding.of("head.malformed", e.finding()));
            return Optional.empty();
        }
    }

    private static Optional<Finding> finding(Head head, VerifierKey key) {
        Note.Signers signers = head.note().signers(List.of(key));
        if (!signers.bad().isEmpty()) {
            return Optional.of(Finding.of("head.signature-wrong", key.label()));
        }
        if (!head.head().origin().equals(key.name())) {
            return Optional.of(Finding.of("head.other-log", head.head().origin(), key.name()));
        }
        if (!signers.good().isEmpty()) {
            return Optional.empty();
        }
        String others = head.note().lines().stream()
                .filter(line -> line.name().equals(key.name()))
                .map(line -> line.name() + "+" + line.id())
                .collect(Collectors.joining(", "));
        return Optional.of(
                others.isEmpty()
                        ? Finding.of("head.unsigned", key.label())
                        : Finding.of("head.other-key", key.label(), others));
    }
}
