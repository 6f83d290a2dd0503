package org.kiezfonds.app.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftFileTest {

    private static final Map<String, Object> CAP = row("cap", Map.of("most", 100));
    private static final Map<String, Object> FLOOR = row("floor", Map.of("least", 5));
    private static final DraftFile BASE = file(CAP, FLOOR);

    @Test
    void what_only_one_changed_is_as_that_person_left_it() {
        Map<String, Object> higher = row("cap", Map.of("most", 200));
        Map<String, Object> lower = row("floor", Map.of("least", 1));
        assertThat(file(higher, FLOOR).merge(BASE, file(CAP, lower)))
                .isEqualTo(file(higher, lower));
    }

    @Test
    void two_values_of_one_row_do_not_stand_in_each_others_way() {
        DraftFile base = file(row("cap", Map.of("most", 100, "share", "1/2")));
        assertThat(file(row("cap", Map.of("most", 200, "share", "1/2")))
                        .merge(base, file(row("cap", Map.of("most", 100, "share", "1/3")))))
                .isEqualTo(file(row("cap", Map.of("most", 200, "share", "1/3"))));
    }

    @Test
    void where_both_changed_the_same_value_both_stay() {
        Map<String, Object> stored = row("cap", Map.of("most", 200));
        Map<String, Object> typed = row("cap", Map.of("most", 300));
        assertThat(file(stored, FLOOR).merge(BASE, file(typed, FLOOR)))
                .isEqualTo(new DraftFile(List.of(stored, FLOOR), List.of(typed)));
    }

    @Test
    void both_may_change_it_to_the_same() {
        DraftFile same = file(row("cap", Map.of("most", 200)), FLOOR);
        assertThat(same.merge(BASE, same)).isEqualTo(same);
    }

    @Test
    void what_one_adds_and_the_other_takes_out_both_happen() {
        Map<String, Object> extra = row("extra", Map.of());
        assertThat(file(FLOOR).merge(BASE, file(CAP, extra, FLOOR))).isEqualTo(file(FLOOR, extra));
        assertThat(file(CAP, FLOOR, extra).merge(BASE, file(FLOOR))).isEqualTo(file(FLOOR, extra));
    }

    @Test
    void what_one_changed_stays_where_the_other_took_it_out() {
        Map<String, Object> higher = row("cap", Map.of("most", 200));
        assertThat(file(FLOOR).merge(BASE, file(higher, FLOOR))).isEqualTo(file(FLOOR, higher));
        assertThat(file(higher, FLOOR).merge(BASE, file(FLOOR))).isEqualTo(file(higher, FLOOR));
    }

    @Test
    void a_new_order_is_kept() {
        Map<String, Object> extra = row("extra", Map.of());
        assertThat(file(CAP, FLOOR, extra).merge(BASE, file(FLOOR, CAP)))
                .isEqualTo(file(FLOOR, CAP, extra));
    }

    @Test
    void an_empty_field_is_as_good_as_none() {
        DraftFile base = file(row("cap", Map.of()));
        DraftFile stored = file(row("cap", Map.of("share", "1/2")));
        assertThat(stored.merge(base, file(row("cap", Map.of("share", ""))))).isEqualTo(stored);
    }

    @Test
    void a_second_version_goes_once_somebody_decided_and_another_stays() {
        Map<String, Object> second = row("cap", Map.of("most", 300));
        Map<String, Object> third = row("floor", Map.of("least", 7));
        DraftFile base = new DraftFile(BASE.rows(), List.of(second));
        DraftFile stored = new DraftFile(BASE.rows(), List.of(second, third));
        assertThat(stored.merge(base, BASE)).isEqualTo(new DraftFile(BASE.rows(), List.of(third)));
        assertThat(stored.merge(base, base)).isEqualTo(stored);
    }

    @Test
    void a_draft_is_read_as_it_was_written_and_a_list_alone_has_no_second_versions() {
        DraftFile both = new DraftFile(List.of(CAP), List.of(FLOOR));
        assertThat(PaperFiles.draft(PaperFiles.draft(both))).isEqualTo(both);
        assertThat(PaperFiles.draft("[{\"id\":\"cap\",\"values\":{\"most\":100}}]"))
                .isEqualTo(file(CAP));
    }

    private static DraftFile file(Map<String, Object> row) {
        return new DraftFile(List.of(row), List.of());
    }

    private static DraftFile file(Map<String, Object> row, Map<String, Object> next) {
        return new DraftFile(List.of(row, next), List.of());
    }

    private static DraftFile file(
            Map<String, Object> row, Map<String, Object> next, Map<String, Object> last) {
        return new DraftFile(List.of(row, next, last), List.of());
    }

    private static Map<String, Object> row(String id, Map<String, Object> values) {
        return values.isEmpty() ? Map.of("id", id) : Map.of("id", id, "values", values);
    }
}
