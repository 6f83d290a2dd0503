package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.sessions.RoomNews;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.Rooms;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.MoneyField;
import org.kiezfonds.app.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** A session while it goes on: the same picture on every screen, changed as soon as it changes. */
@Route("sessions/:session/room")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER, Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/polls-app.css")
@StyleSheet("kiezfonds/room-app.css")
@StyleSheet("kiezfonds/stage-app.css")
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ClockFace.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(FilesField.class)
@Uses(FormDraft.class)
@Uses(IntegerField.class)
@Uses(MoneyField.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
final class RoomView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Who only listens for long stays signed in, and hears all where the push does not come through. */
    private static final int SIGN_OF_LIFE = 4 * 60 * 1_000;

    private final transient Rooms rooms;
    private final transient RoomNews news;
    private final transient List<RoomPart> parts;
    private final PageHeader header = new PageHeader("");
    private final Div said = new Div();
    private final AtomicBoolean isCalled = new AtomicBoolean();
    private transient RoomNews.@Nullable Registration listening;
    private @Nullable Registration living;
    private transient @Nullable RoomScreen shown;

    RoomView(Rooms rooms, RoomNews news, ObjectProvider<RoomPart> parts) {
        this.rooms = rooms;
        this.news = news;
        this.parts = parts.orderedStream().toList();
        Div middle = column("kf-room-middle", RoomPart.Side.MIDDLE);
        Div beside = column("kf-room-beside", RoomPart.Side.BESIDE);
        middle.addComponentAsFirst(said);
        Div columns = new Div(middle, beside);
        columns.addClassName("kf-room");
        said.addClassName("kf-room-said");
        said.getElement().setAttribute("role", "status");
        said.getElement().setAttribute("aria-live", "polite");
        header.under(getTranslation("sessions.room.way"), "sessions");
        getContent().addClassName("kf-page");
        getContent().add(header, columns);
    }

    private Div column(String name, RoomPart.Side side) {
        Div column = new Div();
        column.addClassName(name);
        parts.stream()
                .filter(part -> part.side() == side)
                .map(RoomPart::component)
                .forEach(column::add);
        return column;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<RoomScreen> screen =
                key(event.getRouteParameters().get("session").orElse("")).flatMap(rooms::screen);
        if (screen.isEmpty() || screen.get().room().session().isCircular()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        shown = null;
        show(screen.get());
        getUI().ifPresent(this::listen);
    }

    private static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(SIGN_OF_LIFE);
        living = event.getUI().addPollListener(poll -> refresh());
        listen(event.getUI());
        // What happened between reading and listening.
        refresh();
    }

    private void listen(UI ui) {
        stopListening();
        RoomScreen now = shown;
        if (now != null) {
            listening = news.listen(now.room().session().id(), () -> call(ui));
        }
    }

    private void stopListening() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    /** Called from other threads; news that come before the screen was shown are shown with it. */
    private void call(UI ui) {
        if (!isCalled.compareAndSet(false, true)) {
            return;
        }
        try {
            var _ = ui.access(() -> {
                isCalled.set(false);
                RoomScreen now = shown;
                if (now != null) {
                    rooms.afterNews(now.room().session().id()).ifPresent(this::show);
                }
            });
        } catch (UIDetachedException _) {
            // A tab that is gone meanwhile needs no news.
        }
    }

    /** Shows the session as it is now: after an act on this screen. */
    void refresh() {
        RoomScreen now = shown;
        if (now != null) {
            rooms.screen(now.room().session().id()).ifPresent(this::show);
        }
    }

    private void show(RoomScreen next) {
        RoomScreen before = shown;
        if (next.equals(before)
                || (before != null && next.room().turn() < before.room().turn())) {
            return;
        }
        shown = next;
        header.setTitle(RoomWords.title(next.room(), getLocale()));
        parts.forEach(part -> part.show(next));
        if (before != null) {
            String words = RoomChange.words(before.room(), next.room(), getLocale());
            if (!words.isEmpty()) {
                said.setText(words);
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening();
        if (living != null) {
            living.remove();
            living = null;
        }
        event.getUI().setPollInterval(-1);
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        RoomScreen now = shown;
        return now == null
                ? getTranslation("sessions.room.title")
                : RoomWords.title(now.room(), getLocale());
    }
}
