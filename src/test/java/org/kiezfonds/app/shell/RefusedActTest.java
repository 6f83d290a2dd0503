package org.kiezfonds.app.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.Refusal;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people read when an act behind a click did not come through. */
@KiezfondsTest
class RefusedActTest {

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void a_page_is_open() {
        Views.open(program, Locale.GERMAN);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_refusal_is_told_in_its_own_words_wherever_it_lies() {
        fail(new IllegalStateException("outer", new Refused()));

        assertThat(notice()).contains("Das Transparenzprotokoll steht still");
    }

    @Test
    void any_other_failure_is_told_with_its_number() {
        fail(new IllegalStateException("secret details"));

        assertThat(notice()).doesNotContain("secret").doesNotContain("Transparenzprotokoll");
    }

    private static void fail(Throwable failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }

    private static String notice() {
        return _get(Notification.class).getElement().getTextRecursively();
    }

    private static final class Refused extends RuntimeException implements Refusal {

        private static final long serialVersionUID = 1;

        @Override
        public String refusalKey() {
            return "log.refused.standstill";
        }
    }
}
