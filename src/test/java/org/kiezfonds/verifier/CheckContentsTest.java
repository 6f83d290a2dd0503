package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.support.LogFolder;
import org.kiezfonds.support.Tale;
import org.kiezfonds.support.Tampering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a log says is held against itself, also where it is whole and signed. */
class CheckContentsTest {

    @TempDir
    private Path folder;

    private LogFolder publish(Tale tale) {
        return tale.publish(folder.resolve("log"));
    }

    private VerifyRun check(LogFolder log, String... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = log.folder();
        arguments[1] = log.vkey();
        arguments[2] = "--state";
        arguments[3] = folder.resolve("state");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return VerifyRun.of(arguments);
    }

    private JsonNode json(LogFolder log) {
        return JsonMapper.shared().readTree(check(log, "--json", "-").text());
    }

    @Test
    void a_neighbourhood_that_decided_as_it_should_is_good() {
        VerifyRun run = check(publish(Tale.good()));

        assertThat(run.code()).as(run.text()).isEqualTo(Verify.GOOD);
        assertThat(run.text())
                .doesNotContain("✗")
                .contains("✓ Rules and other papers: 7 are there")
                .contains("✓ Votes: 18 counted again")
                .contains("✓ Lots: 1 drawn again")
                .contains("✓ Decisions: 14, each with all that its procedure demands")
                .contains("✓ Needs: 14 named by decisions")
                .contains("✓ Sums: 14 bookings in 1 pots")
                .contains("✓ What came after: 17 acceptances");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void every_tampering_is_named(Tampering tampering) {
        Tale tale = Tale.good();
        tampering.apply(tale);
        LogFolder log = publish(tale);

        JsonNode report = json(log);

        assertThat(report.path("result").stringValue()).isEqualTo("damaged");
        assertThat(report.path("findings")
                        .valueStream()
                        .map(each -> each.path("key").stringValue()))
                .as(report.toPrettyString())
                .contains(tampering.finding());
        assertThat(report.path("steps")
                        .valueStream()
                        .filter(step -> step.path("step").stringValue().equals("root"))
                        .map(step -> step.path("state").stringValue()))
                .as("the log itself is sound")
                .containsExactly("good");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void every_tampering_is_told_in_a_sentence_of_both_languages(Tampering tampering) {
        Tale tale = Tale.good();
        tampering.apply(tale);
        LogFolder log = publish(tale);
        Pattern unfilled = Pattern.compile("\\{[0-9]");

        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            VerifyRun run = check(log, "--lang", language.getLanguage());
            assertThat(run.code()).isEqualTo(Verify.DAMAGED);
            assertThat(run.text())
                    .doesNotContainPattern(unfilled)
                    .contains("✗")
                    .contains(
                            language.equals(Locale.ENGLISH)
                                    ? "Not in order: "
                                    : "Nicht in Ordnung: ");
        }
    }

    @Test
    void nothing_that_entries_can_say_keeps_from_checking() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Tale tale = Tale.good();
            int times = 1 + random.nextInt(3);
            for (int time = 0; time < times; time++) {
                tale.disturb(random);
            }

            VerifyRun run = VerifyRun.of(
                    tale.publish(folder.resolve("log-" + round)).folder(),
                    LogFolder.create(folder.resolve("empty"), 0).vkey(),
                    "--state",
                    folder.resolve("state-" + round));

            assertThat(run.code()).as(run.text()).isNotEqualTo(Verify.NOT_CHECKED);
            assertThat(run.text()).contains("✓ Root");
        }
    }

    @Test
    void a_finding_says_where_it_is_what_was_expected_and_what_is_there() {
        Tale tale = Tale.good();
        tale.closed("vote-1").with("needed", 2);
        tale.decision(4).with("sumGrantedCents", 40_000);
        int vote = tale.entries().indexOf(tale.closed("vote-1"));
        int decision = tale.entries().indexOf(tale.decision(4));

        VerifyRun run = check(publish(tale));

        assertThat(run.text())
                .contains("Entry %d, decision 1: by the rules of procedure 4 yes votes are needed,"
                                .formatted(vote)
                        + " but the vote says 2.")
                .contains("Entry %d, decision 4: the vote gave €500.00, but the decision says"
                                .formatted(decision)
                        + " €400.00.");
    }

    @Test
    void the_report_for_machines_has_place_and_values_of_each_finding() throws Exception {
        Tale tale = Tale.good();
        tale.closed("vote-1").with("needed", 2);
        LogFolder log = publish(tale);
        Path file = folder.resolve("report.json");

        VerifyRun run = check(log, "--json", file.toString());

        assertThat(run.text()).contains("✗ Votes");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(report.path("format").stringValue()).isEqualTo("kiezfonds-verify/1");
        assertThat(report.path("log").stringValue()).isEqualTo(LogFolder.ORIGIN);
        assertThat(report.path("size").longValue()).isEqualTo(log.size());
        assertThat(report.path("exit").intValue()).isEqualTo(Verify.DAMAGED);
        assertThat(report.path("found").longValue()).isEqualTo(1);
        JsonNode finding = report.path("findings").get(0);
        assertThat(finding.path("key").stringValue()).isEqualTo("votes.needed");
        assertThat(finding.path("step").stringValue()).isEqualTo("votes");
        assertThat(finding.path("decision").longValue()).isEqualTo(1);
        assertThat(finding.path("entry").longValue())
                .isEqualTo(tale.entries().indexOf(tale.closed("vote-1")));
        assertThat(finding.path("args").valueStream().map(JsonNode::longValue))
                .containsExactly(4L, 2L);
    }

    @Test
    void a_report_that_cannot_be_written_is_no_good_news() {
        VerifyRun run =
                check(publish(Tale.good()), "--json", folder.resolve("no/where").toString());

        assertThat(run.code()).isEqualTo(Verify.NOT_CHECKED);
        assertThat(run.text()).contains("The report could not be written to");
    }

    @Test
    void of_many_findings_of_one_kind_a_few_are_named_and_the_rest_counted() {
        Tale tale = Tale.good();
        for (int number = 1; number <= 9; number++) {
            tale.decision(number).with("rulesDigest", tale.digestOf("terms"));
        }

        VerifyRun run = check(publish(tale));

        assertThat(run.text()).contains("… and 6 more.").contains("(9 findings)");
    }

    @Test
    void a_head_between_a_close_and_its_decisions_blames_nobody() {
        Tale tale = Tale.good();
        int close = tale.entries()
                .indexOf(tale.the("session.closed", "session", Tale.key("session-1")));
        tale.entries().subList(close + 3, tale.entries().size()).clear();

        VerifyRun run = check(publish(tale));

        assertThat(run.code()).as(run.text()).isEqualTo(Verify.GOOD);
    }

    @Test
    void what_entries_say_that_were_changed_is_not_looked_at() {
        LogFolder log = publish(Tale.good());
        log.entries().set(3, LogFolder.entry(3));
        log.writeBundle(0, log.entries());

        VerifyRun run = check(log);

        assertThat(run.text())
                .contains("– Contents: not looked at, because the entries are not those")
                .doesNotContain("✗ Decisions");
    }

    @Test
    void a_log_that_goes_on_from_another_one_is_not_blamed_for_what_stands_there() {
        Tale tale = Tale.good();
        tale.entries().subList(0, 8).clear();
        tale.insert("log.continued", tale.entries().getFirst()).with("area", null);

        VerifyRun run = check(publish(tale));

        assertThat(run.code()).as(run.text()).isEqualTo(Verify.GOOD);
        assertThat(run.text()).contains("– Contents: not looked at, because this log goes on");
    }

    @Test
    void a_log_whose_head_is_good_is_remembered_whatever_it_says() {
        Tale tale = Tale.good();
        tale.decision(1).with("rulesDigest", tale.digestOf("terms"));
        LogFolder log = publish(tale);
        check(log);

        assertThat(check(log).text()).contains("History: the same head as seen on");
    }
}
