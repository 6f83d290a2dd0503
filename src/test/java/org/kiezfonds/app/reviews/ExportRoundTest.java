package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.ideas.CoAuthors;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Invitations;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.reviews.RoundExport.Kind;
import org.kiezfonds.app.reviews.RoundExport.Table;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@KiezfondsTest
class ExportRoundTest {

    @Autowired
    private RoundExport export;

    @Autowired
    private FormalChecks checks;

    @Autowired
    private Opinions opinions;

    @Autowired
    private CheckActs acts;

    @Autowired
    private CoAuthors coAuthors;

    @Autowired
    private Invitations invitations;

    @Autowired
    private TestMails mails;

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    private Open open;
    private Idea idea;

    @BeforeEach
    void a_round_with_two_ideas() {
        open = test.round("lindenkiez", question());
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party().with(IdeaField.OWN_MONEY, "20,50"));
        people.signIn(people.resident("bora@example.org"));
        test.sent(
                open,
                TestIdeas.party()
                        .with(IdeaField.TITLE, "=HYPERLINK(\"http://böse.example\")")
                        .with(IdeaField.APPLICANT, "INITIATIVE")
                        .with(IdeaField.ORGANISATION, "+49 30 12345"));
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    private static RuleDraft question() {
        return new RuleDraft(
                "for-all",
                RuleKind.QUESTION,
                Severity.BLOCKS,
                Map.of(),
                LocalText.of("Ist die Aktion für alle offen?", "Is the action open to all?"),
                LocalText.NONE);
    }

    @Test
    void a_row_says_what_lists_need_with_what_came_of_rules_and_opinions() throws IOException {
        PersonId parks = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        opinions.ask(
                open.area(), idea.id(), Set.of(parks), "Geht das?", TestFunds.TODAY.plusDays(9));
        checks.answer(open.area(), idea.id(), "for-all", 0, true, null, "Ja.");

        List<CSVRecord> rows = csv(Locale.GERMAN);

        assertThat(rows).hasSize(2);
        CSVRecord first = rows.getFirst();
        assertThat(first.get("Nummer")).isEqualTo("1");
        assertThat(first.get("Stand")).isEqualTo("Eingegangen");
        assertThat(first.get("Titel")).isEqualTo("Hoffest für alle");
        assertThat(first.get("Wer sich bewirbt")).isEqualTo("Privatperson");
        assertThat(first.get("Beantragt in Euro")).isEqualTo("459,50");
        assertThat(first.get("Eigenes Geld in Euro")).isEqualTo("20,50");
        assertThat(first.get("Geld von anderen in Euro")).isEmpty();
        assertThat(first.get("Kosten zusammen in Euro")).isEqualTo("480,00");
        assertThat(first.get("Zeilen im Kostenplan")).isEqualTo("2");
        assertThat(first.get("Erster Tag")).isEqualTo("2027-06-05");
        assertThat(first.get("Ort")).isEqualTo("Im Quartier");
        assertThat(first.get("Regeln erfüllt")).isEqualTo("2");
        assertThat(first.get("Regeln nicht erfüllt")).isEqualTo("0");
        assertThat(first.get("Regeln noch offen")).isEqualTo("0");
        assertThat(first.get("Stellungnahmen erbeten")).isEqualTo("1");
        assertThat(first.get("Stellungnahmen da")).isEqualTo("0");
        assertThat(first.get("Eingereicht am")).startsWith("2027-03-01 ");
        assertThat(first.get("Öffentliche Seite")).endsWith("/quartier/lindenkiez/ideen/1");
        assertThat(rows.getLast().get("Regeln noch offen")).isEqualTo("1");
    }

    @Test
    void rules_say_in_it_what_they_say_on_the_desk() throws IOException {
        checks.answer(open.area(), idea.id(), "for-all", 0, false, null, "Nein.");

        assertThat(csv(Locale.GERMAN).getFirst().get("Regeln nicht erfüllt")).isEqualTo("1");
        assertThat(checks.of(idea).obstacles()).hasSize(1);
    }

    @Test
    void no_cell_of_the_csv_is_calculated() throws IOException {
        CSVRecord row = csv(Locale.GERMAN).getLast();

        assertThat(row.get("Titel")).isEqualTo("'=HYPERLINK(\"http://böse.example\")");
        assertThat(row.get("Gruppe oder Einrichtung")).isEqualTo("'+49 30 12345");
    }

    @Test
    void heads_words_and_decimal_signs_are_those_of_the_reader() throws IOException {
        CSVRecord row = csv(Locale.ENGLISH).getFirst();

        assertThat(row.get("Asked for in euros")).isEqualTo("459.50");
        assertThat(row.get("Place")).isEqualTo("In the neighbourhood");
    }

    @Test
    void sums_and_days_are_numbers_in_the_spreadsheet_and_texts_are_texts() throws Exception {
        try (Table table = export.write(open.area(), open.round().id(), Kind.XLSX, Locale.GERMAN)
                .orElseThrow()) {
            assertThat(table.name()).endsWith(".xlsx");
            NodeList cells = cells(table.file());
            assertThat(attribute(cells, "A2", "t")).isEqualTo("n");
            assertThat(text(cells, "A2")).isEqualTo("1");
            assertThat(text(cells, "G2")).isEqualTo("459.50");
            assertThat(attribute(cells, "G2", "t")).isEqualTo("n");
            // Days are counted from the end of 1899.
            assertThat(text(cells, "L2")).startsWith("46543");
            assertThat(attribute(cells, "C3", "t")).isEqualTo("inlineStr");
            assertThat(text(cells, "C3")).isEqualTo("=HYPERLINK(\"http://böse.example\")");
            assertThat(LocalDate.of(1899, 12, 30).plusDays(46_543))
                    .isEqualTo(LocalDate.of(2027, 6, 5));
        }
    }

    @Test
    void who_applies_together_has_one_row_without_any_name_or_address() throws Exception {
        String other = "bora-" + UUID.randomUUID() + "@example.org";
        people.signIn(people.resident("clara@example.org"));
        Idea together = test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Zu dritt im Hof"));
        coAuthors.invite(together.id(), new EmailAddress(other), other);
        coAuthors.invite(together.id(), new EmailAddress("never-" + other), other);
        people.signIn(people.resident(other));
        Invitations.JoinAnswer joined = invitations.join(mails.all().stream()
                .filter(mail -> mail.to().equals(other))
                .findFirst()
                .orElseThrow()
                .secret());
        people.be(open.team());

        assertThat(joined).isInstanceOf(Invitations.JoinAnswer.Joined.class);
        List<CSVRecord> rows = csv(Locale.GERMAN);
        assertThat(rows).extracting(row -> row.get("Nummer")).containsExactly("1", "2", "3");
        assertThat(rows.getLast().get("Titel")).isEqualTo("Zu dritt im Hof");
        assertThat(rows.toString()).doesNotContain("@example.org");
        try (Table table = export.write(open.area(), open.round().id(), Kind.XLSX, Locale.GERMAN)
                .orElseThrow()) {
            NodeList cells = cells(table.file());
            assertThat(text(cells, "A4")).isEqualTo("3");
            assertThat(text(cells, "C4")).isEqualTo("Zu dritt im Hof");
            for (int i = 0; i < cells.getLength(); i++) {
                assertThat(cells.item(i).getTextContent()).doesNotContain("@example.org");
                assertThat(((Element) cells.item(i)).getAttribute("r")).isNotEqualTo("A5");
            }
        }
    }

    @Test
    void the_file_is_gone_when_it_was_handed_on() {
        Table table = export.write(open.area(), open.round().id(), Kind.CSV, Locale.GERMAN)
                .orElseThrow();
        assertThat(table.file()).exists();

        table.close();

        assertThat(table.file()).doesNotExist();
    }

    @Test
    void drafts_are_not_in_it_and_what_was_refused_is() throws IOException {
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");

        assertThat(csv(Locale.GERMAN).getFirst().get("Stand")).isEqualTo("Nicht zugelassen");
    }

    @Test
    void a_round_of_another_area_is_as_good_as_none() {
        Open other = test.round("uferkiez");
        people.be(open.team());

        assertThat(export.write(open.area(), other.round().id(), Kind.CSV, Locale.GERMAN))
                .isEmpty();
        assertThatThrownBy(() ->
                        export.write(other.area(), other.round().id(), Kind.CSV, Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_but_the_area_team_takes_it_along() {
        for (Role role : List.of(Role.JUROR, Role.DEPARTMENT, Role.DISTRICT, Role.AUDITOR)) {
            people.signIn(people.holding(role, open.area(), role + "@example.org"));
            assertThatThrownBy(() ->
                            export.write(open.area(), open.round().id(), Kind.XLSX, Locale.GERMAN))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<CSVRecord> csv(Locale language) throws IOException {
        try (Table table =
                export.write(open.area(), open.round().id(), Kind.CSV, language).orElseThrow()) {
            String text = Files.readString(table.file(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\ufeff");
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(';')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser parser = CSVParser.parse(text.substring(1), format)) {
                return parser.getRecords();
            }
        }
    }

    private static NodeList cells(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getElementsByTagName("c");
        }
    }

    private static Element cell(NodeList cells, String place) {
        for (int i = 0; i < cells.getLength(); i++) {
            if (cells.item(i) instanceof Element cell && cell.getAttribute("r").equals(place)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + place);
    }

    private static String text(NodeList cells, String place) {
        return cell(cells, place).getTextContent();
    }

    private static String attribute(NodeList cells, String place, String name) {
        return cell(cells, place).getAttribute(name);
    }
}
