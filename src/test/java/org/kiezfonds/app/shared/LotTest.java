package org.kiezfonds.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The draw by lot as published. The vectors were made by others' tools:
 *
 * <pre>
 * SEED=$(printf '%s\n%s' "$ROOT" "$TEXT" | openssl dgst -sha256 | sed 's/.* //')
 * printf %s "$TICKET" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$SEED
 * </pre>
 */
class LotTest {

    private static final String ROOT =
            "3f786850e387550fdab836ed7e6dc881de23001b3a4f4e3c2d1b0a9f8e7d6c5b";

    @Test
    void the_order_is_the_one_that_openssl_works_out() {
        Lot lot = Lot.of(ROOT, "6 aus 49 am 5. Dezember 2026: 3 11 19 28 40 44, Superzahl 7");

        assertThat(lot.seedHex())
                .isEqualTo("e8ba7ee128ac03904e1150c4f7e473bebaf4413a833047615c4d4e86a7125db0");
        assertThat(lot.order(List.of(
                        "k7qm-2xfd-w9hc", "abcd-efgh-jkmn", "2345-6789-stvw", "zyxw-vtsr-qpnm")))
                .containsExactly(
                        new Lot.Drawn(
                                "2345-6789-stvw",
                                "37417d9f0f6c84beeddaa5cc9162ae9cf2b6641c7278126bd7b09fc9c37e1f71"),
                        new Lot.Drawn(
                                "zyxw-vtsr-qpnm",
                                "411d77d43f5c557397211a3453fbb8c7a850de3a0feb88903db0b51e5c1f925f"),
                        new Lot.Drawn(
                                "abcd-efgh-jkmn",
                                "ce2ee38a241e797448d16d535e5dd7ecc251c1905fac65a3d9942f05d95f7187"),
                        new Lot.Drawn(
                                "k7qm-2xfd-w9hc",
                                "d62f79655ad4b5a48ada076153ea6cde452e251b2ab2a3c5f73fe4ad33665b20"));
    }

    @Test
    void letters_beyond_ascii_are_utf_8() {
        Lot lot = Lot.of(ROOT, "Bücherlos – Größe: 12 ½");

        assertThat(lot.seedHex())
                .isEqualTo("d7576d2744a0a0416d0a470115a7d6f70df1826a0e11b89ea73d084316278ca9");
        assertThat(lot.order(List.of("ä1", "z9")))
                .extracting(Lot.Drawn::ticket, Lot.Drawn::valueHex)
                .containsExactly(
                        tuple(
                                "z9",
                                "441525a61a727eded94670d20f4563a0238d111756e5fee3210a3e1e0dbb1a7f"),
                        tuple(
                                "ä1",
                                "ea7f3c4a5d0d1d9e59365cf1baabbb195604ad1fe22f9f7f6a56f7b43f02f494"));
    }

    @Test
    void the_order_of_the_list_does_not_matter_and_a_ticket_counts_once() {
        Lot lot = Lot.of(ROOT, "7 8 9");
        List<String> tickets = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(Integer::toString).toList());
        List<Lot.Drawn> order = lot.order(tickets);
        long seed = 20261122;
        Collections.shuffle(tickets, new Random(seed));
        tickets.add("17");

        assertThat(lot.order(tickets)).as("shuffled with %s", seed).isEqualTo(order);
        assertThat(order).hasSize(200);
    }

    @Test
    void another_root_or_another_text_is_another_draw() {
        List<String> tickets =
                IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        List<Lot.Drawn> one = Lot.of(ROOT, "7 8 9").order(tickets);

        assertThat(Lot.of(ROOT, "7 8 8").order(tickets)).isNotEqualTo(one);
        assertThat(Lot.of(ROOT.replace('3', '4'), "7 8 9").order(tickets)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 3 11\t19", "3  11 19", "3 11\n19 ", "\u20093\u00a011 19"})
    void two_people_who_copy_the_same_numbers_get_the_same_text(String typed) {
        assertThat(Lot.normalised(typed)).isEqualTo("3 11 19");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(Lot.normalised("Gru\u0308n")).isEqualTo("Grün");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 3", "3  4"})
    void a_text_that_is_not_normalised_is_no_seed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lot.of(ROOT, text));
    }

    @Test
    void a_root_is_64_hexadecimal_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lot.of(ROOT.substring(1), "3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lot.of(ROOT.toUpperCase(Locale.ROOT), "3"));
    }
}
