package org.kiezfonds.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.AREA_MAP;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The map of an area, from the file to the log. */
@KiezfondsTest
class ChangeMapTest {

    @Autowired
    private AreaMaps maps;

    @Autowired
    private AreaAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private AreaId area;

    @BeforeEach
    void an_area_and_its_team() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "dilan@example.org"));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_map_is_stored_in_one_spelling_and_told_with_its_digest() {
        assertThat(maps.of(area)).isEmpty();

        MapOutcome outcome = maps.change(area, 0, TestMaps.file());

        assertThat(outcome).isInstanceOf(MapOutcome.Changed.class);
        AreaMaps.MapText text = maps.textOf(area).orElseThrow();
        assertThat(text.json()).isEqualTo(GeoJsonText.write(TestMaps.map()));
        assertThat(maps.of(area)).contains(TestMaps.map());
        LogItem entry = log.last("area.map-changed").orElseThrow();
        assertThat(entry.field("mapDigest")).containsExactly(text.digest());
        assertThat(entry.field("version")).containsExactly("1");
        assertThat(entry.field("streets")).containsExactly("2");
        assertThat(entry.bytes()).doesNotContain("Lindenallee");
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_does_not_fit_changes_nothing() {
        assertThat(maps.change(area, 0, TestMaps.file("nix")))
                .isInstanceOf(MapOutcome.Invalid.class);
        assertThat(maps.change(area, 0, new byte[0])).isInstanceOf(MapOutcome.Invalid.class);
        assertThat(maps.change(area, 0, new byte[2 * 1024 * 1024]))
                .isInstanceOf(MapOutcome.Invalid.class);
        assertThat(maps.versionOf(area)).isZero();
        assertThat(log.last("area.map-changed")).isEmpty();
    }

    @Test
    void of_two_changes_at_once_the_second_hears_of_the_first() {
        maps.change(area, 0, TestMaps.file());
        String other = TestMaps.SQUARE.replace("Lindenallee", "Lindenstraße");

        assertThat(maps.change(area, 0, TestMaps.file(other))).isEqualTo(new MapOutcome.Stale());
        assertThat(maps.change(area, 1, TestMaps.file())).isEqualTo(new MapOutcome.Same());
        assertThat(maps.change(area, 1, TestMaps.file(other)))
                .isInstanceOf(MapOutcome.Changed.class);
        assertThat(maps.of(area).orElseThrow().streets())
                .extracting(AreaMap.Street::name)
                .contains("Lindenstraße");
    }

    @Test
    void a_map_can_be_taken_away_and_its_versions_stay() {
        maps.change(area, 0, TestMaps.file());

        assertThat(maps.remove(area, 1)).isInstanceOf(MapOutcome.Changed.class);
        assertThat(maps.of(area)).isEmpty();
        assertThat(maps.textOf(area)).isEmpty();
        assertThat(maps.remove(area, 2)).isEqualTo(new MapOutcome.Same());
        assertThat(log.last("area.map-changed").orElseThrow().field("mapDigest"))
                .isEmpty();
        assertThat(db.fetchCount(AREA_MAP)).isEqualTo(2);
        assertThatThrownBy(() -> db.deleteFrom(AREA_MAP).execute()).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> db.update(AREA_MAP).set(AREA_MAP.CONTENT, "{}").execute())
                .isInstanceOf(Exception.class);
        assertThat(differences()).isEmpty();
    }

    @Test
    void only_its_own_team_and_the_operator_change_it() {
        AreaId other = people.area("hafenviertel");
        assertThatThrownBy(() -> maps.change(other, 0, TestMaps.file()))
                .isInstanceOf(AccessDeniedException.class);
        people.signOut();
        assertThatThrownBy(() -> maps.change(area, 0, TestMaps.file()))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(people.resident("amina@example.org"));
        assertThatThrownBy(() -> maps.remove(area, 0)).isInstanceOf(AccessDeniedException.class);
        people.signIn(people.holding(Role.OPERATOR, null, "hatice@example.org"));
        assertThat(maps.change(area, 0, TestMaps.file())).isInstanceOf(MapOutcome.Changed.class);
    }

    @Test
    void a_map_that_is_not_in_the_log_is_found() {
        maps.change(area, 0, TestMaps.file());
        db.insertInto(AREA_MAP)
                .set(AREA_MAP.AREA_ID, area)
                .set(AREA_MAP.VERSION, 2)
                .set(AREA_MAP.SAVED_AT, java.time.Instant.EPOCH)
                .set(AREA_MAP.SAVED_BY, people.resident("amina@example.org"))
                .set(AREA_MAP.ENTRY_ID, UUID.randomUUID())
                .execute();

        assertThat(differences()).containsExactly("ENTRY_MISSING " + area + "/2");
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> {
            if (key.contains("/")) {
                found.add(difference + " " + key);
            }
        });
        return found;
    }
}
