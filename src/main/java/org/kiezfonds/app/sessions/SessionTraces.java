package org.kiezfonds.app.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What this module keeps of a person, for the export of the own data. Nothing is erased here with an
 * account: what a body did stays, and its rows name a person by a key that then says nothing. What
 * somebody votes in a secret vote is shown to nobody, not even after it.
 */
@Component
class SessionTraces implements OwnData {

    private final SessionQueries queries;
    private final VoteQueries votes;
    private final PlanQueries plans;

    SessionTraces(SessionQueries queries, VoteQueries votes, PlanQueries plans) {
        this.queries = queries;
        this.votes = votes;
        this.plans = plans;
    }

    @Override
    public String part() {
        return "sessions";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                queries.presenceOf(person).stream()
                        .map(each -> new PresenceExport(
                                each.isHere(), each.way().name(), each.at().toString()))
                        .toList(),
                queries.motionsOf(person).stream()
                        .map(each -> new MotionExport(
                                each.id().toString(),
                                each.kind().name(),
                                each.words(),
                                each.at().toString()))
                        .toList(),
                votes.castBy(person).stream()
                        .map(each -> new VoteExport(
                                each.vote().toString(),
                                each.turn(),
                                each.choice(),
                                each.at().toString()))
                        .toList(),
                plans.repliesOf(person).stream()
                        .map(each -> new ReplyExport(
                                each.session().toString(),
                                each.isComing(),
                                each.at().toString()))
                        .toList());
    }

    /** The part of the export that this module knows. */
    record Export(
            List<PresenceExport> attendance,
            List<MotionExport> motions,
            List<VoteExport> votes,
            List<ReplyExport> replies) {}

    record PresenceExport(boolean isHere, String way, String at) {}

    record MotionExport(String motion, String kind, String words, String at) {}

    /** An answer to an invitation. */
    record ReplyExport(String session, boolean isComing, String at) {}

    /** The choice is null where the vote is secret. */
    record VoteExport(String vote, int turn, @Nullable String choice, String at) {}
}
