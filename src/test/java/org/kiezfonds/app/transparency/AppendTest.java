package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.LOG_DISCLOSURE;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountBlocked;
import org.kiezfonds.app.transparency.entries.LogEntry.AccountErased;
import org.kiezfonds.app.transparency.entries.LogEntry.LogReimported;
import org.kiezfonds.app.transparency.entries.Word;

class AppendTest {

    private static final LogEntry ERASED = new AccountErased(new Word("art-17-gdpr"));

    @TempDir
    private Path folder;

    private LogNode node;

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.clear();
        node = new LogNode(TestDatabase.dataSource(), folder, new TestClock());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_entry_is_there_when_its_act_is() {
        UUID id = node.append(ERASED);

        assertThat(node.queries.find(id).orElseThrow().type()).isEqualTo("account.erased");
    }

    @Test
    void an_act_that_fails_leaves_no_entry() {
        assertThatThrownBy(() -> node.transactions.execute(_ -> {
                    node.log.append(ERASED);
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");

        assertThat(node.sql.fetchCount(LOG_ENTRY)).isZero();
    }

    @Test
    void the_published_bytes_are_canonical_json_with_time_kind_and_key() {
        UUID id = node.append(ERASED);

        String bytes = text(id);
        assertThat(bytes)
                .isEqualTo(
                        "{\"body\":{\"ground\":\"art-17-gdpr\"},\"id\":\"" + id
                                + "\",\"time\":\"2027-03-01T09:00:00Z\",\"type\":\"account.erased\",\"v\":1}");
    }

    @Test
    void who_it_was_stands_in_the_log_as_a_salted_digest_only() {
        PersonId person = new PersonId(Ids.next());
        UUID id = node.append(new AccountBlocked(Disclosed.who(person), Disclosed.who(person)));

        assertThat(text(id)).doesNotContain(person.toString());
        List<LogQueries.DisclosureRow> disclosures = node.queries.disclosures(id);
        assertThat(disclosures).hasSize(2);
        assertThat(disclosures.getFirst().digest())
                .isNotEqualTo(disclosures.getLast().digest());
        disclosures.forEach(disclosure -> {
            String json = new String(
                    Base64.getUrlDecoder().decode(disclosure.text()), StandardCharsets.UTF_8);
            assertThat(json).contains("\"" + person + "\"]").hasSizeGreaterThan(43 + 36);
            assertThat(text(id))
                    .contains(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(disclosure.digest().array()));
        });
    }

    @Test
    void an_act_tried_again_writes_its_entry_once() {
        UUID id = Ids.next();
        node.transactions.executeWithoutResult(_ -> node.log.append(id, ERASED));
        String before = text(id);
        node.transactions.executeWithoutResult(_ -> node.log.append(id, ERASED));

        assertThat(node.sql.fetchCount(LOG_ENTRY)).isEqualTo(1);
        assertThat(text(id)).isEqualTo(before);
    }

    @Test
    void a_key_that_another_kind_of_entry_has_is_refused() {
        UUID id = node.append(ERASED);

        assertThatThrownBy(() -> node.transactions.executeWithoutResult(
                        _ -> node.log.append(id, new LogReimported(0, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account.erased");
    }

    @Test
    void a_key_that_does_not_rise_with_time_is_refused() {
        assertThatThrownBy(() -> node.transactions.executeWithoutResult(
                        _ -> node.log.append(UUID.randomUUID(), ERASED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_log_that_stands_still_takes_nothing() {
        node.standing.stop(LogStopped.Reason.DATABASE_BEHIND, "a test", "nothing");

        assertThatThrownBy(() -> node.append(ERASED)).isInstanceOf(LogStopped.class);
        assertThat(node.sql.fetchCount(LOG_ENTRY)).isZero();
    }

    @Test
    void the_database_refuses_to_change_or_delete_an_entry() {
        UUID id = node.append(new AccountBlocked(
                Disclosed.who(new PersonId(Ids.next())), Disclosed.who(new PersonId(Ids.next()))));
        node.turn();

        assertThatThrownBy(() -> node.sql
                        .update(LOG_ENTRY)
                        .set(LOG_ENTRY.ENTRY, new byte[] {'{', '}'})
                        .where(LOG_ENTRY.ID.eq(id))
                        .execute())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> node.sql
                        .update(LOG_ENTRY)
                        .set(LOG_ENTRY.SEQ, 7L)
                        .where(LOG_ENTRY.ID.eq(id))
                        .execute())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> node.sql.deleteFrom(LOG_ENTRY).execute())
                .hasMessageContaining("never deleted");
        assertThatThrownBy(() -> node.sql.deleteFrom(LOG_DISCLOSURE).execute())
                .hasMessageContaining("its digest stays");
    }

    private String text(UUID id) {
        return new String(
                node.queries.find(id).orElseThrow().bytes().array(), StandardCharsets.UTF_8);
    }
}
