package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.GuestScene;
import org.kiezfonds.app.sessions.GuestScene.When;
import org.kiezfonds.app.sessions.Guests;
import org.kiezfonds.app.sessions.RoomNews;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;

/** Shows those who apply when it is their turn, and their own item while it is; with a link alone. */
@Route("sessions/guest/:secret")
@AnonymousAllowed
@StyleSheet("kiezfonds/stage-app.css")
final class GuestView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Guests guests;
    private final transient Areas areas;
    private final transient Formats formats;
    private final transient Clock clock;
    private final transient ZoneId zone;
    private final transient NewsLine line;

    private final PageHeader header = new PageHeader("");
    private final Paragraph when = new Paragraph();
    private final Paragraph pause = new Paragraph();
    private final Div time = new Div();
    private final ClockFace face = new ClockFace();
    private final Div acts = new Div();
    private final GuestItem item = new GuestItem();
    private String secret = "";
    private transient @Nullable GuestScene shown;

    GuestView(
            Guests guests, RoomNews news, Areas areas, Formats formats, Clock clock, ZoneId zone) {
        this.guests = guests;
        this.areas = areas;
        this.formats = formats;
        this.clock = clock;
        this.zone = zone;
        this.line = new NewsLine(news, this::refresh, this::refresh);
        when.addClassName("kf-stage-turn");
        when.getElement().setAttribute("role", "status");
        pause.addClassName("kf-stage-pause");
        pause.getElement().setAttribute("role", "status");
        time.addClassName("kf-stage-time");
        time.add(face);
        acts.addClassName("kf-actions");
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        shown = null;
        Optional<GuestScene> scene = guests.open(secret);
        scene.ifPresent(found -> areas.byId(found.session().area())
                .ifPresent(area -> event.getUI()
                        .setLocale(area.form().of(Languages.of(event.getUI().getLocale())))));
        show(scene);
        getUI().ifPresent(this::listen);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listen(event.getUI());
    }

    private void listen(UI ui) {
        GuestScene now = shown;
        if (now != null) {
            line.open(ui, now.session().id());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        line.close(event.getUI());
        super.onDetach(event);
    }

    private void refresh() {
        show(guests.open(secret));
    }

    private void show(Optional<GuestScene> scene) {
        if (scene.isEmpty()) {
            shown = null;
            getContent().removeAll();
            getContent()
                    .add(
                            new PageHeader(getPageTitle()),
                            new EmptyState(
                                    getTranslation("sessions.stage.guest.gone"),
                                    getTranslation("sessions.stage.guest.gone.next"),
                                    toPublicPages()));
        } else if (!scene.get().equals(shown)) {
            if (shown == null) {
                getContent().removeAll();
                getContent().add(header, when, pause, time, acts, item);
            }
            shown = scene.get();
            draw(scene.get());
        }
    }

    private static Component toPublicPages() {
        Anchor home = new Anchor("/", UI.getCurrentOrThrow().getTranslation("shell.publicPages"));
        home.setRouterIgnore(true);
        return home;
    }

    private void draw(GuestScene scene) {
        header.setTitle(scene.idea()
                .map(GalleryItem::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> getTranslation("sessions.stage.guest.idea")));
        header.lead(getTranslation(
                "sessions.stage.guest.lead",
                scene.body(),
                formats.when(scene.session().startsAt(), getLocale()),
                scene.session().place()));
        when.setText(
                scene.when() == When.WAITING
                        ? getTranslation("sessions.stage.guest.before", scene.before())
                        : getTranslation("sessions.stage.guest.when." + scene.when()));
        Pause rest = scene.pause();
        pause.setVisible(rest != null);
        pause.setText(rest == null ? "" : StageWords.pause(rest, zone, getLocale()));
        Timer timer = scene.timer();
        time.setVisible(timer != null);
        face.show(timer, clock.instant());
        acts.removeAll();
        boolean mayBeReady = scene.when() == When.TODAY || scene.when() == When.WAITING;
        acts.setVisible(mayBeReady);
        if (mayBeReady) {
            acts.add(
                    scene.isReady()
                            ? new Paragraph(getTranslation("sessions.stage.guest.isReady"))
                            : new Paragraph(getTranslation("sessions.stage.guest.notReady")),
                    scene.isReady()
                            ? RoomAnswers.button(
                                    getTranslation("sessions.stage.guest.away"),
                                    () -> show(guests.ready(secret, false)))
                            : RoomAnswers.primary(
                                    getTranslation("sessions.stage.guest.ready"),
                                    () -> show(guests.ready(secret, true))));
        }
        item.show(scene);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.stage.guest.title");
    }
}
