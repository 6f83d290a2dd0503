package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.support.SigningKey;

class PolicyTest {

    private static final List<String> KEYS = List.of(vkey(1), vkey(2), vkey(3), vkey(4));

    private static String vkey(int seed) {
        return SigningKey.ofWitness("w" + seed + ".example", seed).vkey();
    }

    private static Policy parse(String text) throws Malformed {
        String filled = text;
        for (int i = 0; i < KEYS.size(); i++) {
            filled = filled.replace("KEY" + (i + 1), KEYS.get(i));
        }
        return Policy.parse(filled.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "1, false", "1 2, false", "1 3, false", "1 2 3, true", "2 1 4, true"})
    void a_quorum_of_groups_is_reached_by_enough_of_each(String signers, boolean reached)
            throws Malformed {
        Policy policy = parse("""
                # Two of the town, one of outside.
                witness X1 KEY1
                \twitness  X2\tKEY2 https://x2.example/
                group X 2 X1 X2

                witness Y1 KEY3
                witness Y2 KEY4
                group Y any Y1 Y2
                group both all X Y
                quorum both
                """);
        List<VerifierKey> good = new ArrayList<>();
        for (String number : signers.split(" ", -1)) {
            if (!number.isEmpty()) {
                good.add(VerifierKey.parse(KEYS.get(Integer.parseInt(number) - 1)));
            }
        }

        assertThat(policy.isSatisfiedBy(good)).isEqualTo(reached);
    }

    @Test
    void none_wants_nobody() throws Malformed {
        assertThat(parse("witness X KEY1\nquorum none\n").isSatisfiedBy(List.of()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness X KEY1\n",
                "quorum X\n",
                "quorum none\nquorum none\n",
                "witness X KEY1\nwitness X KEY2\nquorum X\n",
                "witness X KEY1\nwitness Y KEY1\nquorum X\n",
                "witness none KEY1\nquorum none\n",
                "witness X KEY1\ngroup G 2 X\nquorum G\n",
                "witness X KEY1\ngroup G 0 X\nquorum G\n",
                "witness X KEY1\ngroup G any\nquorum G\n",
                "witness X KEY1\ngroup G any X X\nquorum G\n",
                "witness X KEY1\ngroup G any X none\nquorum G\n",
                "group G any X\nwitness X KEY1\nquorum G\n",
                "witness X KEY1\ngroup G any X\ngroup H any X\nquorum G\n",
                "witness X nonsense\nquorum X\n",
                "nonsense\nquorum none\n"
            })
    void what_is_no_policy_is_refused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(Malformed.class);
    }
}
