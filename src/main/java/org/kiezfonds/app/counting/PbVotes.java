package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section VOTES of a file. */
final class PbVotes {

    /** More than any election of this kind has had by far. */
    static final int MOST = 5_000_000;

    static final String VOTE = "vote";
    private static final String POINTS = "points";
    private static final String VOTER_ID = "voter_id";
    private static final Set<String> KNOWN = Set.of(
            VOTER_ID,
            VOTE,
            POINTS,
            "age",
            "sex",
            "voting_method",
            "district",
            "neighborhood",
            "education");

    private final PbType type;
    private final PbProjects projects;
    private final @Nullable Long longest;
    private final boolean keepsRows;
    private final PbNotes notes;
    private final PbColumns columns;
    private final int voteAt;
    private final int pointsAt;
    private final int voterAt;

    private @Nullable PbVoters voters = new PbVoters();
    private final PbBallots ballots = new PbBallots();
    private final List<List<String>> table = new ArrayList<>();
    private int votes;
    private int longestVote;

    /** In which vote a project was named last, to find those that it names twice. */
    private final int[] namedIn;

    private long[] entries = new long[16];

    /**
     * Begins.
     *
     * @param longest how many projects a vote may name; null where nothing says so
     */
    PbVotes(
            PbRows rows,
            PbType type,
            PbProjects projects,
            @Nullable Long longest,
            boolean keepsRows,
            PbNotes notes)
            throws PbRefusal {
        this.type = type;
        this.projects = projects;
        this.longest = longest;
        this.keepsRows = keepsRows;
        this.notes = notes;
        this.columns = PbColumns.read(rows, PbSection.VOTES, List.of(VOTE), KNOWN, notes);
        this.voteAt = columns.place(VOTE);
        this.pointsAt = columns.place(POINTS);
        this.voterAt = columns.place(VOTER_ID);
        this.namedIn = new int[projects.size()];
        if (type.hasPoints() && pointsAt < 0) {
            notes.add(PbOddity.POINTS_MISSING, rows.line());
        }
    }

    void read(PbRows rows) throws PbRefusal {
        if (votes == MOST) {
            throw new PbRefusal(PbProblem.TOO_MANY_VOTES, rows.line(), Integer.toString(MOST));
        }
        votes++;
        String vote = columns.needed(rows, voteAt);
        columns.checkLength(rows, notes);
        PbVoters before = voters;
        if (before != null && voterAt >= 0 && voterAt < rows.size()) {
            before.add(rows.row(), rows.start(voterAt), rows.end(voterAt), rows.line());
        }
        readBallot(parts(vote), points(rows), rows.line());
        if (keepsRows) {
            table.add(columns.fields(rows));
        }
    }

    /** What the points field holds; null where each project counts 1. */
    private @Nullable List<String> points(PbRows rows) {
        if (!type.hasPoints() || pointsAt < 0) {
            return null;
        }
        String points = PbColumns.optional(rows, pointsAt);
        if (!points.isBlank()) {
            return parts(points);
        }
        if (!rows.text(voteAt).isBlank()) {
            notes.add(PbOddity.POINTS_MISSING, rows.line());
        }
        return null;
    }

    private void readBallot(List<String> ids, @Nullable List<String> points, int line)
            throws PbRefusal {
        if (points != null && points.size() != ids.size()) {
            notes.add(
                    PbOddity.UNEQUAL_POINTS,
                    line,
                    Integer.toString(ids.size()),
                    Integer.toString(points.size()));
        }
        if (entries.length < ids.size()) {
            entries = new long[ids.size()];
        }
        int size = 0;
        int named = 0;
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place).strip();
            long value = value(place, points, line);
            if (id.isEmpty()) {
                notes.add(PbOddity.EMPTY_ENTRY, line);
                continue;
            }
            named++;
            longestVote = Math.max(longestVote, place + 1);
            if (id.length() < ids.get(place).length()) {
                notes.add(PbOddity.ID_WITH_SPACES, line, id);
            }
            Integer project = project(id, line);
            if (project != null && supports(id, value, line)) {
                entries[size++] = PbBallots.entry(project, value);
            }
        }
        if (named == 0) {
            notes.add(PbOddity.EMPTY_VOTE, line);
        }
        if (longest != null && named > longest) {
            notes.add(PbOddity.VOTE_TOO_LONG, line, Integer.toString(named), longest.toString());
        }
        ballots.add(entries, size, line);
    }

    /** Points; of an ordinal vote the rank from 0, since points come when the longest is known. */
    private long value(int place, @Nullable List<String> points, int line) throws PbRefusal {
        if (type == PbType.ORDINAL) {
            return place;
        }
        if (points == null) {
            return 1;
        }
        return place < points.size() ? PbNumbers.points(points.get(place), line) : 0;
    }

    /** The project of an id; null where there is none or this vote has named it before. */
    private @Nullable Integer project(String id, int line) {
        Integer project = projects.place(id);
        if (project == null) {
            notes.add(PbOddity.UNKNOWN_PROJECT, line, id);
            return null;
        }
        if (namedIn[project] == votes) {
            notes.add(PbOddity.PROJECT_TWICE_IN_VOTE, line, id);
            return null;
        }
        namedIn[project] = votes;
        return project;
    }

    private boolean supports(String id, long value, int line) {
        if (type == PbType.ORDINAL || value > 0) {
            return true;
        }
        if (value == 0) {
            notes.add(PbOddity.POINTS_OF_ZERO, line, id);
        } else {
            notes.add(PbOddity.POINTS_BELOW_ZERO, line, id, Long.toString(value));
        }
        return false;
    }

    /** What stands between commas; nothing in a blank text. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        if (text.isBlank()) {
            return parts;
        }
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            parts.add(text.substring(from, comma));
            from = comma + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** How many voters there are. */
    int size() {
        return votes;
    }

    /** Tells, after the last vote, which projects nobody named, and who voted twice. */
    void tell() {
        PbVoters all = voters;
        if (all != null) {
            all.tellOfTwice(notes);
            // The election that comes next needs the memory.
            voters = null;
        }
        for (int project = 0; project < namedIn.length; project++) {
            if (namedIn[project] == 0) {
                notes.add(
                        PbOddity.PROJECT_WITHOUT_VOTES,
                        projects.line(project),
                        projects.id(project));
            }
        }
    }

    /**
     * The ballots, once. Of an ordinal vote the first gets as many points as a vote may name
     * projects (or as the longest one names), each further one a point less.
     */
    List<BallotClass> ballots() {
        if (type != PbType.ORDINAL) {
            return ballots.drain(points -> points);
        }
        long most = longest == null ? longestVote : longest;
        return ballots.drain(rank -> most - rank);
    }

    PbTable table() {
        return new PbTable(columns.names(), table);
    }
}
