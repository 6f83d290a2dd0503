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
                    .readTree(Files.readAllBytes(file.resolveSibling("expected/" + name + ".json")));
            return new RealElection(
                    name,
                    election(Files.readAllLines(file), expected.get("cost_scale").asLong()),
                    expected.get("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Election election(List<String> lines, long scale) {
        Map<String, String> meta = new HashMap<>();
        List<Project> projects = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        List<BallotClass> ballots = new ArrayList<>();
        String section = "";
        Map<String, Integer> columns = Map.of();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (List.of("META", "PROJECTS", "VOTES").contains(line.strip().replace("\uFEFF", ""))) {
                section = line.strip().replace("\uFEFF", "");
                columns = Map.of();
                continue;
            }
            String[] fields = FIELD.split(line, -1);
            if (columns.isEmpty()) {
                columns = new HashMap<>();
                for (int i = 0; i < fields.length; i++) {
                    columns.put(fields[i].strip(), i);
                }
                continue;
            }
            switch (section) {
                case "META" -> meta.put(fields[0].strip(), fields[1].strip());
                case "PROJECTS" -> {
                    String id = fields[columns.get("project_id")].strip();
                    places.put(id, projects.size());
                    projects.add(new Project(id, cents(fields[columns.get("cost")], scale)));
                }
                default -> ballots.add(ballot(fields, columns, places, meta));
            }
        }
        return new Election(cents(meta.get("budget"), scale), scale, projects, ballots);
    }

    private static long cents(String money, long scale) {
        return new BigDecimal(money.strip())
                .multiply(BigDecimal.valueOf(scale))
                .longValueExact();
    }

    private static BallotClass ballot(
            String[] fields,
            Map<String, Integer> columns,
            Map<String, Integer> places,
            Map<String, String> meta) {
        String vote = fields[columns.get("vote")].strip();
        String[] ids = vote.isEmpty() ? new String[0] : COMMA.split(vote);
        Integer column = columns.get("points");
        Map<Integer, Long> points = new TreeMap<>();
        for (int i = 0; i < ids.length; i++) {
            long each = 1;
            if ("ordinal".equals(meta.get("vote_type"))) {
                each = Long.parseLong(meta.get("max_length")) - i;
            } else if (column != null) {
                each = Long.parseLong(COMMA.split(fields[column])[i].strip());
            }
            if (each > 0) {
                points.put(places.get(ids[i].strip()), each);
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
