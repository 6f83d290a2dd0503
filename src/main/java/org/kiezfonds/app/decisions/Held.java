package org.kiezfonds.app.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;

/**
 * What was voted and cannot take effect yet.
 *
 * @param entry in the transparency log
 */
public record Held(
        UUID vote,
        AreaId area,
        IdeaId idea,
        UUID session,
        List<Obstacle> obstacles,
        Instant at,
        UUID entry) {

    public Held {
        obstacles = List.copyOf(obstacles);
    }
}
