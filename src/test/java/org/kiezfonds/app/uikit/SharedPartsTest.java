package org.kiezfonds.app.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;

class SharedPartsTest {

    @BeforeEach
    void open() {
        Views.openEmpty(Languages.GERMAN);
    }

    @AfterEach
    void close() {
        Views.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_badge_says_its_state_in_a_word_and_shows_a_sign_that_is_not_read_out(
            StatusBadge.Kind kind) {
        StatusBadge badge = new StatusBadge(kind, "Zugelassen");
        assertThat(badge.getElement().getTextRecursively())
                .endsWith("Zugelassen")
                .hasSize(11);
        assertThat(badge.getElement().getChild(0).getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void a_page_has_one_heading_of_the_first_order_and_no_way_where_it_has_no_parent() {
        UI.getCurrentOrThrow().add(new PageHeader("Quartiere").lead("Alle."));
        assertThat(_get(H1.class).getText()).isEqualTo("Quartiere");
        assertThat(_find(Nav.class)).isEmpty();
    }

    @Test
    void bad_news_stays_until_it_is_closed_and_says_what_helps() {
        Notification notice =
                Notices.error("Der Topf ist leer.", new Notices.NextStep("Zu den Fonds", "funds"));
        assertThat(notice.getDuration()).isZero();
        assertThat(notice.isAssertive()).isTrue();
        assertThat(_get(Anchor.class).getText()).isEqualTo("Zu den Fonds");
        _click(_get(Button.class, spec -> spec.withText("Schließen")));
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void good_news_goes_by_itself_and_interrupts_nobody() {
        Notification notice = Notices.success("Gespeichert.");
        assertThat(notice.getDuration()).isPositive();
        assertThat(notice.isAssertive()).isFalse();
    }

    @Test
    void the_steps_say_where_one_is() {
        ProgressSteps steps = new ProgressSteps("Idee", List.of("Worum", "Kosten", "Absenden"), 1);
        UI.getCurrentOrThrow().add(steps);
        List<ListItem> items = _find(ListItem.class);
        assertThat(items.get(0).getElement().getTextRecursively()).isEqualTo("Worumerledigt");
        assertThat(items.get(1).getElement().getAttribute("aria-current")).isEqualTo("step");
        assertThat(items.get(2).getElement().hasAttribute("aria-current")).isFalse();
        assertThatThrownBy(() -> steps.setCurrent(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void long_work_says_how_far_it_is_in_words_too() {
        ProgressLine line = new ProgressLine("Import");
        UI.getCurrentOrThrow().add(line);
        ProgressBar bar = _get(ProgressBar.class);
        assertThat(bar.isIndeterminate()).isTrue();
        line.show(1200, 5000);
        assertThat(bar.isIndeterminate()).isFalse();
        assertThat(bar.getElement().getAttribute("aria-valuetext")).isEqualTo("1.200 von 5.000");
        assertThatThrownBy(() -> line.show(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_summary_names_each_field_that_is_wrong_and_goes_when_none_is() {
        TextField name = new TextField("Name");
        ErrorSummary summary = new ErrorSummary();
        UI.getCurrentOrThrow().add(summary, name);
        assertThat(_find(H2.class)).isEmpty();

        summary.show(List.of(new Problem("Diese Angabe fehlt noch.", name)));
        assertThat(_get(H2.class).getText()).startsWith("Eine Angabe fehlt");
        assertThat(_get(NativeButton.class).getText()).isEqualTo("Name: Diese Angabe fehlt noch.");

        summary.show(List.of());
        assertThat(_find(H2.class)).isEmpty();
    }

    @Test
    void an_empty_place_says_what_will_be_there_and_what_to_do() {
        EmptyState empty = new EmptyState("Hier stehen Ideen.", "Reichen Sie die erste ein.");
        assertThat(empty.getElement().getTextRecursively())
                .isEqualTo("Hier stehen Ideen.Reichen Sie die erste ein.");
    }

    @Test
    void good_news_makes_way_for_the_next_and_bad_news_stays() {
        Notices.success("Gespeichert.");
        Notices.error("Der Name fehlt.");
        Notices.success("Verschickt.");
        assertThat(_find(Notification.class))
                .extracting(notice -> notice.getElement().getTextRecursively())
                .hasSize(2)
                .anyMatch(text -> text.contains("Der Name fehlt."))
                .anyMatch(text -> text.contains("Verschickt."));
    }
}
