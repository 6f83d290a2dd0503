package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kiezfonds.support.LogFolder;

class IdTableTest {

    @Test
    void each_id_is_new_once_however_many_there_are() {
        IdTable table = new IdTable();
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            // As logs have them, alike in most bits, and as chance has them.
            assertThat(table.add(
                            LogFolder.id(i).getMostSignificantBits(),
                            LogFolder.id(i).getLeastSignificantBits()))
                    .isTrue();
            assertThat(table.add(random.nextLong(), random.nextLong())).isTrue();
        }
        for (int i = 0; i < 100_000; i += 997) {
            assertThat(table.add(
                            LogFolder.id(i).getMostSignificantBits(),
                            LogFolder.id(i).getLeastSignificantBits()))
                    .isFalse();
        }
    }
}
