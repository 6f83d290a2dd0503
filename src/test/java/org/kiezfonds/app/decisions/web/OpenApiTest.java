package org.kiezfonds.app.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of all addresses for programs is whole, and no address brings the program down. */
@KiezfondsHttpTest
class OpenApiTest {

    /** What programs read rather than people. */
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile(".*(\\.(json|csv|atom|ics|geojson|xml|txt|png|pdf|docx|html|\\{ending})"
                    + "|/log/(proof|entry)/\\{id})");

    /** Served as files, not by a controller. */
    private static final Pattern OF_THE_LOG = Pattern.compile("/log/\\{log}/.*");

    private static final int REQUESTS = 4_000;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private LogTurns log;

    @Autowired
    private TestPages pages;

    @BeforeEach
    void begin() {
        log.begin();
    }

    @Test
    void the_description_names_each_address_for_programs_and_no_other() throws Exception {
        Set<String> mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/{language"))
                .map(OpenApiTest::withoutRules)
                .filter(pattern -> FOR_PROGRAMS.matcher(pattern).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = description().get("paths").propertyNames().stream()
                .filter(path -> !OF_THE_LOG.matcher(path).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void each_address_says_its_parameters_and_has_a_name_of_its_own() throws Exception {
        Set<String> names = new TreeSet<>();
        description().get("paths").propertyStream().forEach(path -> {
            JsonNode get = path.getValue().get("get");
            assertThat(names.add(get.get("operationId").asString())).isTrue();
            assertThat(get.get("responses").has("200")).isTrue();
            List<String> told = get.has("parameters")
                    ? get.get("parameters")
                            .valueStream()
                            .map(each -> each.get("name").asString())
                            .toList()
                    : List.of();
            List<String> there = Pattern.compile("\\{(\\w+)}")
                    .matcher(path.getKey())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(told).isEqualTo(there);
        });
    }

    private JsonNode description() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(pages.get("/openapi.json").body());
    }

    /** "{number:[0-9]{1,6}}" is "{number}". */
    private static String withoutRules(String pattern) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean isRule = false;
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            depth += sign == '{' ? 1 : 0;
            isRule = (isRule || (depth == 1 && sign == ':')) && depth > 0;
            depth -= sign == '}' ? 1 : 0;
            isRule = isRule && depth > 0;
            if (!isRule) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    @Test
    void thousands_of_broken_addresses_bring_no_error_of_the_server() throws Exception {
        Open open = test.round();
        test.decided(
                test.begun(open),
                test.admitted(open).idea(),
                MotionData.of(Motion.Kind.FULL, ""),
                "YYYN");
        people.signOut();
        log.turn();
        List<String> seeds = List.of(
                "/openapi.json",
                "/quartier/lindenkiez/daten",
                "/quartier/lindenkiez/daten/schema.json",
                "/quartier/lindenkiez/daten/beschluesse.json",
                "/quartier/lindenkiez/daten/ideen.csv",
                "/quartier/lindenkiez/daten/abstimmungen.csv",
                "/quartier/lindenkiez/daten/runden.json",
                "/quartier/lindenkiez/daten/2027-03-01/runden.json",
                "/quartier/lindenkiez/beschluesse/feed.atom",
                "/en/quartier/lindenkiez/beschluesse/feed.atom",
                "/quartier/lindenkiez/beschluesse/1/bild.png",
                "/en/quartier/lindenkiez/beschluesse/1/bild.png",
                "/quartier/lindenkiez/beschluesse/einbetten",
                "/quartier/lindenkiez/beschluesse/einbetten/7");
        Random random = new Random(7);
        for (int request = 0; request < REQUESTS; request++) {
            String path = seeds.get(random.nextInt(seeds.size()));
            for (int turn = random.nextInt(3); turn >= 0; turn--) {
                path = sendable(mutated(path, random));
            }
            int status = random.nextInt(4) == 0
                    ? pages.get(path, "If-None-Match", tag(random), "Accept-Encoding", "gzip;q=x")
                            .statusCode()
                    : pages.get(path).statusCode();
            assertThat(status).as(path).isLessThan(500);
        }
    }

    private static String tag(Random random) {
        return List.of("*", "\"", "W/\"x\", \"", "\"" + "a".repeat(300) + "\"", ",,,")
                .get(random.nextInt(5));
    }

    private static String mutated(String path, Random random) {
        int at = Math.min(path.length(), 2 + random.nextInt(path.length()));
        List<String> pieces = List.of(
                "%00",
                "%2e%2e",
                "%2F",
                "..",
                "0",
                "-1",
                "99999999999999999999",
                "%C3",
                "%F0%9F%98%80",
                ";x=1",
                "?a=%ff",
                "'",
                "%22",
                "{",
                "%7Bslug%7D",
                "/",
                ".json",
                ".csv",
                "%0d%0a",
                "é");
        String piece = encoded(pieces.get(random.nextInt(pieces.size())));
        return switch (random.nextInt(4)) {
            case 0 -> path.substring(0, at) + piece + path.substring(at);
            case 1 -> path.substring(0, at);
            case 2 -> path.substring(0, at - 1) + piece + path.substring(at);
            default -> path + piece;
        };
    }

    /** What no client sends as it is. */
    private static String encoded(String piece) {
        return piece.replace("{", "%7B").replace("é", "%C3%A9").replace("'", "%27");
    }

    /** The client takes no half an escape. */
    private static String sendable(String path) {
        return path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
