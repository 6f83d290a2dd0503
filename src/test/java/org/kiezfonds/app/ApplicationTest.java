package org.kiezfonds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.db.Tables;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class ApplicationTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Test
    void the_program_starts_on_an_empty_migrated_database() {
        assertThat(sql.fetchCount(Tables.PERSON)).isZero();
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }
}
