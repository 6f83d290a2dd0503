package org.kiezfonds.app.sessions;

import java.util.stream.Stream;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Votes on ideas for open data: those of sessions that are over. Shows what everybody may know. */
@Component
public class OpenVotes {

    private final OpenVoteQueries queries;

    OpenVotes(OpenVoteQueries queries) {
        this.queries = queries;
    }

    /** The votes of an area, the first one first, row by row. To be closed. */
    public Stream<OpenVote> of(AreaId area) {
        return queries.of(area);
    }
}
