package org.kiezfonds.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void what_nobody_sees_goes_and_what_they_see_stays() {
        assertThat(TypedText.lines(" a\u0000b\u202ec\u2066d\ufeff ")).isEqualTo("abcd");
        assertThat(TypedText.lines("\ud83d half \udc4d")).isEqualTo("half");
        assertThat(TypedText.lines("🎉 שלום <b>")).isEqualTo("🎉 שלום <b>");
    }

    @Test
    void a_letter_is_one_letter_however_it_was_typed() {
        assertThat(TypedText.line("Bu\u0308hne")).isEqualTo("Bühne");
    }

    @Test
    void breaks_of_every_machine_are_breaks_and_a_line_has_none() {
        assertThat(TypedText.lines("a\r\nb\rc\td")).isEqualTo("a\nb\nc d");
        assertThat(TypedText.line("a\r\nb\rc")).isEqualTo("a b c");
        assertThat(TypedText.list(" a \n\n b")).containsExactly("a", "b");
    }

    @Test
    void characters_are_counted_as_in_the_database() {
        assertThat(TypedText.length("🎉ä")).isEqualTo(2);
        assertThat(TypedText.isLonger("🎉ä", 2)).isFalse();
        assertThat(TypedText.isLonger("🎉äx", 2)).isTrue();
    }

    @Test
    void names_are_the_same_in_any_capitals_and_blanks() {
        assertThat(TypedText.key("Cafe\u0301  NORD")).isEqualTo(TypedText.key("Café Nord"));
    }
}
