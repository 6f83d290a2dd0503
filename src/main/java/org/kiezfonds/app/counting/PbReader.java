package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads elections in the format of Pabulib (Faliszewski et al., "Participatory Budgeting: Data,
 * Tools and Analysis"; pabulib.org/format), as a stream: a voter's row is forgotten when it is
 * counted, unless all rows are asked for. Real files are odd in many ways; what can be read is
 * read, and told.
 */
final class PbReader {

    /** In bytes: META and PROJECTS are held, votes are not. */
    static final int LARGEST_SECTIONS = 64 << 20;

    private final PbRows rows;
    private final PbNotes notes = new PbNotes();
    private final boolean keepsVoters;

    /** The section that begins with the present row; null at other rows and at the end. */
    private @Nullable PbSection section;

    private PbReader(InputStream source, boolean keepsVoters) {
        this.rows = new PbRows(source, notes);
        this.keepsVoters = keepsVoters;
    }

    /**
     * Reads an election.
     *
     * @throws IOException where the source cannot be read; never for what it holds
     */
    static PbAnswer read(InputStream source) throws IOException {
        return new PbReader(source, false).answer();
    }

    /**
     * Reads an election and keeps the rows of all voters, to write them again.
     *
     * @throws IOException where the source cannot be read; never for what it holds
     */
    static PbAnswer readWithVoters(InputStream source) throws IOException {
        return new PbReader(source, true).answer();
    }

    private PbAnswer answer() throws IOException {
        try {
            return new PbAnswer.Read(file());
        } catch (PbRefusal refusal) {
            return refusal.answer();
        }
    }

    private PbFile file() throws IOException, PbRefusal {
        if (hasRow()) {
            throw new PbRefusal(PbProblem.NO_SECTION, rows.line(), rows.text(0));
        }
        begin(PbSection.META, PbMeta.KEY);
        var meta = new PbMeta(rows, notes);
        while (hasRow()) {
            checkSize();
            meta.read(rows);
        }
        PbType type = meta.type(rows.line());
        PbMeta.Value budget = meta.needed(PbMeta.BUDGET, rows.line());
        var money = new PbMoney(notes);
        money.add(PbMeta.BUDGET, budget.text(), budget.line());

        begin(PbSection.PROJECTS, PbProjects.ID);
        var projects = new PbProjects(rows, money, notes);
        while (hasRow()) {
            checkSize();
            projects.read(rows);
        }
        long[] whole = money.whole();

        begin(PbSection.VOTES, PbVotes.VOTE);
        var votes = new PbVotes(rows, type, projects, longest(meta, type), keepsVoters, notes);
        while (hasRow()) {
            votes.read(rows);
        }
        end();
        meta.compare(PbMeta.NUM_PROJECTS, projects.size(), PbOddity.WRONG_NUMBER_OF_PROJECTS);
        meta.compare(PbMeta.NUM_VOTES, votes.size(), PbOddity.WRONG_NUMBER_OF_VOTES);
        votes.tell();
        return new PbFile(
                type,
                election(whole, money.unit(), projects, votes),
                meta.table(),
                projects.table(),
                votes.table(),
                notes.notes(),
                notes.counts());
    }

    /** Goes on within a section; false where the next one begins, and at the end. */
    private boolean hasRow() throws IOException, PbRefusal {
        boolean hasNext = rows.next();
        section = hasNext ? PbSection.at(rows) : null;
        return hasNext && section == null;
    }

    /** Goes to the names of a section's columns. */
    private void begin(PbSection expected, String firstColumn) throws IOException, PbRefusal {
        PbSection found = section;
        int line = rows.line();
        if (found != null && found.compareTo(expected) < 0) {
            throw new PbRefusal(PbProblem.SECTION_TWICE, line, found.name());
        }
        if (found != expected) {
            throw new PbRefusal(PbProblem.MISSING_SECTION, line, expected.name());
        }
        if (!hasRow()) {
            throw new PbRefusal(PbProblem.MISSING_COLUMN, line, expected.name(), firstColumn);
        }
    }

    private void end() throws PbRefusal {
        PbSection another = section;
        if (another != null) {
            throw new PbRefusal(PbProblem.SECTION_TWICE, rows.line(), another.name());
        }
    }

    private void checkSize() throws PbRefusal {
        if (rows.bytes() > LARGEST_SECTIONS) {
            throw new PbRefusal(
                    PbProblem.SECTIONS_TOO_LARGE, rows.line(), Integer.toString(LARGEST_SECTIONS));
        }
    }

    /** How many projects a vote may name; null where the file does not say. */
    private static @Nullable Long longest(PbMeta meta, PbType type) {
        Long stated = meta.count(PbMeta.MAX_LENGTH, 1);
        return type == PbType.CHOOSE_1 ? Long.valueOf(1) : stated;
    }

    /** The first amount is the budget, the others are the projects' costs. */
    private static Election election(long[] money, long unit, PbProjects projects, PbVotes votes) {
        List<Project> list = new ArrayList<>(projects.size());
        for (int place = 0; place < projects.size(); place++) {
            list.add(new Project(projects.id(place), money[place + 1]));
        }
        return new Election(money[0], unit, list, votes.ballots());
    }
}
