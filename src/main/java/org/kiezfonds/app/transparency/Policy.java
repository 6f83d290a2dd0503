package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.StartFailure;
import org.kiezfonds.app.transparency.entries.Vkey;

/**
 * Who cosigns our heads, and how many of them make a quorum (C2SP tlog-policy). We publish it so
 * that verifiers need not invent one; they may still have their own.
 *
 * @param url where the log is read
 * @param witnesses in the order of the file
 * @param groups by name
 * @param quorum the name of a witness or group; null where none is demanded
 */
record Policy(
        URI url,
        List<Witness> witnesses,
        Map<String, Group> groups,
        @Nullable String quorum) {

    /** The quorum of a policy that demands nobody. */
    private static final String NONE = "none";

    /**
     * A witness.
     *
     * @param key of type {@link NoteKey#WITNESS}
     * @param submission where heads are sent; null where it is not ours to ask
     */
    record Witness(String name, NoteKey key, @Nullable URI submission) {}

    /** So many of the members. */
    record Group(int needed, List<String> members) {}

    Policy {
        witnesses = List.copyOf(witnesses);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    static Policy none(URI url) {
        return new Policy(url, List.of(), Map.of(), null);
    }

    /**
     * Reads the file that the settings name.
     *
     * @throws StartFailure where it is no policy; it says in which line
     */
    static Policy read(URI url, Path file) {
        try {
            return parse(url, Files.readAllLines(file));
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartFailure(
                    StartFailure.Reason.SETTING_NOT_UNDERSTOOD,
                    "The policy of the transparency log cannot be used: " + file,
                    String.valueOf(failure.getMessage()),
                    "Write one witness a line (\"witness NAME VKEY URL\") and one line \"quorum"
                            + " NAME\"; see \"Witnesses\" in src/docs/operations.md.");
        }
    }

    private static Policy parse(URI url, List<String> lines) {
        List<Witness> witnesses = new ArrayList<>();
        Map<String, Group> groups = new LinkedHashMap<>();
        List<String> quorums = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+");
            boolean understood = switch (words[0]) {
                case "log" -> true;
                case "witness" -> words.length >= 3 && words.length <= 4;
                case "group" -> words.length >= 4;
                case "quorum" -> words.length == 2;
                default -> false;
            };
            if (!understood) {
                throw new IllegalArgumentException("Line " + number + ": " + line);
            }
            switch (words[0]) {
                case "witness" -> {
                    witnesses.add(witness(words));
                    demandNew(words[1], names);
                }
                case "group" -> {
                    groups.put(words[1], group(words, names));
                    demandNew(words[1], names);
                }
                case "quorum" -> quorums.add(words[1]);
                default -> {}
            }
        }
        if (quorums.size() != 1) {
            throw new IllegalArgumentException("There must be one line \"quorum\".");
        }
        String quorum = quorums.getFirst();
        if (quorum.equals(NONE)) {
            return new Policy(url, witnesses, groups, null);
        }
        demandKnown(quorum, names);
        return new Policy(url, witnesses, groups, quorum);
    }

    private static void demandNew(String name, Set<String> names) {
        if (name.equals(NONE) || !names.add(name)) {
            throw new IllegalArgumentException("The name " + name + " is taken.");
        }
    }

    private static void demandKnown(String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("There is no witness or group " + name + " above.");
        }
    }

    private static Witness witness(String[] words) {
        NoteKey key = NoteKey.parse(words[2]);
        if (key.type() != NoteKey.WITNESS) {
            throw new IllegalArgumentException(words[1] + " has no key of a witness (type 0x04)");
        }
        return new Witness(words[1], key, words.length == 4 ? URI.create(words[3]) : null);
    }

    /** Its members stand above it, so that no group is part of itself. */
    private static Group group(String[] words, Set<String> names) {
        List<String> members = List.of(words).subList(3, words.length);
        members.forEach(member -> demandKnown(member, names));
        int needed = switch (words[2]) {
            case "any" -> 1;
            case "all" -> members.size();
            default -> Integer.parseInt(words[2]);
        };
        if (needed < 1 || needed > Set.copyOf(members).size()) {
            throw new IllegalArgumentException(words[1] + " needs " + needed + " of its members");
        }
        return new Group(needed, members);
    }

    /** Whether these witnesses are enough. */
    boolean isMetBy(Set<String> names) {
        return quorum == null || holds(quorum, names);
    }

    private boolean holds(String name, Set<String> names) {
        Group group = groups.get(name);
        if (group == null) {
            return names.contains(name);
        }
        long members = group.members().stream()
                .distinct()
                .filter(member -> holds(member, names))
                .count();
        return members >= group.needed();
    }

    /** The policy as it is published. */
    String text(List<Vkey> logKeys) {
        StringBuilder text = new StringBuilder();
        logKeys.forEach(
                key -> text.append("log ").append(key).append(' ').append(url).append('\n'));
        witnesses.forEach(witness -> {
            text.append("witness ").append(witness.name()).append(' ').append(witness.key());
            if (witness.submission() != null) {
                text.append(' ').append(witness.submission());
            }
            text.append('\n');
        });
        groups.forEach((name, group) -> text.append("group ")
                .append(name)
                .append(' ')
                .append(group.needed())
                .append(' ')
                .append(String.join(" ", group.members()))
                .append('\n'));
        text.append("quorum ").append(quorum == null ? NONE : quorum).append('\n');
        return text.toString();
    }
}
