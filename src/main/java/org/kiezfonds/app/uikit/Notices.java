package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Says what came of an act, for eyes and screen readers. Good news goes by itself or with the next
 * good news, so that who acts fast still sees the page; bad news stays until it is closed.
 */
public final class Notices {

    private static final String LATEST = Notices.class.getName();
    private static final Duration SHOWN = Duration.ofSeconds(10);

    private Notices() {}

    /**
     * Where to go from here.
     *
     * @param address relative to the page's base, as {@code RouteConfiguration} gives it, or a path
     *     from the root
     */
    public record NextStep(String label, String address) {}

    /** Something was done. */
    public static Notification success(String text) {
        return show(StatusBadge.Kind.GOOD, text, Optional.empty());
    }

    /** Something was done, and this comes next. */
    public static Notification success(String text, NextStep next) {
        return show(StatusBadge.Kind.GOOD, text, Optional.of(next));
    }

    /**
     * Something was done, and stands in the transparency log.
     *
     * @param entry the key of its entry
     */
    public static Notification logged(String text, UUID entry) {
        String label = UI.getCurrentOrThrow().getTranslation("uikit.notice.inLog");
        return success(text, new NextStep(label, "/log/e/" + entry));
    }

    /** Something was not done: the text says why, and what to do. */
    public static Notification error(String text) {
        return show(StatusBadge.Kind.BAD, text, Optional.empty());
    }

    /** Something was not done, and this helps. */
    public static Notification error(String text, NextStep next) {
        return show(StatusBadge.Kind.BAD, text, Optional.of(next));
    }

    private static Notification show(StatusBadge.Kind kind, String text, Optional<NextStep> next) {
        boolean good = kind == StatusBadge.Kind.GOOD;
        UI ui = UI.getCurrentOrThrow();
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(good ? Math.toIntExact(SHOWN.toMillis()) : 0);
        notice.setAssertive(!good);
        Span sentence = new Span(text);
        sentence.addClassName("kf-notice-text");
        Div row = new Div(
                new StatusBadge(
                        kind,
                        ui.getTranslation(good ? "uikit.notice.done" : "uikit.notice.notDone")),
                sentence);
        row.addClassName("kf-notice");
        next.ifPresent(step -> row.add(new Anchor(step.address(), step.label())));
        Button close = new Button(ui.getTranslation("uikit.notice.close"), event -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        row.add(close);
        notice.add(row);
        if (good) {
            Notification before = (Notification) ComponentUtil.getData(ui, LATEST);
            if (before != null) {
                before.close();
            }
            ComponentUtil.setData(ui, LATEST, notice);
        }
        notice.open();
        return notice;
    }
}
