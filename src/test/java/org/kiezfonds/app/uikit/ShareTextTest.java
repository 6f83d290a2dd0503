package org.kiezfonds.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Languages;

class ShareTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50 %     | 1 | 2",
                "50%      | 1 | 2",
                "33,3 %   | 333 | 1000",
                "12.5%    | 1 | 8",
                "1/3      | 1 | 3",
                " 2 / 6   | 1 | 3",
                "100 %    | 1 | 1",
                "0 %      | 0 | 1",
                "1/1      | 1 | 1",
                "5 Prozent | 1 | 20"
            })
    void a_share_is_read_exactly(String typed, long numerator, long denominator) {
        assertThat(ShareText.read(typed)).contains(new Share(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50",
                "0,5",
                "101 %",
                "4/3",
                "1/0",
                "-1/2",
                "ein Drittel",
                "1/2/3",
                "%",
                "1e1 %",
                "99999999999999999999 %",
                "1/99999999999999999999",
                "🙂 %"
            })
    void what_is_no_share_is_refused(String typed) {
        assertThat(ShareText.read(typed)).isEmpty();
    }

    @Test
    void what_formats_write_is_read_back() {
        for (Share share : new Share[] {Share.ALL, Share.ofPercent(7), new Share(2, 7)}) {
            assertThat(ShareText.read(Formats.share(share, Languages.GERMAN))).contains(share);
            assertThat(ShareText.read(Formats.share(share, Languages.ENGLISH))).contains(share);
        }
    }
}
