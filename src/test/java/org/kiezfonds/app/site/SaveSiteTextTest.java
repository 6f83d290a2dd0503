package org.kiezfonds.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.site.SiteTextSaved.ChangedMeanwhile;
import org.kiezfonds.app.site.SiteTextSaved.Saved;
import org.kiezfonds.app.site.SiteTextSaved.TooLong;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class SaveSiteTextTest {

    @Autowired
    private SiteTexts texts;

    @Autowired
    private TestPeople people;

    @Autowired
    private LogReading log;

    @BeforeEach
    void the_operator_is_signed_in() {
        people.signOut();
        people.signIn(people.holding(Role.OPERATOR, null, "hatice@example.org"));
    }

    @Test
    void a_text_nobody_wrote_is_a_labelled_default_in_the_reader_s_language() {
        assertThat(texts.read(SiteTextKind.PRIVACY, Locale.ENGLISH).isDefault()).isTrue();
        assertThat(texts.read(SiteTextKind.PRIVACY, Locale.ENGLISH).body()).contains("If you only");
        assertThat(texts.read(SiteTextKind.PRIVACY, Locale.GERMAN).body()).contains("Wenn Sie nur");
    }

    @Test
    void what_is_saved_is_read_and_rises_by_a_version() {
        SiteText first = saved(german("Eins", 0));
        SiteText second = saved(german("Zwei", first.version()));

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(texts.read(SiteTextKind.IMPRINT, Locale.GERMAN)).isEqualTo(second);
        assertThat(texts.forEditing(SiteTextKind.IMPRINT, Locale.ENGLISH).isDefault())
                .isTrue();
    }

    @Test
    void a_text_that_changed_meanwhile_is_shown_instead_of_overwritten() {
        SiteText first = saved(german("Eins", 0));
        SiteText theirs = saved(german("Zwei", first.version()));

        SiteTextSaved mine = texts.save(german("Drei", first.version()));
        SiteTextSaved mineWithoutLooking = texts.save(german("Drei", 0));

        assertThat(mine).isEqualTo(new ChangedMeanwhile(theirs));
        assertThat(mineWithoutLooking).isEqualTo(new ChangedMeanwhile(theirs));
        assertThat(texts.read(SiteTextKind.IMPRINT, Locale.GERMAN)).isEqualTo(theirs);
    }

    @Test
    void a_text_beyond_the_limit_is_refused_and_one_at_the_limit_is_not() {
        String most = "x".repeat(SiteTexts.MOST_CHARACTERS);

        assertThat(texts.save(german(most + "x", 0)))
                .isEqualTo(new TooLong(SiteTexts.MOST_CHARACTERS));
        assertThat(saved(german(most, 0)).body()).hasSize(SiteTexts.MOST_CHARACTERS);
    }

    @Test
    void nobody_but_the_operator_writes() {
        people.signIn(people.holding(Role.AREA_TEAM, people.area("lindenkiez"), "d@example.org"));
        assertThatThrownBy(() -> texts.save(german("Eins", 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> texts.forEditing(SiteTextKind.IMPRINT, Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(texts.read(SiteTextKind.IMPRINT, Locale.GERMAN).isDefault()).isTrue();
        assertThat(log.last("site-text.changed")).isEmpty();
    }

    @Test
    void what_is_saved_is_told_by_the_log_and_what_is_refused_is_not() {
        saved(german("Eins", 0));
        texts.save(german("Zwei", 0));

        LogItem entry = log.last("site-text.changed").orElseThrow();
        assertThat(entry.field("text")).containsExactly("imprint");
        assertThat(entry.field("language")).containsExactly("de");
        assertThat(entry.field("version")).containsExactly("1");
        assertThat(entry.bytes()).doesNotContain("Eins");
    }

    private SiteText saved(SiteText text) {
        return assertThat(texts.save(text))
                .asInstanceOf(InstanceOfAssertFactories.type(Saved.class))
                .actual()
                .text();
    }

    private static SiteText german(String body, int version) {
        return new SiteText(SiteTextKind.IMPRINT, Locale.GERMAN, body, version);
    }
}
