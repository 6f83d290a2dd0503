package org.kiezfonds.app.calls;

import java.time.Clock;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.files.FileDoor;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may see and change the files of a sketch; they are never public. */
@Component
class SketchFileDoor implements FileDoor {

    private final SketchQueries queries;
    private final CallQueries calls;
    private final SketchSight sight;
    private final Access access;
    private final Clock clock;

    SketchFileDoor(
            SketchQueries queries,
            CallQueries calls,
            SketchSight sight,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.calls = calls;
        this.sight = sight;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String ownerKind() {
        return SketchAttachments.KIND;
    }

    @Override
    public boolean isPublic(UUID owner, FileId file) {
        return false;
    }

    @Override
    public boolean mayRead(UUID owner, PersonId person) {
        return isAsking(person)
                && queries.find(new SketchId(owner))
                        .filter(sketch -> sketch.by().equals(person) || isOpenTo(sketch))
                        .isPresent();
    }

    private boolean isOpenTo(Sketch sketch) {
        Sent sent = sketch.sent();
        return sent != null
                && calls.find(sketch.call())
                        .filter(call -> sight.of(call, sent) == SketchSight.Part.ALL)
                        .isPresent();
    }

    @Override
    public boolean mayChange(UUID owner, PersonId person) {
        return isAsking(person)
                && queries.find(new SketchId(owner))
                        .filter(sketch -> sketch.by().equals(person))
                        .flatMap(sketch -> calls.find(sketch.call()))
                        .filter(call -> call.state(clock.instant()) == CallState.RUNNING)
                        .isPresent();
    }

    private boolean isAsking(PersonId person) {
        return access.person().filter(person::equals).isPresent();
    }
}
