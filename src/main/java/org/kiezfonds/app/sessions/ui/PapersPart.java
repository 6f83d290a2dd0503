package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionPaper;
import org.kiezfonds.app.sessions.SessionPapers;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The papers of the session and of the current item, for those who may read them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(110)
class PapersPart implements RoomPart {

    private final SessionPapers papers;
    private final Files files;
    private final Section content = new Section();
    private @Nullable Shown shown;

    PapersPart(SessionPapers papers, Files files) {
        this.papers = papers;
        this.files = files;
        content.addClassName("kf-section");
        content.setVisible(false);
    }

    /** What has to change before it is worth asking for the papers again. */
    private record Shown(Set<UUID> papers, boolean isBarred) {}

    @Override
    public Component component() {
        return content;
    }

    @Override
    public Side side() {
        return Side.BESIDE;
    }

    @Override
    public void show(RoomScreen screen) {
        Shown now = new Shown(screen.room().papers(), screen.isBarred());
        if (!now.equals(shown)) {
            shown = now;
            draw(screen.room());
        }
    }

    private void draw(Room room) {
        List<SessionPaper> open = room.papers().isEmpty()
                ? List.of()
                : papers.of(room.session().id()).stream()
                        .filter(paper -> room.papers().contains(paper.id()))
                        .toList();
        content.removeAll();
        content.setVisible(!open.isEmpty());
        content.add(new H2(content.getTranslation("sessions.plan.papers")));
        for (SessionPaper paper : open) {
            FilesField field = new FilesField(
                    content.getTranslation(
                            paper.item() == null
                                    ? "sessions.plan.papers.whole"
                                    : "sessions.plan.papers.item"),
                    files);
            field.setReadOnly(true);
            field.setOwner(SessionPaper.owner(paper.id()));
            content.add(field);
        }
    }
}
