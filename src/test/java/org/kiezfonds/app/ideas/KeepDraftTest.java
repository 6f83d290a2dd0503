package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class KeepDraftTest {

    /** Emoji of several code points, letters from right to left, markup, control characters. */
    private static final String ODD = "👩‍👩‍👧‍👦 حديقة \u202Eabc <script>alert('x')</script>"
            + " &amp; -- \u0000\u0007\r\n\t Ende";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    private final IdeaTyped party = TestIdeas.party();
    private Open open;
    private IdeaDraft draft;

    @BeforeEach
    void a_draft() {
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        draft = begin(party);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @ParameterizedTest
    @EnumSource(IdeaField.class)
    void a_hundred_thousand_characters_are_not_kept_and_what_was_kept_stays(IdeaField field) {
        IdeaTyped huge = party.with(field, "x".repeat(100_000));

        assertThat(save(huge)).isInstanceOfSatisfying(SaveAnswer.TooLong.class, answer -> {
            assertThat(answer.field()).isEqualTo(field);
            assertThat(answer.length()).isEqualTo(100_000);
            assertThat(answer.most()).isPositive();
        });

        assertThat(now().typed()).isEqualTo(party);
        assertThat(now().idea().version()).isEqualTo(draft.idea().version());
        assertThat(drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), huge))
                .isEmpty();
        assertThat(ideas.send(key(), now().idea().version(), huge, Locale.GERMAN))
                .isInstanceOf(SendAnswer.Invalid.class);
    }

    @ParameterizedTest
    @EnumSource(IdeaField.class)
    void emoji_other_scripts_and_markup_are_kept_as_they_were_typed(IdeaField field) {
        IdeaTyped odd = party.with(field, ODD);

        assertThat(save(odd)).isInstanceOf(SaveAnswer.Saved.class);

        assertThat(now().typed()).isEqualTo(odd);
    }

    @Test
    void what_is_a_little_too_long_is_kept_so_that_it_can_be_shortened() {
        IdeaTyped longer = party.with(IdeaField.SUMMARY, "👍".repeat(600));
        assertThat(save(longer)).isInstanceOf(SaveAnswer.Saved.class);
        IdeaTyped tooLong = party.with(IdeaField.SUMMARY, "👍".repeat(601));
        assertThat(drafts.save(key(), now().idea().version(), tooLong))
                .isEqualTo(new SaveAnswer.TooLong(IdeaField.SUMMARY, 600, 601));
        assertThat(ideas.send(key(), now().idea().version(), longer, Locale.GERMAN))
                .isInstanceOf(SendAnswer.Invalid.class);
    }

    @Test
    void rows_cells_answers_and_reasons_have_their_limits_too() {
        assertThat(save(party.with(
                        Collections.nCopies(121, new CostRow("FOOD", "Brot", "1", "2")))))
                .isEqualTo(new SaveAnswer.TooLong(IdeaField.COSTS, 120, 121));
        assertThat(save(party.with(List.of(new CostRow("FOOD", "x".repeat(401), "", "2")))))
                .isEqualTo(new SaveAnswer.TooLong(IdeaField.COSTS, 400, 401));
        assertThat(save(party.withAnswers(Map.of("frage", "x".repeat(6_001)))))
                .isEqualTo(new SaveAnswer.TooLong(null, 6_000, 6_001));
        assertThat(save(party.withReasons(Map.of("regel", "x".repeat(6_001)))))
                .isEqualTo(new SaveAnswer.TooLong(null, 6_000, 6_001));
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 61; i++) {
            many.put("frage-" + i, "ja");
        }
        assertThat(save(party.withAnswers(many))).isEqualTo(new SaveAnswer.TooLong(null, 60, 61));
    }

    @Test
    void the_whole_has_a_limit_in_bytes() {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            answers.put("frage-" + i, "👍".repeat(6_000));
        }
        assertThat(save(party.withAnswers(answers)))
                .isInstanceOfSatisfying(SaveAnswer.TooLong.class, answer -> {
                    assertThat(answer.field()).isNull();
                    assertThat(answer.most()).isEqualTo(200_000);
                    assertThat(answer.length()).isGreaterThan(240_000);
                });
    }

    @Test
    void what_was_sent_says_odd_words_as_text() {
        List<IdeaField> words = new ArrayList<>();
        IdeaTyped odd = party;
        for (IdeaField field : IdeaField.values()) {
            if (field.kind() == IdeaField.Kind.LINE || field.kind() == IdeaField.Kind.TEXT) {
                odd = odd.with(field, field == IdeaField.PHONE ? "<b>030</b>" : ODD);
                words.add(field);
            }
        }
        assertThat(words).hasSizeGreaterThan(8);

        Idea idea = test.sent(open, odd);

        assertThat(ideas.contentOf(idea).orElseThrow().plan())
                .contains("👩‍👩‍👧‍👦", "حديقة", "<script>alert('x')</script>")
                .doesNotContain("\u0000");
    }

    private IdeaDraft begin(IdeaTyped typed) {
        return drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), typed)
                .orElseThrow();
    }

    private String key() {
        return draft.idea().id().toString();
    }

    private SaveAnswer save(IdeaTyped typed) {
        return drafts.save(key(), draft.idea().version(), typed);
    }

    private IdeaDraft now() {
        return drafts.open(key()).orElseThrow();
    }
}
