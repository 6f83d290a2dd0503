package org.kiezfonds.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.db.Tables.AREA;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** What acts around neighbourhoods write into the transparency log. */
@KiezfondsTest
class LogOfAreasTest {

    @Autowired
    private Areas areas;

    @Autowired
    private AreaAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void an_operator() {
        people.signOut();
        people.signIn(people.holding(Role.OPERATOR, null, "hatice@example.org"));
    }

    @Test
    void founding_is_told_with_the_settings_behind_digests() {
        found();

        LogItem entry = log.last("area.founded").orElseThrow();
        assertThat(entry.field("slug")).containsExactly("lindenkiez");
        assertThat(entry.field("addressForm")).containsExactly("informal");
        assertThat(entry.bytes()).doesNotContain("Lindenkiez").doesNotContain("Musterbezirk");
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::name, LogItem.Value::text)
                .contains(tuple("name", "Lindenkiez"), tuple("district", "Musterbezirk"));
    }

    @Test
    void a_change_is_told_with_what_is_other_than_before() {
        Area area = found();
        areas.change(
                area.id(),
                area.version(),
                AreaData.named("Lindenquartier", "Musterbezirk", AddressForm.FORMAL));

        LogItem entry = log.last("area.changed").orElseThrow();
        assertThat(entry.field("area")).containsExactly(area.id().toString());
        assertThat(entry.field("changed")).containsExactly("name", "address-form");
        assertThat(entry.field("version")).containsExactly(Integer.toString(area.version() + 1));
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::name)
                .containsExactlyInAnyOrder("name", "address-form", "actor");
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_was_refused_is_not_told() {
        Area area = found();
        areas.change(
                area.id(),
                area.version() + 1,
                AreaData.named("Anders", "Musterbezirk", AddressForm.FORMAL));
        areas.change(area.id(), area.version(), AreaData.named("", "", AddressForm.FORMAL));
        areas.found("lindenkiez", AreaData.named("Noch eins", "B", AddressForm.FORMAL));

        assertThat(db.fetchCount(LOG_ENTRY, LOG_ENTRY.TYPE.like("area.%"))).isEqualTo(1);
    }

    @Test
    void a_change_behind_our_back_is_found() {
        Area area = found();
        assertThat(differences()).isEmpty();

        db.update(AREA).set(AREA.VERSION, AREA.VERSION.plus(1)).execute();
        assertThat(differences()).containsExactly("ENTRY_MISSING " + area.id());

        people.area("hafenviertel");
        assertThat(differences()).hasSize(2);
    }

    private Area found() {
        areas.found(
                "lindenkiez", AreaData.named("Lindenkiez", "Musterbezirk", AddressForm.INFORMAL));
        AreaId id = areas.listPublic().getFirst().id();
        return areas.byId(id).orElseThrow();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
