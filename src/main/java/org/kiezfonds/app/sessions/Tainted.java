package org.kiezfonds.app.sessions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Finds votes in which somebody voted of whom a conflict of interest became known afterwards. */
@Component
class Tainted {

    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final Scenes scenes;

    Tainted(SessionQueries sessions, VoteQueries votes, Scenes scenes) {
        this.sessions = sessions;
        this.votes = votes;
        this.scenes = scenes;
    }

    /**
     * Whether the vote stands and somebody who voted has a conflict of interest now. It was taken
     * out at the close where it was known then; so only what became known later counts.
     */
    boolean isTainted(Vote vote) {
        if (vote.isOpen() || vote.flaw() != null) {
            return false;
        }
        SessionItem item = sessions.motion(vote.motion())
                .flatMap(motion -> sessions.item(motion.item()))
                .orElseThrow();
        Set<PersonId> barred = scenes.barred(item);
        if (barred.isEmpty()) {
            return false;
        }
        Map<UUID, PersonId> voters = votes.voters(vote.id());
        return votes.counted(vote.id()).stream().map(voters::get).anyMatch(barred::contains);
    }
}
