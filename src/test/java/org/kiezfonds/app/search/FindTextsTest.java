package org.kiezfonds.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.db.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@KiezfondsTest
class FindTextsTest {

    private static final SearchKind IDEA = new SearchKind("idea");
    private static final SearchKind NEED = new SearchKind("need");
    private static final Slice FIRST = new Slice(0, 10);

    @Autowired
    private SearchTexts texts;

    @Autowired
    private CountedWords counted;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    private AreaId area;
    private UUID feast;
    private UUID garden;

    @BeforeEach
    void some() {
        area = people.area("lindenkiez");
        feast = kept(IDEA, area, "Fest auf dem Spielplatz", "Musik und Kuchen für Familien.");
        garden = kept(IDEA, area, "Nachbarschaftsgärten", "Gemüse anbauen, 30 Beete.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spielplatz",
                "Spielplatzfest",
                "SPIELPLÄTZE",
                "spielplaetze",
                "fest",
                "das Fest",
                "kuchen musik",
                "Spielpl",
                "Familie"
            })
    void a_text_is_found_by_its_words(String query) {
        assertThat(find(query)).containsExactly(feast);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garten", "Gärten", "Gaerten", "nachbarschaft", "Gemuese", "30", "nachb"})
    void a_text_is_found_by_parts_of_its_words(String query) {
        assertThat(find(query)).containsExactly(garden);
    }

    @Test
    void all_words_must_be_there() {
        assertThat(find("spielplatz garten")).isEmpty();
        assertThat(find("fest müll")).isEmpty();
        assertThat(find("fest kuchen")).containsExactly(feast);
    }

    @Test
    void only_the_last_word_may_be_a_beginning() {
        assertThat(find("musik spielpl")).containsExactly(feast);
        assertThat(find("spielpl musik")).isEmpty();
        assertThat(find("spielpl ")).as("the word is finished").isEmpty();
    }

    @Test
    void other_scripts_are_found_and_by_their_beginnings() {
        UUID arabic = kept(IDEA, area, "حديقة الحي", "");
        UUID russian = kept(IDEA, area, "Праздник двора", "");
        UUID turkish = kept(IDEA, area, "Komşu kahvaltısı", "");
        assertThat(find("حديقة")).containsExactly(arabic);
        assertThat(find("حدي")).containsExactly(arabic);
        assertThat(find("праздник")).containsExactly(russian);
        assertThat(find("komsu")).containsExactly(turkish);
    }

    static List<String> anything() {
        return List.of(
                "",
                " ",
                "+",
                "*",
                "\"",
                "fest\"",
                "+fest -spielplatz",
                "fest*",
                "(fest",
                ")))",
                "fest) OR 1=1 --",
                "@8 fest",
                "~fest <spielplatz >kuchen",
                "%_%",
                "'; DROP TABLE search_text; --",
                "🎉🎉🎉",
                "\u202eTSEF",
                "\u0000",
                "\ud800",
                "die und der",
                "a",
                "Fest ".repeat(20_000),
                "x".repeat(100_000),
                "donaudampfschifffahrtsgesellschaft".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void any_query_and_any_text_are_taken(String typed) {
        Found found = texts.find(IDEA, area, typed, FIRST);
        assertThat(found.owners()).hasSize(found.total()).isSubsetOf(feast, garden);
        assertThat(texts.similar(IDEA, area, typed, typed, 5)).hasSizeLessThanOrEqualTo(5);
        UUID odd = kept(IDEA, area, typed, typed);
        assertThat(texts.find(IDEA, null, "Gemüse", FIRST).owners()).containsExactly(garden);
        transactions.executeWithoutResult(status -> texts.remove(IDEA, odd));
    }

    @Test
    void a_query_without_a_word_is_not_searched() {
        assertThat(texts.find(IDEA, area, "", FIRST).searched()).isFalse();
        assertThat(texts.find(IDEA, area, "die und der", FIRST).searched()).isFalse();
        assertThat(texts.find(IDEA, area, "+-*", FIRST).searched()).isFalse();
        assertThat(texts.find(IDEA, area, "Müll", FIRST)).isEqualTo(new Found(true, List.of(), 0));
    }

    @Test
    void signs_of_the_database_mean_nothing() {
        assertThat(find("+fest -spielplatz")).containsExactly(feast);
        assertThat(find("fest) (garten")).isEmpty();
    }

    @Test
    void slices_follow_each_other_in_one_order_and_say_how_many_there_are() {
        for (int i = 0; i < 25; i++) {
            kept(IDEA, area, "Schachturnier", "");
        }
        Found first = texts.find(IDEA, area, "schach", new Slice(0, 10));
        Found second = texts.find(IDEA, area, "schach", new Slice(10, 10));
        Found third = texts.find(IDEA, area, "schach", new Slice(20, 10));
        assertThat(first.total()).isEqualTo(25).isEqualTo(second.total());
        assertThat(third.owners()).hasSize(5);
        assertThat(first.owners())
                .hasSize(10)
                .isSorted()
                .doesNotContainAnyElementsOf(second.owners());
        assertThatThrownBy(() -> new Slice(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slice(0, 5_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_of_another_neighbourhood_or_kind_stay_out_where_they_are_not_wanted() {
        AreaId other = people.area("hafenviertel");
        UUID elsewhere = kept(IDEA, other, "Spielplatzfest", "");
        kept(NEED, area, "Spielplatzfest", "");
        assertThat(texts.find(IDEA, other, "spielplatz", FIRST).owners())
                .containsExactly(elsewhere);
        assertThat(texts.find(IDEA, null, "spielplatz", FIRST).owners())
                .containsExactlyInAnyOrder(feast, elsewhere);
        assertThat(texts.similar(IDEA, other, "Spielplatzfest", "", 5))
                .extracting(Similar::owner)
                .containsExactly(elsewhere);
        assertThat(texts.similar(IDEA, null, "Spielplatzfest", "", 5))
                .extracting(Similar::owner)
                .containsExactlyInAnyOrder(feast, elsewhere);
    }

    @Test
    void the_same_text_is_wholly_alike_and_one_without_shared_words_is_not_there() {
        counted.count();
        assertThat(texts.similar(
                        IDEA, area, "Fest auf dem Spielplatz", "Musik und Kuchen für Familien.", 5))
                .containsExactly(new Similar(feast, 100));
        assertThat(texts.similar(IDEA, area, "Fahrradwerkstatt", "Räder reparieren", 5))
                .isEmpty();
        assertThat(texts.similar(IDEA, area, "und", "die", 5)).isEmpty();
        assertThat(texts.similar(IDEA, area, "Fest", "", 0)).isEmpty();
    }

    @Test
    void a_changed_text_is_found_by_its_new_words_alone() {
        transactions.executeWithoutResult(
                status -> texts.put(IDEA, feast, area, "Laternenumzug", ""));
        assertThat(find("spielplatz")).isEmpty();
        assertThat(find("laterne")).containsExactly(feast);
        transactions.executeWithoutResult(status -> texts.remove(IDEA, feast));
        transactions.executeWithoutResult(status -> texts.remove(IDEA, feast));
        assertThat(find("laterne")).isEmpty();
    }

    @Test
    void a_text_is_kept_with_the_act_or_not_at_all() {
        assertThatThrownBy(() -> texts.put(IDEA, Ids.next(), area, "Zirkus", ""))
                .isInstanceOf(IllegalTransactionStateException.class);
        transactions.executeWithoutResult(status -> {
            texts.put(IDEA, Ids.next(), area, "Zirkus", "");
            status.setRollbackOnly();
        });
        assertThat(find("zirkus")).isEmpty();
    }

    @Test
    void texts_of_an_older_preparation_are_named_until_they_are_put_again() {
        assertThat(texts.outdated(IDEA, 10)).isEmpty();
        sql.update(Tables.SEARCH_TEXT)
                .set(Tables.SEARCH_TEXT.PREPARATION, PreparedText.PREPARATION - 1)
                .execute();
        assertThat(texts.outdated(IDEA, 10)).containsExactly(feast, garden);
        assertThat(texts.outdated(IDEA, 1)).containsExactly(feast);
        transactions.executeWithoutResult(
                status -> texts.put(IDEA, feast, area, "Fest auf dem Spielplatz", ""));
        assertThat(texts.outdated(IDEA, 10)).containsExactly(garden);
    }

    private UUID kept(SearchKind kind, AreaId where, String title, String body) {
        UUID owner = Ids.next();
        transactions.executeWithoutResult(status -> texts.put(kind, owner, where, title, body));
        return owner;
    }

    private List<UUID> find(String query) {
        return texts.find(IDEA, area, query, FIRST).owners();
    }
}
