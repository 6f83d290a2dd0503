package org.kiezfonds.verifier;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Have enough others seen this head? */
final class WitnessCheck {

    private static final String STEP = "step.witnesses";

    private WitnessCheck() {}

    /** Whether the policy is one for this log: it names the log, or none at all. */
    static boolean isFor(Policy policy, VerifierKey key) {
        return policy.logs().isEmpty()
                || policy.logs().stream().anyMatch(log -> log.name().equals(key.name()));
    }

    static void check(Policy policy, boolean ownList, Note note, Report report) {
        Note.Signers signers = note.signers(policy.witnesses().values());
        Findings found = new Findings();
        for (VerifierKey witness : signers.bad()) {
            found.add(Finding.of("witness.damaged", name(policy, witness), witness.label()));
        }
        if (!policy.isSatisfiedBy(signers.good())) {
            String have = names(policy, signers.good());
            found.add(
                    have.isEmpty()
                            ? Finding.of("witness.quorum-missed-by-all", policy.quorum())
                            : Finding.of("witness.quorum-missed", policy.quorum(), have));
        }
        if (!found.isEmpty()) {
            report.bad(STEP, found);
        } else if (policy.quorum().equals(Policy.NONE)) {
            report.open("step.witnesses.none-wanted");
        } else {
            report.good(
                    "step.witnesses.good",
                    names(policy, signers.good()),
                    policy.quorum(),
                    ownList ? 1L : 0L);
        }
    }

    private static String names(Policy policy, Collection<VerifierKey> witnesses) {
        return witnesses.stream()
                .map(witness -> name(policy, witness))
                .collect(Collectors.joining(", "));
    }

    private static String name(Policy policy, VerifierKey key) {
        return policy.witnesses().entrySet().stream()
                .filter(witness -> witness.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(key.name());
    }
}
