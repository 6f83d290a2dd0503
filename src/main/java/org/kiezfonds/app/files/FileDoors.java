package org.kiezfonds.app.files;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** All doors, found by the kind of owner. A kind without a door is closed. */
@Component
class FileDoors {

    private final Map<String, FileDoor> doors;

    FileDoors(List<FileDoor> doors) {
        this.doors = doors.stream()
                .collect(Collectors.toUnmodifiableMap(FileDoor::ownerKind, Function.identity()));
    }

    boolean isPublic(StoredFile file) {
        FileDoor door = doors.get(file.owner().kind());
        return door != null && door.isPublic(file.owner().id(), file.id());
    }

    boolean mayRead(FileOwner owner, PersonId person) {
        FileDoor door = doors.get(owner.kind());
        return door != null && door.mayRead(owner.id(), person);
    }

    boolean mayChange(FileOwner owner, PersonId person) {
        FileDoor door = doors.get(owner.kind());
        return door != null && door.mayChange(owner.id(), person);
    }
}
