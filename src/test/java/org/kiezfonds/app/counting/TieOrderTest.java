package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes first among equals. */
class TieOrderTest {

    private static final Election EQUALS = new Poll(10)
            .project("birke", 5)
            .project("çınar", 5)
            .project("ahorn", 5)
            .voters(2, "ahorn", "birke", "çınar")
            .election();

    private static List<Integer> sorted(TieOrder order) {
        return IntStream.range(0, 3).boxed().sorted(order.in(EQUALS)).toList();
    }

    private static TieOrder lot(String seed) {
        return TieOrder.of(TieOrder.lot(seed.getBytes(StandardCharsets.UTF_8)));
    }

    /** Drawn with another program: printf ahorn | openssl dgst -sha256 -hmac '07 11 …'. */
    @Test
    void the_lot_is_the_hmac_of_seed_and_name_the_lower_one_first() {
        // ahorn 030ba6aa…, çınar 03b0e24f…, birke d7c7b3dd…
        assertThat(Poll.names(EQUALS, sorted(lot("07 11 23 31 42 49"))))
                .isEqualTo("ahorn çınar birke");
    }

    @Test
    void another_seed_draws_another_order() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> sorted(lot("seed " + seed)))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void a_seed_without_bytes_is_refused() {
        assertThatThrownBy(() -> lot("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_order_by_votes_and_cost_leaves_equals_and_the_lot_does_not() {
        assertThat(TieOrder.of(TieOrder.MORE_SUPPORTERS, TieOrder.LOWER_COST).tellsAllApart(EQUALS))
                .isFalse();
        assertThat(TieOrder.of(
                                TieOrder.MORE_SUPPORTERS,
                                TieOrder.LOWER_COST,
                                TieOrder.lot(new byte[] {7}))
                        .tellsAllApart(EQUALS))
                .isTrue();
    }
}
