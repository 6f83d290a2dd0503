package org.kiezfonds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Key;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.db.DefaultSchema;

/**
 * The generated classes were made without a server, from jOOQ's reading of the migrations. Here
 * they meet what MariaDB made of the same files.
 */
class SchemaTest {

    private final DSLContext sql = TestDatabase.sql();

    @Test
    void the_tables_are_the_same() {
        assertThat(inDatabase("SELECT table_name AS a, '' AS b, 'table' AS c"
                        + " FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE()"))
                .isEqualTo(generated(table -> Stream.of(entry(table.getName(), "", "table"))));
    }

    @Test
    void the_columns_have_the_same_types_lengths_and_nullability() {
        assertThat(inDatabase("SELECT table_name AS a, column_name AS b, CONCAT_WS(' ', data_type,"
                        + " IF(data_type IN ('varchar', 'char', 'varbinary',"
                        + " 'binary'), character_maximum_length,"
                        + " datetime_precision), is_nullable) AS c"
                        + " FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE()"))
                .isEqualTo(generated(table -> table.fieldStream()
                        .map(field -> entry(table.getName(), field.getName(), describe(field)))));
    }

    @Test
    void the_primary_and_unique_keys_are_the_same() {
        assertThat(inDatabase("SELECT k.table_name AS a, GROUP_CONCAT(k.column_name ORDER BY"
                        + " k.ordinal_position) AS b, c.constraint_type AS c"
                        + " FROM information_schema.key_column_usage k"
                        + " JOIN information_schema.table_constraints c USING"
                        + " (constraint_schema, table_name, constraint_name)"
                        + " WHERE constraint_schema = DATABASE()"
                        + " AND c.constraint_type IN ('PRIMARY KEY', 'UNIQUE')"
                        + " GROUP BY k.table_name, constraint_name,"
                        + " c.constraint_type"))
                .isEqualTo(generated(table -> table.getKeys().stream()
                        .map(key -> entry(
                                table.getName(),
                                columns(key),
                                key.isPrimary() ? "PRIMARY KEY" : "UNIQUE"))));
    }

    @Test
    void the_foreign_keys_are_the_same() {
        assertThat(inDatabase("SELECT table_name AS a, GROUP_CONCAT(column_name ORDER BY"
                        + " ordinal_position) AS b,"
                        + " CONCAT(referenced_table_name, ' ',"
                        + " GROUP_CONCAT(referenced_column_name ORDER BY"
                        + " ordinal_position)) AS c"
                        + " FROM information_schema.key_column_usage"
                        + " WHERE constraint_schema = DATABASE()"
                        + " AND referenced_table_name IS NOT NULL"
                        + " GROUP BY table_name, constraint_name,"
                        + " referenced_table_name"))
                .isEqualTo(generated(table -> table.getReferences().stream()
                        .map(key -> entry(table.getName(), columns(key), target(key)))));
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(tables().filter(table -> table.getPrimaryKey() == null)).isEmpty();
    }

    @Test
    void every_row_type_can_be_read_from_the_server() {
        // A column that jOOQ reads as another type than it is would fail here or lose its value.
        tables().forEach(table ->
                assertThat(sql.selectFrom(table).limit(1).fetch()).isNotNull());
    }

    /** MariaDB's word for the type that the migration must have meant. */
    private static String describe(Field<?> field) {
        String type = field.getDataType().getTypeName().toLowerCase(Locale.ROOT);
        int length = field.getDataType().length();
        int precision = field.getDataType().precision();
        String word = switch (type) {
            case "varchar", "char", "varbinary", "binary" -> type + " " + length;
            case "timestamp", "datetime" -> "datetime " + precision;
            case "integer" -> "int";
            case "boolean" -> "tinyint";
            case "blob" -> "mediumblob";
            case "clob" -> "mediumtext";
            default -> type;
        };
        return word + (field.getDataType().nullable() ? " YES" : " NO");
    }

    private static String columns(Key<?> key) {
        return key.getFields().stream().map(TableField::getName).collect(Collectors.joining(","));
    }

    private static String target(ForeignKey<?, ?> key) {
        UniqueKey<?> target = key.getKey();
        return target.getTable().getName() + " " + columns(target);
    }

    private static Stream<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream();
    }

    private SortedMap<String, SortedSet<String>> inDatabase(String query) {
        return grouped(sql.fetch(query).stream()
                .map(SchemaTest::entry)
                .filter(entry -> !entry.table().equals("flyway_schema_history")));
    }

    private static SortedMap<String, SortedSet<String>> generated(
            Function<Table<?>, Stream<Fact>> entries) {
        return grouped(tables().flatMap(entries));
    }

    private static SortedMap<String, SortedSet<String>> grouped(Stream<Fact> entries) {
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.table(), table -> new TreeSet<>())
                .add(entry.columns() + " " + entry.is()));
        return groups;
    }

    private static Fact entry(Record row) {
        return entry(
                row.get("a", String.class), row.get("b", String.class), row.get("c", String.class));
    }

    private static Fact entry(String table, String columns, String is) {
        return new Fact(table, columns, is);
    }

    private record Fact(String table, String columns, String is) {}
}
