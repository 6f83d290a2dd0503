package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An election of a city with what is known to come out, where the folder with such elections is at
 * hand. Reads only as much of the file as a count needs.
 */
record RealElection(String name, Election election, JsonNode expected) {

    private static final Pattern FIELD = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public String toString() {
        return name;
    }

    private static final class Once {
        private static final List<RealElection> ALL =
                folder().stream().flatMap(RealElection::in).toList();
    }

    /** All of them; empty where there is no folder. */
    static Stream<RealElection> all() {
        return Once.ALL.stream();
    }

    static Optional<RealElection> named(String name) {
        return all().filter(each -> each.name().equals(name + ".pb")).findFirst();
    }

    private static Optional<Path> folder() {
        String shared = System.getenv().getOrDefault("KIEZFONDS_SHARED", "");
        return Stream.of(Path.of(shared), Path.of("..", "shared"))
                .map(folder -> folder.resolve("pabulib"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Stream<RealElection> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pb")).sorted().toList().stream()
                    .map(RealElection::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealElection read(Path file) {
        String name = file.getFileName().toString();
        try {
            JsonNode expected = JsonMapper.shared()
                    .readTree(
                            Files.readAllBytes(file.resolveSibling("expected/" + name + ".json")));
            return new RealElection(
                    name,
                    election(
                            Files.readAllLines(file), expected.get("cost_scale").asLong()),
                    expected.get("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line by the names of its columns; what is not there is empty. */
    private record Row(List<String> columns, List<String> fields) {

        String get(String column) {
            int place = columns.indexOf(column);
            return place < 0 || place >= fields.size() ? "" : fields.get(place);
        }

        List<String> list(String column) {
            String field = get(column);
            return field.isEmpty()
                    ? List.of()
                    : COMMA.splitAsStream(field).map(String::strip).toList();
        }
    }

    private static Election election(List<String> lines, long scale) {
        Map<String, List<Row>> sections = sections(lines);
        Map<String, String> meta = new HashMap<>();
        sections.getOrDefault("META", List.of())
                .forEach(row -> meta.put(row.get("key"), row.get("value")));
        List<Project> projects = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Row row : sections.getOrDefault("PROJECTS", List.of())) {
            ids.add(row.get("project_id"));
            projects.add(new Project(row.get("project_id"), scaled(row.get("cost"), scale)));
        }
        OptionalLong longest = "ordinal".equals(meta.get("vote_type"))
                ? OptionalLong.of(Long.parseLong(meta.getOrDefault("max_length", "")))
                : OptionalLong.empty();
        List<BallotClass> ballots = sections.getOrDefault("VOTES", List.of()).stream()
                .map(row -> ballot(row, ids, longest))
                .toList();
        return new Election(
                scaled(meta.getOrDefault("budget", ""), scale), scale, projects, ballots);
    }

    private static Map<String, List<Row>> sections(List<String> lines) {
        Map<String, List<Row>> sections = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : lines) {
            String bare = line.strip().replace("\uFEFF", "");
            if (List.of("META", "PROJECTS", "VOTES").contains(bare)) {
                rows = new ArrayList<>();
                sections.put(bare, rows);
                columns = List.of();
            } else if (!bare.isEmpty()) {
                List<String> fields =
                        FIELD.splitAsStream(line).map(String::strip).toList();
                if (columns.isEmpty()) {
                    columns = fields;
                } else {
                    rows.add(new Row(columns, fields));
                }
            }
        }
        return sections;
    }

    private static long scaled(String money, long scale) {
        return new BigDecimal(money).multiply(BigDecimal.valueOf(scale)).longValueExact();
    }

    /** Lists give as many points as the longest may have places, one less for each place. */
    private static BallotClass ballot(Row row, List<String> ids, OptionalLong longest) {
        List<String> vote = row.list("vote");
        List<String> given = row.list("points");
        Map<Integer, Long> points = new TreeMap<>();
        for (int i = 0; i < vote.size(); i++) {
            long each = longest.isPresent() ? longest.getAsLong() - i : 1;
            if (longest.isEmpty() && !given.isEmpty()) {
                each = Long.parseLong(given.get(i));
            }
            if (each > 0) {
                points.put(ids.indexOf(vote.get(i)), each);
            }
        }
        return new BallotClass(
                points.keySet().stream().mapToInt(Integer::intValue).toArray(),
                points.values().stream().mapToLong(Long::longValue).toArray(),
                1);
    }

    List<String> ids(List<Integer> projects) {
        return projects.stream().map(place -> election.project(place).id()).toList();
    }

    /** The winners of a rule; empty where the rule was not counted. */
    Optional<List<String>> winners(String rule) {
        JsonNode found = expected.path(rule).path("winners");
        return found.isMissingNode()
                ? Optional.empty()
                : Optional.of(found.valueStream().map(JsonNode::asString).toList());
    }
}
