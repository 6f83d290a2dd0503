package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whose pictures a page with a map may load. */
class TileHostTest {

    @Test
    void without_tiles_nobody_elses() {
        assertThat(TileHost.of("")).isEmpty();
        assertThat(TileHost.of("  ")).isEmpty();
    }

    @Test
    void the_host_of_the_tiles_and_no_other() {
        assertThat(TileHost.of("https://tiles.example.org/{z}/{x}/{y}.png"))
                .isEqualTo(" https://tiles.example.org");
        assertThat(TileHost.of("https://{s}.tiles.example.org:8443/{z}/{x}/{y}.png"))
                .isEqualTo(" https://*.tiles.example.org:8443");
    }

    @Test
    void what_is_no_such_address_stops_the_start() {
        for (String wrong : new String[] {
            "http://tiles.example.org/{z}",
            "tiles",
            "https://a.example; script-src *",
            "https://{s}/{z}",
            "https://tiles.example.org"
        }) {
            assertThatThrownBy(() -> TileHost.of(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
