package org.kiezfonds.app.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.MAIL;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.TestCalls.Place;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Before the opening nobody but the writer gets hold of a sketch, whatever door is tried. */
@KiezfondsTest
class SealedSketchesTest {

    private static final String MARK = "Geheimmarke";

    @Autowired
    private TestCalls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Calls calls;

    @Autowired
    private Sketches sketches;

    @Autowired
    private SketchReading reading;

    @Autowired
    private SketchDesk desk;

    @Autowired
    private Selectors selectors;

    @Autowired
    private Selection selection;

    @Autowired
    private SketchFileDoor door;

    @Autowired
    private ObjectProvider<OwnData> ownData;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    private Place place;
    private Call call;
    private Sketch sketch;

    @BeforeEach
    void one_is_handed_in() {
        place = test.place("lindenkiez");
        call = test.running(place);
        test.panel(place, call);
        sketch = test.sent(call, MARK, TestCalls.sketch(MARK).with(Field.GOAL, MARK));
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void team_panel_and_operator_read_and_count_nothing() {
        PersonId operator = people.holding(Role.OPERATOR, null, "op@example.org");
        for (Runnable signIn : List.<Runnable>of(
                () -> people.be(place.cast().team()),
                () -> people.be(place.cast().district()),
                () -> people.be(place.cast().council()),
                () -> people.signIn(operator),
                () -> people.signIn(people.resident("jemand@example.org")))) {
            signIn.run();
            assertThat(reading.mayLook(call)).isFalse();
            assertThat(reading.of(call)).isEmpty();
            assertThat(desk.items(call)).isEmpty();
            assertThat(desk.sheet(call, sketch.id())).isEmpty();
            assertThat(selection.done(call)).isEmpty();
            assertThat(selection.results(call)).isEmpty();
            assertThat(selectors.conflicts(call)).isEmpty();
            assertThat(json.writeValueAsString(calls.of(place.area()))).doesNotContain(MARK);
        }
        people.be(place.cast().team());
        PersonId team = place.cast().team().person();
        assertThat(door.mayRead(sketch.id().value(), team)).isFalse();
        assertThat(door.mayChange(sketch.id().value(), team)).isFalse();
    }

    @Test
    void the_log_and_the_mails_to_others_tell_not_even_that_there_is_one() {
        assertThat(db.select(LOG_ENTRY.TYPE).from(LOG_ENTRY).fetch(LOG_ENTRY.TYPE))
                .doesNotContain("call.opened")
                .filteredOn(type -> type.startsWith("call."))
                .containsOnly("call.released", "call.published", "call.selector");
        assertThat(db.selectFrom(MAIL).fetch().stream()
                        .filter(mail -> mail.toString().contains("Nachbarschaftswerkstatt")))
                .allSatisfy(mail -> assertThat(mail.toString()).contains(TestCalls.writer(MARK)));
    }

    @Test
    void no_export_of_anybody_else_holds_it() {
        people.be(place.cast().team());
        PersonId team = place.cast().team().person();
        ownData.stream()
                .forEach(part ->
                        assertThat(json.writeValueAsString(part.of(team))).doesNotContain(MARK));
        assertThat(json.writeValueAsString(
                        ownData.stream().map(part -> part.of(sketch.by())).toList()))
                .contains(MARK);
    }

    @Test
    void the_public_learns_how_many_and_of_the_others_nothing() {
        test.sent(call, "Zweite Organisation");
        call = test.opened(place, call);
        assertThat(reading.result(call)).isEmpty();
        people.signOut();
        String log = db.select(LOG_ENTRY.ENTRY)
                .from(LOG_ENTRY)
                .fetch(row -> new String(row.get(LOG_ENTRY.ENTRY), StandardCharsets.UTF_8))
                .toString();
        assertThat(log).doesNotContain(MARK).doesNotContain("Zweite Organisation");
        assertThat(log)
                .contains(Objects.requireNonNull(sketch.sent()).digest().hex().substring(0, 10));
    }

    @Test
    void who_handed_something_in_reads_no_other_sketch_also_as_a_member() {
        people.be(place.cast().council());
        Sketch own = test.written(call, TestCalls.sketch("Eigene gGmbH"));
        sketches.send(own.id(), own.version());
        call = test.opened(place, call);
        people.be(place.cast().council());
        assertThat(reading.mayLook(call)).isFalse();
        assertThat(reading.of(call)).isEmpty();
        people.be(place.cast().team());
        assertThat(reading.of(call)).hasSize(2);
        people.signIn(people.resident("neugierig@example.org"));
        assertThat(reading.of(call)).isEmpty();
        people.signIn(sketch.by());
        assertThat(reading.of(call)).isEmpty();
    }
}
