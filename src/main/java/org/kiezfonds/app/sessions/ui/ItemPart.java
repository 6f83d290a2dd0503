package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.juries.ui.ConflictPanel;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/**
 * What is being talked about: what everybody may know of it, the way to what the reader may see
 * besides, and the own conflict of interest.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(200)
class ItemPart implements RoomPart {

    private final Conflicts conflicts;
    private final Scorings scorings;
    private final Section content = new Section();
    private final Div matter = new Div();
    private final Div conflict = new Div();
    private @Nullable Shown shown;
    private @Nullable Own own;

    ItemPart(Conflicts conflicts, Scorings scorings) {
        this.conflicts = conflicts;
        this.scorings = scorings;
        content.addClassNames("kf-section", "kf-room-item");
        content.add(matter, conflict);
    }

    private record Shown(
            Optional<UUID> item,
            SessionState state,
            @Nullable GalleryItem matter,
            @Nullable Money left,
            boolean isBarred) {}

    /** How the reader stands to the matter. */
    private record Own(@Nullable IdeaId idea, boolean isBarred, boolean isAsked) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Room room = screen.room();
        Shown now = new Shown(
                room.current().map(SessionItem::id),
                room.session().state(),
                room.matter(),
                room.left(),
                screen.isBarred());
        if (!now.equals(shown)) {
            shown = now;
            draw(screen);
        }
        IdeaId idea = room.current().map(SessionItem::idea).orElse(null);
        Own stands = new Own(idea, screen.isBarred(), room.asked().contains(screen.me()));
        if (!stands.equals(own)) {
            own = stands;
            conflict.removeAll();
            if (idea != null && screen.seat().isPresent()) {
                conflict.add(conflict(screen, idea, stands));
            }
        }
    }

    /** In the way only of those who have something to answer, or do not decide. */
    private Component conflict(RoomScreen screen, IdeaId idea, Own stands) {
        ConflictPanel panel = new ConflictPanel(
                conflicts, screen.me(), idea, () -> RoomAnswers.refresh(UI.getCurrentOrThrow()));
        return stands.isAsked() || stands.isBarred()
                ? panel
                : new Details(content.getTranslation("sessions.room.item.conflict"), panel);
    }

    private void draw(RoomScreen screen) {
        Room room = screen.room();
        matter.removeAll();
        content.setVisible(room.session().state() == SessionState.OPEN);
        Optional<SessionItem> current = room.current();
        if (current.isEmpty()) {
            matter.add(new Paragraph(content.getTranslation(
                    screen.presides() ? "sessions.room.item.call" : "sessions.room.item.none")));
            return;
        }
        matter.add(new H2(content.getTranslation(
                "sessions.room.item.now",
                RoomWords.item(room, current.get(), RoomWords.language()))));
        GalleryItem idea = room.matter();
        if (idea != null) {
            about(screen, idea);
        }
    }

    private void about(RoomScreen screen, GalleryItem idea) {
        Room room = screen.room();
        if (!idea.summary().isEmpty()) {
            Paragraph summary = new Paragraph(idea.summary());
            summary.addClassName("kf-prose");
            summary.getElement().setAttribute("lang", idea.language().toLanguageTag());
            matter.add(summary);
        }
        Paragraph sums = new Paragraph(content.getTranslation(
                "sessions.room.item.asked", Formats.money(idea.asked(), RoomWords.language())));
        sums.addClassName("kf-room-sum");
        matter.add(sums);
        Money left = room.left();
        if (left != null) {
            matter.add(new Paragraph(content.getTranslation(
                    "sessions.room.item.left", Formats.money(left, RoomWords.language()))));
        }
        Div links = new Div(link(
                "ideas/one/" + room.areaSlug() + "/" + idea.number(),
                screen.isBarred() ? "sessions.room.item.public" : "sessions.room.item.case"));
        links.addClassName("kf-actions");
        RoundId round = room.session().round();
        if (round != null && scorings.of(round).stream().anyMatch(Scoring::isRevealed)) {
            links.add(link("jury/results/" + round, "sessions.room.item.results"));
        }
        matter.add(links);
    }

    /** Opens beside the room: nobody should miss a vote by reading. */
    private Anchor link(String address, String key) {
        return new Anchor(address, content.getTranslation(key), AnchorTarget.BLANK);
    }
}
