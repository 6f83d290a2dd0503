package org.kiezfonds.app.demo;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.kiezfonds.app.database.InstantBinding;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which chapters have been told; a table of {@code db/demo}. */
@Component
@Profile("demo")
class ChapterStore {

    private static final DataType<Instant> MOMENT =
            SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding());
    private static final Table<Record> CHAPTER = table(name("demo_chapter"));
    private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR(64));
    private static final Field<Instant> STORY_TIME = field(name("story_time"), MOMENT);
    private static final Field<Instant> TOLD_AT = field(name("told_at"), MOMENT);

    private final DSLContext db;

    ChapterStore(DSLContext db) {
        this.db = db;
    }

    Set<String> told() {
        return db.select(NAME).from(CHAPTER).fetchSet(NAME);
    }

    /** When the first chapter was told, by the system's clock; empty before. */
    Optional<Instant> begun() {
        return Optional.ofNullable(
                db.select(min(TOLD_AT)).from(CHAPTER).fetchSingle().value1());
    }

    /** The time of the story up to which it has been told; empty before. */
    Optional<Instant> reached() {
        return Optional.ofNullable(
                db.select(max(STORY_TIME)).from(CHAPTER).fetchSingle().value1());
    }

    void add(String chapter, Instant storyTime, Instant toldAt) {
        db.insertInto(CHAPTER, NAME, STORY_TIME, TOLD_AT)
                .values(chapter, storyTime, toldAt)
                .execute();
    }
}
