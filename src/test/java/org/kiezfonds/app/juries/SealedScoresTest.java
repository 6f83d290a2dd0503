package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.ROLE_GRANT;
import static org.kiezfonds.db.Tables.SCORE;
import static org.kiezfonds.db.Tables.SCORE_COMMENT;
import static org.kiezfonds.db.Tables.SCORE_NOTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.reviews.RoundExport;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Until the reveal nobody but the writer gets a value, whatever door is tried. */
@KiezfondsTest
class SealedScoresTest {

    private static final String COMMENT = "Bemerkungsmarke";
    private static final String NOTE = "Notizmarke";

    @Autowired
    private TestScores test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Scorings scorings;

    @Autowired
    private ScoreDesk desk;

    @Autowired
    private ScoreResults results;

    @Autowired
    private RevealedScores revealed;

    @Autowired
    private ScoreAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private RoundExport export;

    @Autowired
    private Gallery gallery;

    @Autowired
    private TestMails mails;

    @Autowired
    private People accounts;

    @Autowired
    private ObjectProvider<OwnData> ownData;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private Open open;
    private Idea garden;
    private Scoring scoring;
    private List<PersonId> jurors = List.of();
    private PersonId writer;

    @BeforeEach
    void one_of_three_has_scored() {
        open = test.round("lindenkiez");
        garden = test.admitted(open, "Gemeinschaftsgarten");
        List<Mandate> seats = panels.residents(open, 3);
        panels.open(open, seats);
        jurors = seats.stream().map(Mandate::person).toList();
        writer = jurors.get(2);
        scoring = test.opened(open);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    private void score() {
        people.signIn(writer);
        test.score(open, garden, 5, 1);
        desk.comment(open.round().id(), garden.id(), COMMENT, 0);
        desk.note(open.round().id(), garden.id(), NOTE, 0);
    }

    /** Everybody who could be curious: chair, deputy, team, operator, district, auditor, author. */
    private Stream<PersonId> others() {
        return Stream.of(
                jurors.getFirst(),
                jurors.get(1),
                open.team().person(),
                people.holding(Role.OPERATOR, null, "betrieb@example.org"),
                people.holding(Role.DISTRICT, open.area(), "bezirk@example.org"),
                people.holding(Role.AUDITOR, open.area(), "pruefung@example.org"),
                people.holding(Role.JUROR, open.area(), "andere@example.org"),
                garden.author());
    }

    @Test
    void no_service_gives_a_value_to_anybody_else() {
        score();
        others().forEach(person -> {
            people.signIn(person);
            List<Object> seen = new ArrayList<>();
            seen.add(results.of(open.round().id(), 1));
            seen.add(results.of(open.round().id(), 2));
            seen.add(scorings.of(open.round().id()));
            seen.add(scorings.progress(open.round().id()));
            seen.add(scorings.done(open.round().id()));
            seen.add(desk.task(open.round().id()));
            seen.add(desk.sheet(open.area(), garden.publicNumber())
                    .map(sheet -> Map.of(
                            "marks", sheet.marks(),
                            "first", sheet.first(),
                            "comment", sheet.comment(),
                            "note", sheet.note())));
            assertThat(results.of(open.round().id(), 1)).isEmpty();
            assertThat(seen.toString()).doesNotContain(COMMENT, NOTE, "points=", "Mark[");
        });
        assertThat(revealed.of(open.round().id())).isEmpty();
    }

    @Test
    void the_writer_sees_the_own_values_and_no_others() {
        score();
        people.signIn(jurors.getFirst());
        test.score(open, garden, 2, 2);
        people.signIn(writer);
        ScoreSheet sheet = desk.sheet(open.area(), garden.publicNumber()).orElseThrow();
        assertThat(points(sheet, "many")).isEqualTo(5);
        assertThat(sheet.note().text()).isEqualTo(NOTE);
        assertThat(accounts.export(writer)).contains(COMMENT, NOTE);
    }

    @Test
    void no_export_of_own_data_holds_values_of_others() {
        score();
        others().forEach(person -> {
            List<String> parts = ownData.stream()
                    .map(part -> json.writeValueAsString(part.of(person)))
                    .toList();
            assertThat(parts).noneMatch(part -> part.contains(COMMENT) || part.contains(NOTE));
            people.signIn(person);
            assertThat(accounts.export(person)).doesNotContain(COMMENT, NOTE);
        });
        assertThat(json.writeValueAsString(ownData.stream()
                        .filter(part -> part.part().equals("scores"))
                        .map(part -> part.of(jurors.getFirst()))
                        .toList()))
                .isEqualTo("[{\"scores\":[],\"comments\":[],\"notes\":[]}]");
    }

    @Test
    void scoring_leaves_no_trace_in_log_mails_audit_export_gallery_and_search() {
        List<Object> before = outside();
        score();
        assertThat(outside()).isEqualTo(before);
    }

    /** What can be seen without asking for scores. */
    private List<Object> outside() {
        people.be(open.team());
        List<Object> seen = new ArrayList<>();
        seen.add(db.fetchCount(LOG_ENTRY));
        seen.add(db.fetchCount(MAIL));
        seen.add(mails.all());
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + key));
        seen.add(found);
        try (RoundExport.Table table = export.write(
                        open.area(), open.round().id(), RoundExport.Kind.CSV, Locale.GERMAN)
                .orElseThrow()) {
            seen.add(Files.readString(table.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seen.add(gallery.byNumber(open.area(), garden.publicNumber()).orElseThrow());
        for (String words : List.of(COMMENT, NOTE)) {
            seen.add(gallery.search(open.area(), words, 0, 10).matching());
        }
        return seen;
    }

    @Test
    void after_the_reveal_comments_are_read_and_notes_never() {
        score();
        clock.set(scoring.until());
        people.signIn(jurors.getFirst());
        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));
        ScoreResults.Results seen = results.of(open.round().id(), 1).orElseThrow();
        assertThat(seen.comments()).extracting(each -> each.words()).containsExactly(COMMENT);
        assertThat(seen.toString()).doesNotContain(NOTE);
        assertThat(mails.all())
                .noneMatch(mail -> mail.text().contains(COMMENT) || mail.text().contains(NOTE));
        others().forEach(person -> {
            people.signIn(person);
            boolean isInside = person.equals(jurors.getFirst())
                    || person.equals(jurors.get(1))
                    || person.equals(open.team().person())
                    || db.fetchExists(
                            ROLE_GRANT,
                            ROLE_GRANT.PERSON_ID.eq(person).and(ROLE_GRANT.ROLE.eq("OPERATOR")));
            assertThat(results.of(open.round().id(), 1).isPresent()).isEqualTo(isInside);
            assertThat(accounts.export(person)).doesNotContain(NOTE);
        });
    }

    @Test
    void with_the_account_the_words_go_and_the_points_stay() {
        score();
        people.signIn(writer);
        accounts.erase(writer);
        assertThat(db.fetchCount(SCORE_NOTE)).isZero();
        assertThat(db.select(SCORE_COMMENT.WORDS).from(SCORE_COMMENT).fetch(SCORE_COMMENT.WORDS))
                .containsExactly("");
        assertThat(db.fetchCount(SCORE)).isEqualTo(2);
    }

    private static @Nullable Integer points(ScoreSheet sheet, String criterion) {
        return Objects.requireNonNull(sheet.marks().get(criterion)).points();
    }
}
