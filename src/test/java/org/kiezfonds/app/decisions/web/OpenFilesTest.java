package org.kiezfonds.app.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.OpenField;
import org.kiezfonds.app.decisions.OpenKind;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.CaseActs;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open data as files: what is in them, that they say so, and what is not in them. */
@KiezfondsHttpTest
class OpenFilesTest {

    private static final String DATA = "/quartier/lindenkiez/daten/";

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseActs cases;

    @Autowired
    private LogReading reading;

    @Autowired
    private LogTurns log;

    @Autowired
    private TestPages pages;

    private Open open;
    private Sent none;
    private Sent less;
    private Hall hall;

    @BeforeEach
    void two_ideas_that_were_decided_and_one_that_waits() {
        log.begin();
        open = test.round();
        none = test.admitted(open);
        less = test.admitted(open);
        test.admitted(open);
        hall = test.begun(open);
        test.voted(hall, none.idea(), MotionData.of(Motion.Kind.FULL, ""), "NNNY");
        test.voted(hall, less.idea(), lower(), "YYYN");
        test.ended(hall);
        log.turn();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_decision_is_told_with_what_it_rests_on() throws Exception {
        Decision decision = test.last(less.idea());
        JsonNode rows = json("beschluesse").get("rows");
        assertThat(rows).hasSize(2);
        JsonNode row = rows.get(1);
        assertThat(row.get("number").intValue()).isEqualTo(decision.number());
        assertThat(row.get("idea").intValue()).isEqualTo(less.idea().publicNumber());
        assertThat(row.get("title").asString()).isEqualTo("Hoffest für alle");
        assertThat(row.get("outcome").asString()).isEqualTo("granted-less");
        assertThat(row.get("state").asString()).isEqualTo("waits");
        assertThat(row.get("askedCents").longValue()).isEqualTo(48_000);
        assertThat(row.get("grantedCents").longValue())
                .isEqualTo(decision.granted().cents());
        assertThat(row.get("costs")).hasSameSizeAs(decision.costs());
        assertThat(row.get("entry").asString()).isEqualTo(decision.entry().toString());
        assertThat(row.get("address").asString()).endsWith("/quartier/lindenkiez/beschluesse/2");
        var entry = reading.byId(decision.entry()).orElseThrow();
        for (String digest : List.of("rules", "procedure", "counting", "terms", "content")) {
            assertThat(entry.field(digest + "Digest"))
                    .containsExactly(row.get(digest + "Digest").asString());
        }
    }

    @Test
    void ideas_votes_and_rounds_are_told_too() throws Exception {
        JsonNode ideas = json("ideen").get("rows");
        assertThat(ideas).hasSize(3);
        assertThat(ideas.get(2).get("state").asString()).isEqualTo("admitted");
        JsonNode votes = json("abstimmungen").get("rows");
        assertThat(votes).hasSize(2);
        assertThat(votes.get(0).get("yes").intValue()).isEqualTo(1);
        assertThat(votes.get(0).get("no").intValue()).isEqualTo(3);
        assertThat(votes.get(1).get("motionKind").asString()).isEqualTo("lower");
        assertThat(votes.get(0).get("entries").get(0).asString())
                .satisfies(key ->
                        assertThat(reading.byId(java.util.UUID.fromString(key))).isPresent());
        JsonNode round = json("runden").get("rows").get(0);
        assertThat(round.get("decisions").intValue()).isEqualTo(2);
        assertThat(round.get("decidedAskedCents").longValue()).isEqualTo(96_000);
        assertThat(round.get("grantedCents").longValue())
                .isEqualTo(test.last(less.idea()).granted().cents());
    }

    @Test
    void nobody_is_named_and_no_single_vote_is_told() throws Exception {
        for (OpenKind kind : OpenKind.values()) {
            String json = pages.get(DATA + kind.step() + ".json").body();
            assertThat(json).doesNotContain("example.org", "@");
            hall.seats()
                    .forEach(seat -> assertThat(json)
                            .doesNotContain(seat.person().toString(), seat.id().toString()));
            assertThat(json).doesNotContain(String.valueOf(none.idea().author()));
        }
    }

    @Test
    void votes_of_a_session_that_runs_are_not_told() throws Exception {
        Hall next = test.begunAgain(hall);
        test.voted(next, test.admitted(open).idea(), MotionData.of(Motion.Kind.FULL, ""), "YYYY");
        log.turn();
        assertThat(json("abstimmungen").get("rows")).hasSize(2);
    }

    @Test
    void a_title_out_of_sight_is_in_no_file() throws Exception {
        assertThat(pages.get(DATA + "ideen.csv").body()).contains("Hoffest");
        people.be(open.team());
        for (Sent each : List.of(none, less)) {
            cases.hide(
                    open.area(),
                    each.idea().id(),
                    test.now(open, each.idea()).version(),
                    "Nennt eine Nachbarin.");
        }
        people.signOut();
        log.turn();
        assertThat(json("beschluesse").get("rows").get(0).get("title").isNull()).isTrue();
        assertThat(pages.get(DATA + "beschluesse.csv").body()).doesNotContain("Hoffest");
        JsonNode ideas = json("ideen").get("rows");
        assertThat(ideas.get(0).get("title").isNull()).isTrue();
        assertThat(ideas.get(0).get("summary").isNull()).isTrue();
        assertThat(ideas.get(2).get("title").asString()).isEqualTo("Hoffest für alle");
    }

    @ParameterizedTest
    @EnumSource(OpenKind.class)
    void each_file_is_as_the_schema_says_and_another_is_not(OpenKind kind) throws Exception {
        String json = pages.get(DATA + kind.step() + ".json").body();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(pages.get(DATA + "schema.json").body(), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"id\"", "\"key\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(OpenKind.class)
    void csv_says_the_same_as_json(OpenKind kind) throws Exception {
        JsonNode rows = json(kind.step()).get("rows");
        List<CSVRecord> records = csv(pages.get(DATA + kind.step() + ".csv").body());
        assertThat(records).hasSize(rows.size() + 1);
        assertThat(records.getFirst())
                .containsExactlyElementsOf(
                        kind.fields().stream().map(OpenField::name).toList());
        for (int row = 0; row < rows.size(); row++) {
            for (int field = 0; field < kind.fields().size(); field++) {
                JsonNode value = rows.get(row).get(kind.fields().get(field).name());
                if (value.isValueNode()) {
                    assertThat(records.get(row + 1).get(field))
                            .isEqualTo(value.isNull() ? "" : value.asString());
                }
            }
        }
    }

    @Test
    void a_spreadsheet_calculates_nothing() throws Exception {
        TestDatabase.sql().execute("UPDATE idea SET title = '=1+1', organisation = '@SUM(A1)'");
        List<CSVRecord> records = csv(pages.get(DATA + "ideen.csv").body());
        assertThat(records.get(1)).contains("'=1+1", "'@SUM(A1)");
        assertThat(json("ideen").get("rows").get(0).get("title").asString()).isEqualTo("=1+1");
    }

    @Test
    void who_has_a_file_is_told_that_nothing_changed_until_something_does() throws Exception {
        HttpResponse<String> file = pages.get(DATA + "beschluesse.json");
        assertThat(file.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("beschluesse-lindenkiez.json");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(tag)
                .contains(
                        Digest.of(file.body().getBytes(StandardCharsets.UTF_8)).hex());
        String changed = file.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(pages.get(DATA + "beschluesse.json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(pages.get(DATA + "beschluesse.json", "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(304);

        Hall next = test.begunAgain(hall);
        test.decided(next, test.admitted(open).idea(), MotionData.of(Motion.Kind.FULL, ""), "NNNN");
        log.turn();
        assertThat(pages.get(DATA + "beschluesse.json", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_file_is_packed_for_who_understands_that() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(pages.address(DATA + "beschluesse.json"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(pages.get(DATA + "beschluesse.json").body());
        }
    }

    @Test
    void other_areas_kinds_and_endings_are_not_found() throws Exception {
        for (String path : List.of(
                "/quartier/anderswo/daten/beschluesse.json",
                "/quartier/anderswo/daten/schema.json",
                DATA + "personen.json",
                DATA + "beschluesse.xml",
                DATA + "beschluesse",
                DATA + ".json")) {
            assertThat(pages.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(URI.create(json("ideen").get("schema").asString()).getPath())
                .isEqualTo(DATA + "schema.json");
    }

    private JsonNode json(String kind) throws Exception {
        return JsonMapper.shared().readTree(pages.get(DATA + kind + ".json").body());
    }

    private static List<CSVRecord> csv(String text) throws Exception {
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }
}
