package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.RoomNews;

/** Shows a page anew with the news of a session, for as long as it is open in a browser. */
final class NewsLine {

    /** Who only looks for long is still there, and sees all where the push does not come through. */
    private static final int SIGN_OF_LIFE = 4 * 60 * 1_000;

    private final RoomNews news;
    private final Runnable heard;
    private final Runnable looked;
    private final AtomicBoolean isCalled = new AtomicBoolean();
    private RoomNews.@Nullable Registration listening;
    private @Nullable Registration living;

    /**
     * Listens to nothing yet.
     *
     * @param heard shows the page right after an act
     * @param looked shows the page as it is, whatever was heard
     */
    NewsLine(RoomNews news, Runnable heard, Runnable looked) {
        this.news = news;
        this.heard = heard;
        this.looked = looked;
    }

    /** The page is in a browser: shows what happened between reading and listening, and listens. */
    void open(UI ui, UUID session) {
        close(ui);
        ui.setPollInterval(SIGN_OF_LIFE);
        living = ui.addPollListener(poll -> looked.run());
        listening = news.listen(session, () -> call(ui));
        looked.run();
    }

    /** Called from other threads; several acts may be one call. */
    private void call(UI ui) {
        if (!isCalled.compareAndSet(false, true)) {
            return;
        }
        try {
            var _ = ui.access(() -> {
                isCalled.set(false);
                heard.run();
            });
        } catch (UIDetachedException _) {
            // A tab that is gone meanwhile needs no news.
        }
    }

    /** The page is gone. */
    void close(UI ui) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        if (living != null) {
            living.remove();
            living = null;
            ui.setPollInterval(-1);
        }
    }
}
