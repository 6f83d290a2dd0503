package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.support.TestPages;
import org.kiezfonds.app.transparency.EntryAudit.Difference;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;

/** The files of a day: published with their digests in the log, and the same for ever. */
@KiezfondsHttpTest
class OpenDaysTest {

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private OpenDays days;

    @Autowired
    private OpenDayStore store;

    @Autowired
    private OpenAudit audit;

    @Autowired
    private LogReading reading;

    @Autowired
    private LogTurns log;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestPages pages;

    private Open open;

    @BeforeEach
    void a_decision() {
        log.begin();
        open = test.round();
        test.decided(
                test.begun(open),
                test.admitted(open).idea(),
                MotionData.of(Motion.Kind.FULL, ""),
                "YYYN");
        people.signOut();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private OpenDay last(OpenKind kind) {
        return store.last(open.area(), kind).orElseThrow();
    }

    private HttpResponse<String> get(OpenDay day) throws IOException, InterruptedException {
        return pages.get(
                "/quartier/lindenkiez/daten/" + day.day() + "/" + day.kind().step() + ".json");
    }

    @Test
    void each_file_of_the_day_has_its_digest_in_the_log() throws Exception {
        days.publish();
        for (OpenKind kind : OpenKind.values()) {
            OpenDay day = last(kind);
            HttpResponse<String> answer = get(day);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            LogItem entry = reading.byId(day.entry()).orElseThrow();
            assertThat(entry.type()).isEqualTo("open-data.published");
            assertThat(entry.field("digest")).containsExactly(Digest.of(bytes).hex());
            assertThat(entry.field("bytes")).containsExactly(Integer.toString(bytes.length));
            assertThat(entry.field("day")).containsExactly(day.day().toString());
        }
    }

    @Test
    void what_somebody_wrote_is_in_none_of_them() throws Exception {
        days.publish();
        for (OpenKind kind : OpenKind.values()) {
            assertThat(get(last(kind)).body())
                    .doesNotContain("Hoffest", "\"title\"", "\"summary\"");
        }
    }

    @Test
    void a_day_without_change_has_no_file_and_one_with_a_change_has() throws Exception {
        days.publish();
        OpenDay first = last(OpenKind.IDEAS);
        clock.advance(Duration.ofDays(1));
        days.publish();
        assertThat(last(OpenKind.IDEAS)).isEqualTo(first);

        test.admitted(open);
        days.publish();
        days.publish();
        OpenDay second = last(OpenKind.IDEAS);
        assertThat(second.day()).isEqualTo(first.day().plusDays(1));
        assertThat(store.of(open.area(), 10)).hasSize(5);
        assertThat(get(first).body()).isNotEqualTo(get(second).body());
    }

    @Test
    void a_day_that_has_none_and_what_is_no_day_are_not_found() throws Exception {
        for (String day : List.of("2020-01-01", "2020-02-31", "9999-99-99")) {
            assertThat(pages.get("/quartier/lindenkiez/daten/" + day + "/ideen.json")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobody_changes_or_deletes_a_file() {
        days.publish();
        for (String sql : List.of(
                "UPDATE open_data_file SET bytes = 1",
                "DELETE FROM open_data_part",
                "UPDATE open_data_part SET content = 'x'",
                "DELETE FROM open_data_file")) {
            assertThatThrownBy(() -> TestDatabase.sql().execute(sql))
                    .as(sql)
                    .hasMessageContaining("open data stay");
        }
    }

    @Test
    void the_audit_names_a_file_that_is_not_what_the_log_says() {
        days.publish();
        assertThat(found()).isEmpty();
        TestDatabase.sql()
                .execute("INSERT INTO open_data_part SELECT area_id, kind, day, 1, 'more'"
                        + " FROM open_data_file WHERE kind = 'VOTES'");
        assertThat(found())
                .containsExactly(
                        Difference.DIFFERENT + " " + last(OpenKind.VOTES).entry());
        TestDatabase.sql()
                .execute(
                        "INSERT INTO open_data_file SELECT area_id, kind, '2020-01-01',"
                                + " bytes, digest, packed_bytes, published_at, UUID() FROM open_data_file WHERE kind = 'IDEAS'");
        assertThat(found()).hasSize(2).anyMatch(each -> each.startsWith("ENTRY_MISSING"));
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        audit.compare(reading, (difference, what) -> found.add(difference + " " + what));
        return found;
    }
}
