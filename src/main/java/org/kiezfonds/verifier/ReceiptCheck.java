package org.kiezfonds.verifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The check of one receipt, without the log: that this entry is under a head that was signed. */
final class ReceiptCheck {

    private final VerifierKey key;
    private final @Nullable Policy policy;
    private final Report report;

    ReceiptCheck(VerifierKey key, @Nullable Policy policy, Report report) {
        this.key = key;
        this.policy = policy;
        this.report = report;
    }

    boolean run(byte[] receipt, byte[] entry) {
        LogProof proof;
        Checkpoint said;
        try {
            proof = LogProof.parse(receipt);
            said = Checkpoint.parse(proof.head().text());
        } catch (Malformed e) {
            report.bad("step.receipt", e.finding());
            return false;
        }
        Optional<HeadCheck.Head> head =
                HeadCheck.check(new HeadCheck.Head(proof.head(), said), key, report);
        if (head.isEmpty()) {
            return false;
        }
        checkInclusion(proof, said, entry);
        if (policy == null) {
            report.open("step.witnesses.no-policy");
        } else {
            WitnessCheck.check(policy, false, proof.head(), report);
        }
        return report.foundNothing();
    }

    private void checkInclusion(LogProof proof, Checkpoint head, byte[] entry) {
        long index = proof.index();
        Hash leaf = Merkle.leaf(entry);
        if (Merkle.includes(index, head.size(), leaf, proof.path(), head.root())) {
            report.good("step.receipt.good", index, head.size());
        } else if (index >= head.size()) {
            report.bad("step.receipt", Finding.of("receipt.outside", index, head.size()));
        } else {
            report.bad("step.receipt", Finding.of("receipt.not-included", index));
        }
        try {
            Envelope.read(entry, 0, entry.length);
            report.good("step.entry.good");
        } catch (NotCanonical e) {
            report.bad("step.entry", Finding.of("entry.wrong", index, e.finding()));
        }
    }
}
