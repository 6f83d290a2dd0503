package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.ACT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.TestDatabase;

/** The tests run in Berlin's time zone, in which some hours of a year are missing or come twice. */
class InstantColumnTest {

    private final DSLContext sql = TestDatabase.sql();

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T02:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-10-25T02:30:00Z",
                "1999-12-31T23:59:59.999999Z",
                "2099-07-01T00:00:00.000001Z"
            })
    void a_moment_is_stored_as_utc_to_the_microsecond(String text) {
        Instant moment = Instant.parse(text);
        UUID id = Ids.next();

        sql.insertInto(ACT, ACT.ID, ACT.KIND, ACT.ANSWER, ACT.DONE_AT)
                .values(id, "test", "", moment)
                .execute();

        assertThat(sql.select(ACT.DONE_AT)
                        .from(ACT)
                        .where(ACT.ID.eq(id))
                        .fetchSingle()
                        .value1())
                .isEqualTo(moment);
        assertThat(sql.fetchValue("SELECT CAST(done_at AS CHAR) FROM act"))
                .asString()
                .startsWith(text.replace('T', ' ').replace("Z", ""));
        assertThat(sql.fetchCount(ACT, ACT.DONE_AT.eq(moment))).isEqualTo(1);
        assertThat(sql.fetchCount(ACT, ACT.DONE_AT.eq(DSL.inline(moment, ACT.DONE_AT))))
                .isEqualTo(1);
        assertThat(sql.select(DSL.multiset(DSL.select(ACT.DONE_AT).from(ACT)))
                        .fetchSingle()
                        .value1()
                        .getValues(ACT.DONE_AT))
                .containsExactly(moment);
    }
}
