package org.kiezfonds.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.FILE_OWNER;
import static org.kiezfonds.db.Tables.FILE_PART;
import static org.kiezfonds.db.Tables.STORED_FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.StoredFile.State;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KiezfondsTest
class StoreFilesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private Files files;

    @Autowired
    private TestFiles notes;

    @Autowired
    private FilesUpkeep upkeep;

    @Autowired
    private FileStore store;

    @Autowired
    private People accounts;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private JsonMapper json;

    private PersonId rana = PersonId.next();
    private PersonId bernd = PersonId.next();
    private FileOwner note = new FileOwner("test-note", Ids.next());

    @BeforeEach
    void rana_has_a_note() {
        rana = people.resident("rana@example.org");
        bernd = people.resident("bernd@example.org");
        people.signIn(rana);
        note = notes.noteOf(rana);
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void a_document_is_stored_and_comes_back_byte_for_byte_part_by_part() throws IOException {
        byte[] letters = letters(3 * MEGABYTE + 7);
        StoredFile file = take("Kostenplan.txt", letters);
        assertThat(file.name()).isEqualTo("Kostenplan.txt");
        assertThat(file.kind()).isEqualTo(FileKind.DOCUMENT);
        assertThat(file.state()).isEqualTo(State.WAITING);
        assertThat(file.uploadedBy()).isEqualTo(rana);

        List<Integer> parts = new ArrayList<>();
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        files.open(file.id(), 0).orElseThrow().writeTo(new OutputStream() {
            @Override
            public void write(int letter) {
                back.write(letter);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                parts.add(length);
                back.write(bytes, offset, length);
            }
        });
        assertThat(back.toByteArray()).isEqualTo(letters);
        assertThat(parts).containsExactly(MEGABYTE, MEGABYTE, MEGABYTE, 7);
    }

    @Test
    void a_photo_is_stored_in_its_widths_and_the_next_wider_one_is_given() {
        StoredFile photo = take("hof.jpg", SampleFiles.photo(1200, 800, 6));
        assertThat(photo.kind()).isEqualTo(FileKind.PHOTO);
        assertThat(photo.width()).isEqualTo(800);
        assertThat(photo.height()).isEqualTo(1200);
        assertThat(photo.forms()).extracting(StoredFile.Form::width).containsExactly(320, 800);
        assertThat(photo.sourceSet()).matches("/dateien/\\S+/320 320w, /dateien/\\S+/800 800w");
        assertThat(files.open(photo.id(), 400).orElseThrow().form().width()).isEqualTo(800);
        assertThat(photo.bytes())
                .isEqualTo(
                        photo.forms().stream().mapToLong(StoredFile.Form::bytes).sum());
    }

    @Test
    void what_is_refused_leaves_no_trace() throws IOException {
        assertThat(files.take(note, "evil.jpg", TestFiles.stream(SampleFiles.text("<svg/>"))))
                .isEqualTo(new TakeAnswer.Refused(FileProblem.of("files.refused.drawing")));
        assertThat(db.fetchCount(STORED_FILE)).isZero();
    }

    @Test
    void what_is_too_large_is_refused_without_reading_it_all() throws IOException {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                read[0] += length;
                return length;
            }
        };
        assertThat(files.take(note, "lang.txt", endless))
                .isEqualTo(new TakeAnswer.Refused(
                        FileProblem.of("files.refused.documentTooLarge", 15L)));
        assertThat(read[0]).isLessThan(16L * MEGABYTE);
        assertThat(db.fetchCount(STORED_FILE)).isZero();
    }

    @Test
    void a_stream_that_breaks_off_stores_nothing() {
        InputStream broken = SampleFiles.breakingOffAfter(100_000);
        assertThatThrownBy(() -> files.take(note, "a.txt", broken)).isInstanceOf(IOException.class);
        assertThat(db.fetchCount(STORED_FILE)).isZero();
    }

    @Test
    void somebody_elses_files_answer_like_files_that_are_not_there() throws IOException {
        StoredFile file = take("hof.jpg", SampleFiles.jpeg(100, 100));
        FileOwner nowhere = new FileOwner("test-note", Ids.next());
        FileOwner unknown = new FileOwner("nobody", Ids.next());

        people.signIn(bernd);
        for (FileOwner owner : List.of(note, nowhere, unknown)) {
            assertThat(files.take(owner, "a.txt", TestFiles.stream(SampleFiles.text("a"))))
                    .isEqualTo(new TakeAnswer.NotFound());
            assertThat(files.list(owner)).isEmpty();
            assertThat(files.arrange(owner, List.of(file.id()))).isFalse();
        }
        for (FileId id : List.of(file.id(), FileId.next())) {
            assertThat(files.open(id, 0)).isEmpty();
            assertThat(files.remove(id)).isFalse();
            assertThat(files.describe(id, 1, "Hof")).isEqualTo(new DescribeAnswer.NotFound());
        }
        assertThat(db.fetchCount(STORED_FILE)).isEqualTo(1);
    }

    @Test
    void a_reader_reads_and_changes_nothing() throws IOException {
        StoredFile file = take("hof.jpg", SampleFiles.jpeg(100, 100));
        notes.letRead(note, bernd);
        people.signIn(bernd);
        assertThat(files.list(note)).hasSize(1);
        assertThat(files.open(file.id(), 0)).isPresent();
        assertThat(files.remove(file.id())).isFalse();
        assertThat(files.take(note, "a.txt", TestFiles.stream(SampleFiles.text("a"))))
                .isEqualTo(new TakeAnswer.NotFound());
    }

    @Test
    void nobody_who_is_not_signed_in_sends_or_opens_anything_but_public_files() {
        StoredFile file = take("hof.jpg", SampleFiles.jpeg(100, 100));
        people.signOut();
        assertThatThrownBy(() -> files.open(file.id(), 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(files.openPublic(file.id(), null, "100")).isEmpty();
    }

    @Test
    void only_an_attached_file_of_a_public_owner_is_public() {
        StoredFile file = take("hof.jpg", SampleFiles.jpeg(100, 100));
        notes.publish(note);
        assertThat(files.openPublic(file.id(), null, "100")).isEmpty();
        notes.attach(note, List.of(file.id()));
        assertThat(files.openPublic(file.id(), null, "100")).isPresent();
        notes.withdraw(note);
        assertThat(files.openPublic(file.id(), null, "100")).isEmpty();
    }

    @Test
    void attaching_passes_over_files_of_another_owner() {
        FileOwner other = notes.noteOf(rana);
        StoredFile own = take("hof.jpg", SampleFiles.jpeg(100, 100));
        StoredFile foreign = TestFiles.taken(files, other, "park.jpg", SampleFiles.jpeg(100, 100));
        assertThat(notes.attach(note, List.of(own.id(), foreign.id(), FileId.next())))
                .extracting(StoredFile::id)
                .containsExactly(own.id());
        assertThat(files.list(other).getFirst().state()).isEqualTo(State.WAITING);
    }

    @Test
    void the_files_of_one_owner_together_have_a_limit_that_removing_makes_room_under()
            throws IOException {
        byte[] large = letters(15 * MEGABYTE - 1);
        StoredFile first = take("1.txt", large);
        for (int i = 2; i <= 6; i++) {
            take(i + ".txt", large);
        }
        assertThat(files.take(note, "7.txt", TestFiles.stream(large)))
                .isEqualTo(new TakeAnswer.Refused(FileProblem.of("files.refused.full", 100L)));
        assertSums();
        files.remove(first.id());
        take("7.txt", large);
        assertSums();
    }

    @Test
    void an_owner_has_forty_files_at_most() throws IOException {
        for (int i = 0; i < 40; i++) {
            take(i + ".txt", SampleFiles.text("a"));
        }
        assertThat(files.take(note, "41.txt", TestFiles.stream(SampleFiles.text("a"))))
                .isEqualTo(new TakeAnswer.Refused(FileProblem.of("files.refused.tooMany", 40)));
    }

    @Test
    void of_two_that_come_at_once_for_the_last_place_one_is_taken() throws Exception {
        for (int i = 0; i < 39; i++) {
            take(i + ".txt", SampleFiles.text("a"));
        }
        SignedIn tab = people.signIn(rana);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<TakeAnswer>> answers = Stream.of("b", "c")
                    .map(name -> two.submit(() -> {
                        people.be(tab);
                        together.await();
                        return files.take(
                                note, name + ".txt", TestFiles.stream(SampleFiles.text(name)));
                    }))
                    .toList();
            List<TakeAnswer> both = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(both).filteredOn(TakeAnswer.Taken.class::isInstance).hasSize(1);
            assertThat(both).filteredOn(TakeAnswer.Refused.class::isInstance).hasSize(1);
        }
        assertSums();
    }

    @Test
    void one_account_sends_sixty_files_in_ten_minutes_and_others_are_not_stopped_by_it()
            throws IOException {
        for (int i = 0; i < 60; i++) {
            files.take(note, "leer.txt", TestFiles.stream(new byte[0]));
        }
        TakeAnswer answer = files.take(note, "a.txt", TestFiles.stream(SampleFiles.text("a")));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        TakeAnswer.Refused.class,
                        refused -> assertThat(refused.problem().textKey())
                                .isEqualTo("files.refused.tooOften"));
        people.signIn(bernd);
        UUID its = Ids.next();
        assertThat(files.take(
                        new FileOwner("test-note", its),
                        "a.txt",
                        TestFiles.stream(SampleFiles.text("a"))))
                .isEqualTo(new TakeAnswer.NotFound());
    }

    @Test
    void a_photo_is_described_and_a_late_description_is_told_of_the_earlier_one() {
        StoredFile photo = take("hof.jpg", SampleFiles.jpeg(100, 100));
        assertThat(files.describe(photo.id(), 1, " Ein\u202e Hochbeet\n"))
                .isInstanceOfSatisfying(
                        DescribeAnswer.Described.class,
                        done -> assertThat(done.file().altText()).isEqualTo("Ein  Hochbeet"));
        assertThat(files.describe(photo.id(), 1, "Beete"))
                .isInstanceOfSatisfying(
                        DescribeAnswer.Stale.class,
                        stale -> assertThat(stale.file().altText()).isEqualTo("Ein  Hochbeet"));
        assertThat(files.describe(photo.id(), 2, "x".repeat(301)))
                .isInstanceOf(DescribeAnswer.Invalid.class);
        StoredFile text = take("a.txt", SampleFiles.text("a"));
        assertThat(files.describe(text.id(), 1, "Text")).isEqualTo(new DescribeAnswer.NotFound());
    }

    @Test
    void files_change_places_and_an_order_that_is_out_of_date_is_refused() {
        FileId first = take("1.txt", SampleFiles.text("1")).id();
        FileId second = take("2.txt", SampleFiles.text("2")).id();
        assertThat(files.arrange(note, List.of(second, first))).isTrue();
        assertThat(files.list(note)).extracting(StoredFile::id).containsExactly(second, first);
        FileId third = take("3.txt", SampleFiles.text("3")).id();
        assertThat(files.arrange(note, List.of(first, second))).isFalse();
        assertThat(files.arrange(note, List.of(first, first, third))).isFalse();
        assertThat(files.list(note))
                .extracting(StoredFile::id)
                .containsExactly(second, first, third);
    }

    @Test
    void removing_deletes_the_content_and_keeps_that_it_was_there() {
        StoredFile file = take("hof.jpg", SampleFiles.jpeg(400, 400));
        notes.attach(note, List.of(file.id()));
        assertThat(files.remove(file.id())).isTrue();
        assertThat(db.fetchCount(FILE_PART)).isZero();
        assertThat(files.list(note)).isEmpty();
        assertThat(files.open(file.id(), 0)).isEmpty();
        var row = db.selectFrom(STORED_FILE).fetchSingle();
        assertThat(row.getState()).isEqualTo("REMOVED");
        assertThat(row.getRemovedBy()).isEqualTo(rana);
        assertThat(row.getRemovedAt()).isNotNull();
        assertThat(files.remove(file.id())).isFalse();
        assertSums();
    }

    @Test
    void when_the_time_to_change_is_over_files_stay_as_they_are() {
        StoredFile file = take("hof.jpg", SampleFiles.jpeg(100, 100));
        notes.close(note);
        assertThat(files.remove(file.id())).isFalse();
        assertThat(files.describe(file.id(), 1, "Hof")).isEqualTo(new DescribeAnswer.NotFound());
    }

    @Test
    void the_content_of_a_file_that_is_removed_while_it_is_read_never_looks_whole() {
        StoredFile file = take("lang.txt", letters(2 * MEGABYTE));
        FileContent content = files.open(file.id(), 0).orElseThrow();
        files.remove(file.id());
        assertThatThrownBy(() -> content.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void what_nobody_attached_goes_after_two_days_and_what_was_attached_stays() {
        StoredFile forgotten = take("alt.txt", SampleFiles.text("alt"));
        StoredFile kept = take("neu.txt", SampleFiles.text("neu"));
        notes.attach(note, List.of(kept.id()));
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        upkeep.removeForgotten();
        assertThat(files.list(note)).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        people.signIn(rana);
        upkeep.removeForgotten();
        assertThat(files.list(note)).extracting(StoredFile::id).containsExactly(kept.id());
        assertThat(files.open(forgotten.id(), 0)).isEmpty();
        assertSums();
    }

    @Test
    void the_export_of_the_own_data_lists_what_was_sent() {
        take("hof.jpg", SampleFiles.jpeg(100, 100));
        JsonNode part = json.readTree(accounts.export(rana)).get("files");
        assertThat(part).hasSize(1);
        assertThat(part.get(0).get("name").asString()).isEqualTo("hof.jpg");
        assertThat(part.get(0).get("belongsTo").asString()).isEqualTo("test-note");
    }

    @Test
    void erasing_forgets_who_sent_what_and_removes_what_belongs_to_nothing() {
        StoredFile attached = take("hof.jpg", SampleFiles.jpeg(100, 100));
        StoredFile waiting = take("alt.txt", SampleFiles.text("alt"));
        StoredFile removed = take("weg.txt", SampleFiles.text("weg"));
        files.remove(removed.id());
        notes.attach(note, List.of(attached.id()));
        notes.letRead(note, bernd);
        accounts.erase(rana);

        people.signIn(bernd);
        assertThat(files.list(note)).extracting(StoredFile::id).containsExactly(attached.id());
        assertThat(files.list(note).getFirst().uploadedBy()).isNull();
        assertThat(files.open(waiting.id(), 0)).isEmpty();
        assertThat(db.fetchCount(
                        STORED_FILE,
                        STORED_FILE.UPLOADED_BY.isNotNull().or(STORED_FILE.REMOVED_BY.isNotNull())))
                .isZero();
    }

    @Test
    void the_database_itself_keeps_contents_and_sums() {
        StoredFile file = take("a.txt", SampleFiles.text("a"));
        assertThatThrownBy(() -> db.deleteFrom(FILE_PART).execute())
                .hasMessageContaining("content goes only with its file");
        assertThatThrownBy(() -> db.deleteFrom(STORED_FILE).execute())
                .hasMessageContaining("their rows stay");
        assertThatThrownBy(() -> db.update(FILE_PART)
                        .set(FILE_PART.CONTENT, SampleFiles.text("b"))
                        .execute())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() ->
                        db.update(STORED_FILE).set(STORED_FILE.NAME, "b.txt").execute())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.update(FILE_OWNER)
                        .set(FILE_OWNER.BYTES, FILE_OWNER.MOST_BYTES.plus(1))
                        .execute())
                .hasMessageContaining("file_owner_bytes");
        // A part more than the file says: it can never be attached.
        db.insertInto(FILE_PART)
                .set(FILE_PART.FILE_ID, file.id())
                .set(FILE_PART.WIDTH, 0)
                .set(FILE_PART.POSITION, 1)
                .set(FILE_PART.CONTENT, SampleFiles.text("more"))
                .execute();
        assertThatThrownBy(() -> store.attach(note, List.of(file.id()), clock.instant()))
                .hasMessageContaining("attached whole");
        files.remove(file.id());
        assertThatThrownBy(() ->
                        db.update(STORED_FILE).set(STORED_FILE.STATE, "WAITING").execute())
                .hasMessageContaining("stored_file_removed");
    }

    private StoredFile take(String name, byte[] content) {
        return TestFiles.taken(files, note, name, content);
    }

    /** The sums of each owner are those of its files. */
    private void assertSums() {
        db.selectFrom(FILE_OWNER).forEach(owner -> {
            var present = db.selectFrom(STORED_FILE)
                    .where(STORED_FILE.OWNER_ID.eq(owner.getOwnerId()))
                    .and(STORED_FILE.STATE.ne("REMOVED"))
                    .fetch();
            assertThat(owner.getFiles()).isEqualTo(present.size());
            assertThat(owner.getBytes())
                    .isEqualTo(present.stream().mapToLong(row -> row.getBytes()).sum());
        });
    }

    private static byte[] letters(int length) {
        Random random = new Random(5);
        byte[] letters = new byte[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return letters;
    }
}
