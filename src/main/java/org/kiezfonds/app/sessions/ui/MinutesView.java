package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.MinutesSheet;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Item;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** The minutes of a session: they are read here, written, finished and brought to approval. */
@Route("sessions/:session/minutes")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER, Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/minutes-app.css")
final class MinutesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MinutesServices services;
    private final Div paper = new Div();
    private final transient NewsLine line;
    private final transient List<PassageEditor> editors = new ArrayList<>();
    private transient @Nullable MinutesSheet shown;

    MinutesView(MinutesServices services) {
        this.services = services;
        this.line = new NewsLine(services.news(), this::refresh, this::refresh);
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> session = key(event.getRouteParameters().get("session").orElse(""));
        if (session.flatMap(services.minutes()::look).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(session.get());
        getUI().ifPresent(this::listen);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listen(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        line.close(event.getUI());
        super.onDetach(event);
    }

    private void listen(UI ui) {
        MinutesSheet now = shown;
        if (now != null) {
            line.open(ui, now.session().id());
        }
    }

    /** Shows what others did and wrote meanwhile, and leaves alone what is being typed. */
    private void refresh() {
        MinutesSheet before = shown;
        if (before == null) {
            return;
        }
        services.minutes().look(before.session().id()).ifPresent(now -> {
            editors.forEach(editor -> editor.show(now.passages()));
            if (!now.seen().equals(before.seen())) {
                draw(now);
            }
        });
    }

    private static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show(UUID session) {
        MinutesSheet sheet = services.minutes().look(session).orElseThrow();
        getContent().removeAll();
        editors.clear();
        getContent()
                .add(new PageHeader(draft(sheet).title())
                        .under(getTranslation("sessions.room.way"), "sessions")
                        .under(getTranslation("sessions.minutes.back"), "sessions/" + session)
                        .lead(getTranslation("sessions.minutes.lead"))
                        .with(new StatusBadge(
                                StatusBadge.Kind.NEUTRAL,
                                MinutesPapers.standing(sheet.state(), getLocale()))));
        if (!sheet.versions().isEmpty()) {
            getContent().add(new MinutesVersionsSection(services, sheet));
            getContent().add(new MinutesApprovalSection(services, sheet, () -> show(session)));
        }
        Section reading = new Section(new H2(getTranslation("sessions.minutes.now")), paper);
        reading.addClassName("kf-section");
        if (sheet.mayWrite()) {
            Div both = new Div(writing(sheet), reading);
            both.addClassName("kf-minutes");
            getContent().add(both);
        } else if (sheet.versions().isEmpty() || sheet.isNew()) {
            getContent().add(reading);
        } else {
            getContent().add(last());
        }
        draw(sheet);
    }

    /** What holds, where nobody writes any more. */
    private Section last() {
        Section section = new Section(new H2(getTranslation("sessions.minutes.title")), paper);
        section.addClassName("kf-section");
        return section;
    }

    private Section writing(MinutesSheet sheet) {
        UUID session = sheet.session().id();
        Section section = new Section(new H2(getTranslation("sessions.minutes.write")));
        section.addClassName("kf-section");
        section.add(editor(sheet, getTranslation("sessions.minutes.begin"), Place.BEGIN));
        int number = 1;
        for (Item item : sheet.draft().items()) {
            section.add(editor(sheet, number++ + ". " + title(sheet, item), Place.at(item.id())));
        }
        section.add(editor(sheet, getTranslation("sessions.minutes.end"), Place.END));
        if (sheet.isOver()) {
            Button finish = new Button(getTranslation("sessions.minutes.finish"));
            finish.addThemeVariants(ButtonVariant.PRIMARY);
            // What was typed last is in it.
            finish.addClickListener(event -> new FinishMinutesDialog(
                            services,
                            services.minutes().look(session).orElseThrow(),
                            () -> show(session))
                    .open());
            Div acts = new Div(finish);
            acts.addClassName("kf-actions");
            section.add(acts);
        }
        return section;
    }

    private PassageEditor editor(MinutesSheet sheet, String title, Place place) {
        UUID session = sheet.session().id();
        PassageEditor editor = new PassageEditor(
                services,
                session,
                title,
                place,
                sheet.passages(),
                () -> services.minutes().look(session).ifPresent(this::draw));
        editors.add(editor);
        return editor;
    }

    private static String title(MinutesSheet sheet, Item item) {
        return item.idea() == null
                ? item.title()
                : sheet.legend().ideas().getOrDefault(item.idea(), "");
    }

    private void draw(MinutesSheet sheet) {
        shown = sheet;
        paper.removeAll();
        paper.add(new PaperView(draft(sheet)));
    }

    private MinutesPaper draft(MinutesSheet sheet) {
        return services.papers()
                .draft(sheet.session().area(), sheet.draft(), sheet.legend(), Reader.MEMBERS);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.minutes.title");
    }
}
