package org.kiezfonds.app.sessions;

import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.files.FileDoor;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.sessions.SessionPaperQueries.Row;
import org.kiezfonds.app.sessions.SessionPaperQueries.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who may open the papers of a session: who uploads them, and once they are given all who sit in it
 * or prepare it, but for those who have a conflict of interest in what they are about.
 */
@Component
class PaperDoor implements FileDoor {

    private final Conduct conduct;
    private final Scenes scenes;
    private final SessionQueries sessions;
    private final SessionPaperQueries queries;
    private final Access access;

    PaperDoor(
            Conduct conduct,
            Scenes scenes,
            SessionQueries sessions,
            SessionPaperQueries queries,
            Access access) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.sessions = sessions;
        this.queries = queries;
        this.access = access;
    }

    private boolean isOpenTo(Row papers, PersonId person) {
        return Optional.ofNullable(papers.item())
                .flatMap(sessions::item)
                .map(scenes::barred)
                .filter(barred -> barred.contains(person))
                .isEmpty();
    }

    @Override
    public String ownerKind() {
        return SessionPaper.FILES;
    }

    @Override
    public boolean isPublic(UUID owner, FileId file) {
        return false;
    }

    @Override
    public boolean mayRead(UUID owner, PersonId person) {
        return isAsking(person)
                && queries.find(owner)
                        .filter(row -> row.state() == State.GIVEN)
                        .filter(row -> conduct.look(row.session()).isPresent())
                        .filter(row -> isOpenTo(row, person))
                        .isPresent();
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return isAsking(person)
                && queries.find(owner)
                        .filter(row ->
                                row.state() == State.BEGUN && row.begunBy().equals(person))
                        .filter(row -> isOpenTo(row, person))
                        .flatMap(row -> conduct.look(row.session()))
                        .filter(scene -> conduct.prepares(scene)
                                && SessionPapers.takesPapers(scene.session()))
                        .isPresent();
    }

    private boolean isAsking(PersonId person) {
        return access.person().filter(person::equals).isPresent();
    }
}
