package org.kiezfonds.app.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.PARTNER;
import static org.kiezfonds.db.Tables.PARTNER_IMPORT_LINE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.partners.PartnerImport.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class ImportPartnersTest {

    @Autowired
    private PartnerImports imports;

    @Autowired
    private PartnerExport export;

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Partners partners;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext sql;

    @TempDir
    private Path folder;

    private AreaId area = AreaId.next();

    @BeforeEach
    void a_team() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8        | ; | UTF-8        | SEMICOLON",
                "UTF-8        | , | UTF-8        | COMMA",
                "UTF-8        | T | UTF-8        | TAB",
                "windows-1252 | ; | Windows-1252 | SEMICOLON",
                "ISO-8859-1   | , | Windows-1252 | COMMA",
                "UTF-16       | T | UTF-16       | TAB"
            })
    void every_usual_way_to_write_a_table_is_understood_and_said(
            String charset, String separator, String said, String name) throws Exception {
        String sign = separator.equals("T") ? "\t" : separator;
        String table = "Name;Art;Handlungsfelder\nKüche für alle;Initiative;Öffentlicher Raum\n";
        PartnerImport file = checked(table.replace(";", sign).getBytes(Charset.forName(charset)));
        assertThat(file.state()).isEqualTo(State.READY);
        assertThat(file.charset()).isEqualTo(said);
        assertThat(file.separator()).isEqualTo(name);
        stored(file.id());
        assertThat(partners.namesOf(area))
                .extracting(PartnerName::name)
                .containsExactly("Küche für alle");
    }

    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_column() throws Exception {
        PartnerImport file = checked("\ufeffName;Art;Handlungsfelder\nA;Kita;Bildung\n");
        assertThat(file.goodLines()).isEqualTo(1);
        assertThat(file.flaws()).isEmpty();
    }

    @Test
    void nothing_is_stored_before_somebody_says_so() throws Exception {
        PartnerImport file = checked("Name;Art;Handlungsfelder\nA;Kita;Bildung\n");
        assertThat(sql.fetchCount(PARTNER)).isZero();
        assertThat(imports.discard(file.id())).isInstanceOf(ReviewOutcome.DoneQuietly.class);
        assertThat(imports.store(file.id())).isEqualTo(new ReviewOutcome.Stale());
        assertThat(sql.fetchCount(PARTNER)).isZero();
        assertThat(sql.fetchCount(PARTNER_IMPORT_LINE)).isZero();
        assertThat(imports.latest(area)).isEmpty();
    }

    @Test
    void each_bad_line_is_named_with_its_number_its_column_and_what_to_do() throws Exception {
        Samples.listed(register, area, "Schon da");
        PartnerImport file = checked("""
                Name;Art;Handlungsfelder;E-Mail;Kontakt darf öffentlich sein
                Gut;Verein;Bildung, Klima;;
                ;Verein;Bildung;;
                Zirkus;Zirkus;Bildung;;
                Feld;Verein;Zauberei;;
                "Zeilen
                im Namen";Kita;Bildung;;
                schon  DA;Verein;Bildung;;
                gut;Verein;Bildung;;
                Kontakt;Verein;Bildung;a@b.example;nein
                Mail;Verein;Bildung;kein at;ja
                Breit;Verein;Bildung;;;;;zu;viel
                """);
        assertThat(file.goodLines()).isEqualTo(2);
        assertThat(file.badLines()).isEqualTo(8);
        assertThat(file.flaws())
                .extracting(flaw -> flaw.line() + " " + flaw.column() + " " + flaw.textKey())
                .containsExactly(
                        "3 Name partners.problem.missing",
                        "4 Art partners.problem.kind",
                        "5 Handlungsfelder partners.problem.field",
                        "8  partners.import.flaw.registered",
                        "9  partners.import.flaw.twice",
                        "10 Kontakt darf öffentlich sein partners.problem.agreed",
                        "11 E-Mail partners.problem.email",
                        "12  partners.import.flaw.cells");
        assertThat(imports.words(file.flaws().get(2), Locale.GERMAN)).contains("„Zauberei“");

        ByteArrayOutputStream all = new ByteArrayOutputStream();
        imports.writeFlaws(file.id(), Locale.GERMAN, all);
        assertThat(all.toString(StandardCharsets.UTF_8).lines()).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | empty",
                "'   \\n \\n'                        | empty",
                "Name;Art\\nA;Kita                  | columns",
                "Name;Art;Handlungsfelder;Name\\nA  | twice",
                "Name;Art;Handlungsfelder\\n\"A;Kita;Bildung\\nB;Kita;Bildung | quote"
            })
    void what_cannot_be_read_at_all_says_why(String content, String reason) throws Exception {
        PartnerImport file = checked(content);
        assertThat(file.state()).isEqualTo(State.FAILED);
        assertThat(file.failure()).isEqualTo("partners.import.failure." + reason);
        assertThat(sql.fetchCount(PARTNER_IMPORT_LINE)).isZero();
    }

    @Test
    void files_that_are_no_text_are_refused() throws Exception {
        assertThat(checked(new byte[] {1, 2, 0, 3}).failure())
                .isEqualTo("partners.import.failure.binary");
        assertThat(checked(new byte[] {'P', 'K', 3, 4, 0}).failure())
                .isEqualTo("partners.import.failure.spreadsheet");
    }

    @Test
    void a_name_that_came_into_the_register_meanwhile_is_not_doubled() throws Exception {
        PartnerImport file = checked("Name;Art;Handlungsfelder\nA;Kita;Bildung\nB;Kita;Bildung\n");
        Samples.listed(register, area, "a");
        PartnerImport done = stored(file.id());
        assertThat(done.storedLines()).isEqualTo(1);
        assertThat(done.flaws())
                .extracting(ImportFlaw::textKey)
                .containsExactly("partners.import.flaw.registered");
        assertThat(partners.namesOf(area)).extracting(PartnerName::name).containsExactly("a", "B");
    }

    @Test
    void many_lines_go_into_the_register_part_by_part_and_the_log_tells_each() throws Exception {
        StringBuilder table = new StringBuilder("Name;Art;Handlungsfelder\n");
        int lines = 2 * ImportSteps.AT_A_TIME + 7;
        for (int i = 0; i < lines; i++) {
            table.append("Verein ").append(i).append(";Verein;Bildung\n");
        }
        PartnerImport file = checked(table.toString());
        assertThat(file.allLines()).isEqualTo(lines);
        List<Integer> steps = new ArrayList<>();
        imports.watch(file.id(), now -> steps.add(now.doneLines()));
        PartnerImport done = stored(file.id());

        assertThat(done.storedLines()).isEqualTo(lines);
        assertThat(done.parts()).isEqualTo(3);
        assertThat(steps).contains(200, 400, lines).isSorted();
        List<LogItem> entries = new ArrayList<>();
        log.forEach("partners.imported", entries::add);
        assertThat(entries)
                .extracting(entry -> String.join("", entry.field("count")))
                .containsExactly("200", "200", "7");
        assertThat(entries.getFirst().field("digest")).containsExactly(file.digest());
    }

    @Test
    void a_hundred_thousand_lines_are_read_and_every_bad_one_is_named() throws Exception {
        int lines = 100_000;
        StringBuilder table = new StringBuilder("Name;Art;Handlungsfelder\n");
        for (int i = 0; i < lines; i++) {
            String kind = i % 1_000 == 0 ? "Zauberei" : "Verein";
            table.append("Verein ").append(i).append(';').append(kind).append(";Bildung\n");
        }
        List<Integer> seen = new ArrayList<>();
        PartnerImport file = checked(table.toString(), now -> seen.add(now.doneLines()));
        assertThat(file.state()).isEqualTo(State.READY);
        assertThat(file.allLines()).isEqualTo(lines);
        assertThat(file.goodLines()).isEqualTo(lines - 100);
        assertThat(file.badLines()).isEqualTo(100);
        assertThat(seen).isSorted().hasSizeGreaterThan(20);
    }

    @Test
    void a_store_that_was_cut_off_goes_on_where_it_stopped() throws Exception {
        PartnerImport file = checked("Name;Art;Handlungsfelder\nA;Kita;Bildung\nB;Kita;Bildung\n");
        sql.execute("UPDATE partner_import SET state = 'STORING'");
        assertThat(imports.store(file.id())).isEqualTo(new ReviewOutcome.Stale());
        clock.advance(Duration.ofMinutes(5));
        stored(file.id());
        assertThat(partners.namesOf(area)).hasSize(2);
        assertThat(imports.store(file.id())).isEqualTo(new ReviewOutcome.Stale());
    }

    @Test
    void what_is_written_is_read_again_without_loss() throws Exception {
        List<PartnerData> written = List.of(
                Samples.whole(),
                Samples.whole()
                        .with(PartnerField.NAME, "=SUMME(A1:A9)")
                        .with(PartnerField.PURPOSE, "-1+1; \"so\", und\nso")
                        .with(PartnerField.ROOMS, "@Saal\n+Bühne")
                        .with(PartnerField.CONTACT_NAME, "'Büro'"),
                Samples.partner("مقهى").with(PartnerField.KIND, "OTHER"));
        written.forEach(data -> register.register(area, Ids.next(), data));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(area, out);
        String table = out.toString(StandardCharsets.UTF_8);
        assertThat(table).startsWith("\ufeffName;").contains("'=SUMME(A1:A9)", "'+49 30");
        assertThat(table.lines()).noneMatch(line -> line.startsWith("=") || line.startsWith("\"="));

        List<PartnerData> before = all(area);
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
        PartnerImport file = checked(other, out.toByteArray());
        assertThat(file.flaws()).isEmpty();
        stored(file.id());
        assertThat(all(other)).isEqualTo(before);
    }

    @Test
    void only_the_team_of_the_area_imports() throws Exception {
        PartnerImport file = checked("Name;Art;Handlungsfelder\nA;Kita;Bildung\n");
        AreaId other = people.area("hafenviertel");
        Path csv = Files.writeString(folder.resolve("x.csv"), "Name");
        people.signIn(people.holding(Role.AREA_TEAM, other, "team2@example.org"));
        assertThatThrownBy(() -> imports.start(area, "x.csv", csv))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.latest(area)).isInstanceOf(AccessDeniedException.class);
        assertThat(imports.find(file.id())).isEmpty();
        assertThat(imports.store(file.id())).isEqualTo(new ReviewOutcome.NotFound());
        assertThat(imports.discard(file.id())).isEqualTo(new ReviewOutcome.NotFound());
        people.signIn(people.resident("rana@example.org"));
        assertThat(imports.find(file.id())).isEmpty();
        assertThat(imports.store(file.id())).isEqualTo(new ReviewOutcome.NotFound());
    }

    private List<PartnerData> all(AreaId from) {
        return register.list(from, "", 0, 100).stream()
                .map(partner -> PartnerData.of(partner.profile()))
                .toList();
    }

    private PartnerImport checked(String content) throws Exception {
        return checked(content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private PartnerImport checked(String content, Consumer<PartnerImport> watcher)
            throws Exception {
        PartnerImport file = imports.start(
                area, "partner.csv", upload(content.getBytes(StandardCharsets.UTF_8)));
        Runnable stop = imports.watch(file.id(), watcher);
        PartnerImport done = finished(file.id());
        stop.run();
        return done;
    }

    private PartnerImport checked(byte[] content) throws Exception {
        return checked(area, content);
    }

    private PartnerImport checked(AreaId to, byte[] content) throws Exception {
        PartnerImport file = imports.start(to, "partner.csv", upload(content));
        return finished(file.id());
    }

    private Path upload(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ".csv"), content);
    }

    private PartnerImport stored(UUID id) throws Exception {
        assertThat(imports.store(id)).isInstanceOf(ReviewOutcome.DoneQuietly.class);
        PartnerImport done = finished(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        return done;
    }

    /** Waits for the news that it is over; looks again after hanging up on it. */
    private PartnerImport finished(UUID id) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Runnable stop = imports.watch(id, now -> {
            if (!now.isRunning()) {
                over.countDown();
            }
        });
        if (imports.find(id).orElseThrow().isRunning()) {
            assertThat(over.await(3, TimeUnit.MINUTES)).isTrue();
        }
        stop.run();
        return imports.find(id).orElseThrow();
    }
}
