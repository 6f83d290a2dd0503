package org.kiezfonds.app.sessions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.kiezfonds.app.sessions.MinutesAct.Kind;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Holds the versions of minutes and what became of them against the log, byte by byte. */
@Component
class MinutesAudit implements EntryAudit {

    private final MinutesQueries queries;

    MinutesAudit(MinutesQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, MinutesAct> acts = new LinkedHashMap<>();
        queries.allActs().forEach(act -> acts.put(act.entry(), act));
        Map<String, MinutesVersion> versions = new HashMap<>();
        queries.allVersions()
                .forEach(
                        version -> versions.put(key(version.session(), version.number()), version));
        Stream.of(Kind.values())
                .map(Kind::entryType)
                .distinct()
                .forEach(type -> log.forEach(type, entry -> {
                    MinutesAct act = acts.remove(entry.id());
                    if (act == null) {
                        finding.accept(Difference.ACT_MISSING, entry.id().toString());
                    } else if (!fits(act, entry, versions)) {
                        finding.accept(Difference.DIFFERENT, entry.id().toString());
                    }
                }));
        acts.keySet().forEach(key -> finding.accept(Difference.ENTRY_MISSING, key.toString()));
    }

    private boolean fits(MinutesAct act, LogItem entry, Map<String, MinutesVersion> versions) {
        MinutesVersion version = versions.get(key(act.session(), act.number()));
        boolean isSame = entry.type().equals(act.kind().entryType())
                && one(entry, "session").equals(act.session().toString())
                && one(entry, "number").equals(Integer.toString(act.number()));
        if (version == null || !isSame) {
            return false;
        }
        return switch (act.kind()) {
            case FINISHED ->
                one(entry, "digest").equals(digest(queries.wholeFile(act.session(), act.number())))
                        && one(entry, "publicDigest")
                                .equals(digest(queries.publicFile(act.session(), act.number())));
            case APPROVED, CHANGES ->
                one(entry, "vote").equals(String.valueOf(act.vote()))
                        && one(entry, "withChanges")
                                .equals(Boolean.toString(act.kind() == Kind.CHANGES))
                        && one(entry, "publicDigest")
                                .equals(version.publicDigest().hex());
            case UNDONE -> one(entry, "vote").equals(String.valueOf(act.vote()));
        };
    }

    private static String digest(Optional<String> file) {
        return file.map(content ->
                        Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex())
                .orElse("");
    }

    private static String key(UUID session, int number) {
        return session + "/" + number;
    }

    private static String one(LogItem entry, String field) {
        return String.join("", entry.field(field));
    }
}
