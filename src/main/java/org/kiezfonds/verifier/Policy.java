package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has to have seen a head before it counts (C2SP tlog-policy).
 *
 * @param logs the keys of the logs it is for
 * @param witnesses by the names that the policy gives them
 * @param groups by name, in the order in which they are defined
 * @param quorum the witness or group that has to be satisfied, or {@link #NONE}
 */
public record Policy(
        List<VerifierKey> logs,
        Map<String, VerifierKey> witnesses,
        Map<String, Group> groups,
        String quorum) {

    static final int MOST_BYTES = 64 * 1024;
    static final String NONE = "none";

    /**
     * Some of others.
     *
     * @param needed so many of the members have to be satisfied
     * @param members witnesses or groups
     */
    public record Group(int needed, Set<String> members) {}

    public static Policy parse(byte[] bytes) throws Malformed {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed("policy.too-long");
        }
        Reader reader = new Reader();
        for (String line : Note.utf8(bytes).split("\n", -1)) {
            reader.read(line);
        }
        return reader.finish();
    }

    /** Whether these witnesses are enough. */
    public boolean isSatisfiedBy(Collection<VerifierKey> signers) {
        return quorum.equals(NONE) || satisfied(quorum, signers);
    }

    private boolean satisfied(String name, Collection<VerifierKey> signers) {
        Group group = groups.get(name);
        if (group == null) {
            VerifierKey witness = witnesses.get(name);
            return witness != null && signers.contains(witness);
        }
        long reached = group.members().stream()
                .filter(member -> satisfied(member, signers))
                .count();
        return reached >= group.needed();
    }

    /** Reads line after line. Names are known only after they are defined, so no circles. */
    private static final class Reader {

        private final List<VerifierKey> logs = new ArrayList<>();
        private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
        private final Map<String, Group> groups = new LinkedHashMap<>();
        private final Set<String> keys = new HashSet<>();
        private final Set<String> grouped = new HashSet<>();
        private String quorum = "";
        private int number;

        void read(String line) throws Malformed {
            number++;
            String[] words = line.strip().split("[ \t]+");
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                return;
            }
            switch (words[0]) {
                case "log" -> {
                    want(words.length == 2 || words.length == 3);
                    logs.add(newKey(words[1]));
                }
                case "witness" -> {
                    want(words.length == 3 || words.length == 4);
                    want(isNew(words[1]));
                    witnesses.put(words[1], newKey(words[2]));
                }
                case "group" -> {
                    want(words.length > 3);
                    want(isNew(words[1]));
                    groups.put(words[1], group(words));
                }
                case "quorum" -> {
                    want(words.length == 2 && quorum.isEmpty());
                    want(words[1].equals(NONE) || isKnown(words[1]));
                    quorum = words[1];
                }
                default -> want(false);
            }
        }

        private Group group(String[] words) throws Malformed {
            Set<String> members = new LinkedHashSet<>();
            for (String member : List.of(words).subList(3, words.length)) {
                want(isKnown(member) && members.add(member) && grouped.add(member));
            }
            long needed = switch (words[2]) {
                case "any" -> 1;
                case "all" -> members.size();
                default -> Checkpoint.decimal(words[2]);
            };
            want(needed >= 1 && needed <= members.size());
            return new Group((int) needed, members);
        }

        /** The same key under two names would count twice. */
        private VerifierKey newKey(String text) throws Malformed {
            VerifierKey key = VerifierKey.parse(text);
            want(keys.add(key.base64().substring(1)));
            return key;
        }

        private boolean isKnown(String name) {
            return witnesses.containsKey(name) || groups.containsKey(name);
        }

        private boolean isNew(String name) {
            return !isKnown(name) && !name.equals(NONE);
        }

        private void want(boolean right) throws Malformed {
            if (!right) {
                throw new Malformed("policy.line", (long) number);
            }
        }

        Policy finish() throws Malformed {
            if (quorum.isEmpty()) {
                throw new Malformed("policy.no-quorum");
            }
            return new Policy(logs, witnesses, groups, quorum);
        }
    }
}
