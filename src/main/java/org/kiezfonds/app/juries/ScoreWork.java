package org.kiezfonds.app.juries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.juries.ScoringQueries.Candidate;
import org.kiezfonds.app.juries.ScoringQueries.Touched;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** What each member has to score, and how far that is; knows of no value. */
@Component
class ScoreWork {

    private final ScoringQueries queries;
    private final Recusals recusals;
    private final Rounds rounds;

    ScoreWork(ScoringQueries queries, Recusals recusals, Rounds rounds) {
        this.queries = queries;
        this.recusals = recusals;
        this.rounds = rounds;
    }

    /** The desk of a member: all ideas of the round in an order of the member's own. */
    List<DeskIdea> of(PanelMember member, Scoring scoring) {
        RoundId round = scoring.round();
        return items(member, round, matter(scoring, List.of(member))).stream()
                .sorted(Comparator.comparing(item -> lot(round, member.id(), item.id())))
                .toList();
    }

    /** How far all who act are. */
    ScoringProgress progress(Panel panel, Scoring scoring) {
        List<PanelMember> acting = panel.acting();
        Matter matter = matter(scoring, acting);
        List<ScoringProgress.OfMember> members = new ArrayList<>();
        for (PanelMember member : acting) {
            members.add(progress(member, items(member, scoring.round(), matter)));
        }
        return new ScoringProgress(members);
    }

    /** One member is as far as this. */
    static ScoringProgress.OfMember progress(PanelMember member, List<DeskIdea> items) {
        return new ScoringProgress.OfMember(
                member,
                count(items, State.DONE),
                items.size() - count(items, State.BARRED),
                count(items, State.ASKED));
    }

    private static int count(List<DeskIdea> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    /** What is the same for all members. */
    private record Matter(
            List<Candidate> candidates, Map<Touched, Integer> touched, Set<String> criteria) {}

    private Matter matter(Scoring scoring, List<PanelMember> members) {
        Set<String> criteria = criteria(scoring.round());
        return new Matter(
                queries.candidates(scoring.round()),
                queries.touched(
                        scoring.round(),
                        scoring.attempt(),
                        members.stream().map(PanelMember::id).toList(),
                        criteria),
                criteria);
    }

    private List<DeskIdea> items(PanelMember member, RoundId round, Matter matter) {
        Set<IdeaId> barred = recusals.barred(member.person(), round);
        Set<IdeaId> unanswered = recusals.unanswered(member.person(), round);
        List<DeskIdea> items = new ArrayList<>();
        for (Candidate candidate : matter.candidates()) {
            int scored = matter.touched().getOrDefault(new Touched(member.id(), candidate.id()), 0);
            State state;
            if (barred.contains(candidate.id())) {
                state = State.BARRED;
            } else if (unanswered.contains(candidate.id())) {
                state = State.ASKED;
            } else if (scored == matter.criteria().size()) {
                state = State.DONE;
            } else {
                state = scored == 0 ? State.OPEN : State.BEGUN;
            }
            items.add(new DeskIdea(candidate.id(), candidate.number(), candidate.title(), state));
        }
        return items;
    }

    private Set<String> criteria(RoundId round) {
        Set<String> ids = new HashSet<>();
        rounds.criteriaOf(round).stream()
                .flatMap(set -> set.criteria().stream())
                .map(Criterion::id)
                .forEach(ids::add);
        return ids;
    }

    /** Each member has another order, always the same, so that no idea is first for all. */
    private static String lot(RoundId round, UUID member, IdeaId idea) {
        return Digest.of((round + "\n" + member + "\n" + idea).getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
