package org.kiezfonds.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.PLANNING_AREA;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.support.TestDatabase;

class TextColumnTest {

    private final DSLContext sql = TestDatabase.sql();

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void keys_that_only_look_alike_are_different() {
        insert("jorg", "Jorg");
        insert("j\u00f6rg", "J\u00f6rg");
        insert("JORG", "JORG");
        insert("jorg ", "Jorg");
        insert("jo\u200brg", "Jorg");
        assertThat(sql.fetchCount(PLANNING_AREA, PLANNING_AREA.ID.eq("jorg"))).isEqualTo(1);
        assertThat(sql.fetchCount(PLANNING_AREA)).isEqualTo(5);
    }

    @Test
    void names_are_sorted_as_in_a_dictionary() {
        insert("1", "Zoo");
        insert("2", "birke");
        insert("3", "\u00c4hre");
        insert("4", "Ahorn");
        assertThat(sql.select(PLANNING_AREA.NAME)
                        .from(PLANNING_AREA)
                        .orderBy(Sorting.byName(PLANNING_AREA.NAME), PLANNING_AREA.ID)
                        .fetch(PLANNING_AREA.NAME))
                .containsExactly("Ahorn", "\u00c4hre", "birke", "Zoo");
    }

    @Test
    void emoji_and_all_scripts_are_kept() {
        insert("1", "Kiez \ud83c\udf33 \u0642\u0631\u064a\u0629");
        assertThat(sql.select(PLANNING_AREA.NAME)
                        .from(PLANNING_AREA)
                        .fetchSingle()
                        .value1())
                .isEqualTo("Kiez \ud83c\udf33 \u0642\u0631\u064a\u0629");
    }

    private void insert(String id, String name) {
        sql.insertInto(PLANNING_AREA, PLANNING_AREA.ID, PLANNING_AREA.NAME)
                .values(id, name)
                .execute();
    }
}
