package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.ElectionData.Row;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.TypedText;

/** Reads a form for an election: its result in order, or what does not fit. */
final class ElectionCheck {

    static final int MOST_CANDIDATES = 300;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_VOTES = 1_000_000;

    private final Typed typed;
    private final Body body;
    private final LocalDate today;

    ElectionCheck(Typed typed, Body body, LocalDate today) {
        this.typed = typed;
        this.body = body;
        this.today = today;
    }

    /** What the form says, in clean values; the candidates by place. */
    record Values(
            LocalDate heldOn,
            String place,
            String electorate,
            SeatGroup group,
            int seats,
            @Nullable Integer eligible,
            @Nullable Integer ballots,
            @Nullable Integer invalidBallots,
            LocalDate startsOn,
            LocalDate endsOn,
            String tieLot,
            boolean drawnTies,
            List<Candidate> candidates) {}

    Values values(ElectionData data) {
        LocalDate heldOn = typed.chosen(Field.HELD_ON, data.heldOn(), today);
        if (heldOn.isAfter(today)) {
            typed.add(Field.HELD_ON, "bodies.problem.electionToCome");
        }
        String place = typed.line(Field.PLACE, data.place(), LONGEST_PLACE);
        String electorate = typed.line(Field.ELECTORATE, data.electorate(), LONGEST_WORDS);
        SeatGroup group = group(typed, data.group());
        int seats = seats(typed, body, group, data.seats());
        LocalDate startsOn = typed.chosen(Field.STARTS_ON, data.startsOn(), heldOn);
        LocalDate endsOn = typed.chosen(Field.ENDS_ON, data.endsOn(), startsOn);
        if (startsOn.isBefore(heldOn)) {
            typed.add(Field.STARTS_ON, "bodies.problem.termBeforeElection");
        }
        term(typed, body, startsOn, endsOn);
        counts(data);
        names(data);
        if (!data.oldEnough()) {
            typed.add(Field.OLD_ENOUGH, "bodies.problem.oldEnough", body.minAge());
        }
        String tieLot = typed.lines(Field.TIE_LOT, data.tieLot(), LONGEST_WORDS);
        boolean ties = typed.fits() && ties(data, tieLot);
        return new Values(
                heldOn,
                place,
                electorate,
                group,
                seats,
                data.eligible(),
                data.ballots(),
                data.invalidBallots(),
                startsOn,
                endsOn,
                ties ? tieLot : "",
                ties,
                typed.fits() ? inOrder(data.candidates()) : List.of());
    }

    /** Institutions send whom they want; only the other groups are elected or drawn. */
    static SeatGroup group(Typed typed, @Nullable SeatGroup chosen) {
        SeatGroup group = typed.chosen(Field.GROUP, chosen, SeatGroup.RESIDENTS);
        if (group == SeatGroup.INSTITUTIONS) {
            typed.add(Field.GROUP, "bodies.problem.institutionsAreSent");
        }
        return group;
    }

    static int seats(Typed typed, Body body, SeatGroup group, @Nullable Integer typedSeats) {
        int most = body.seats().of(group);
        if (most == 0) {
            typed.add(Field.GROUP, "bodies.problem.groupWithoutSeats");
            return 1;
        }
        return typed.number(Field.SEATS, typedSeats, 1, most);
    }

    static void term(Typed typed, Body body, LocalDate startsOn, LocalDate endsOn) {
        LocalDate last = Seating.lastDay(body, startsOn);
        if (endsOn.isBefore(startsOn)) {
            typed.add(Field.ENDS_ON, "bodies.problem.endBeforeStart");
        } else if (endsOn.isAfter(last)) {
            typed.add(Field.ENDS_ON, "bodies.problem.termTooLong", body.termMonths(), last);
        }
    }

    private void counts(ElectionData data) {
        known(Field.ELIGIBLE, data.eligible());
        known(Field.BALLOTS_CAST, data.ballots());
        known(Field.BALLOTS_INVALID, data.invalidBallots());
        Integer eligible = data.eligible();
        Integer ballots = data.ballots();
        Integer invalid = data.invalidBallots();
        if (eligible != null && ballots != null && ballots > eligible) {
            typed.add(Field.BALLOTS_CAST, "bodies.problem.moreBallotsThanEligible", eligible);
        }
        if (invalid != null && (ballots == null || invalid > ballots)) {
            typed.add(Field.BALLOTS_INVALID, "bodies.problem.moreInvalidThanCast");
        }
    }

    private void known(Field field, @Nullable Integer number) {
        if (number != null) {
            typed.number(field, number, 0, MOST_VOTES);
        }
    }

    private void names(ElectionData data) {
        List<Row> rows = data.candidates();
        if (rows.isEmpty() || rows.size() > MOST_CANDIDATES) {
            typed.add(Field.CANDIDATES, "bodies.problem.candidateCount", 1, MOST_CANDIDATES);
            return;
        }
        Set<String> addresses = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            name(typed, row, rows.get(row).name(), rows.get(row).email(), addresses);
            Integer votes = rows.get(row).votes();
            if (votes == null || votes < 0 || votes > MOST_VOTES) {
                typed.add(Field.CANDIDATE_VOTES, row, "bodies.problem.votes");
            } else if (data.ballots() != null && votes > valid(data)) {
                typed.add(
                        Field.CANDIDATE_VOTES,
                        row,
                        "bodies.problem.moreVotesThanBallots",
                        valid(data));
            }
        }
    }

    private static int valid(ElectionData data) {
        return Objects.requireNonNullElse(data.ballots(), 0)
                - Objects.requireNonNullElse(data.invalidBallots(), 0);
    }

    static void name(Typed typed, int row, String name, String email, Set<String> addresses) {
        typed.line(Field.CANDIDATE_NAME, row, name, LONGEST_NAME);
        Optional<EmailAddress> address = typed.email(Field.CANDIDATE_EMAIL, row, email, false);
        if (address.isPresent() && !addresses.add(address.get().value())) {
            typed.add(Field.CANDIDATE_EMAIL, row, "bodies.problem.emailTwice");
        }
    }

    /** Whether there are ties; each must be broken by a recorded lot. */
    private boolean ties(ElectionData data, String tieLot) {
        List<Row> rows = data.candidates();
        boolean found = false;
        for (int row = 0; row < rows.size(); row++) {
            List<Row> equals = equals(rows, row);
            if (equals.size() < 2) {
                continue;
            }
            found = true;
            Integer lot = rows.get(row).lot();
            long same = equals.stream()
                    .filter(each -> Objects.equals(each.lot(), lot))
                    .count();
            if (lot == null || lot < 1 || lot > equals.size() || same > 1) {
                typed.add(
                        Field.CANDIDATE_LOT,
                        row,
                        "bodies.problem.tie",
                        equals.size(),
                        Objects.requireNonNull(rows.get(row).votes()));
            }
        }
        if (found && tieLot.isEmpty()) {
            typed.add(Field.TIE_LOT, "bodies.problem.tieLot");
        }
        return found;
    }

    /** Those with as many votes; who has none at all takes no part in the order. */
    private static List<Row> equals(List<Row> rows, int row) {
        Integer votes = rows.get(row).votes();
        return votes == null || votes == 0
                ? List.of()
                : rows.stream().filter(other -> votes.equals(other.votes())).toList();
    }

    private static List<Candidate> inOrder(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.<Row, Integer>comparing(row -> Objects.requireNonNull(row.votes()))
                .reversed()
                .thenComparing(row -> Objects.requireNonNullElse(row.lot(), 0)));
        return IntStream.range(0, sorted.size())
                .mapToObj(index -> candidate(sorted.get(index), index + 1))
                .toList();
    }

    private static Candidate candidate(Row row, int place) {
        boolean none = Objects.requireNonNullElse(row.votes(), 0) == 0;
        return new Candidate(
                Ids.next(),
                TypedText.line(row.name()),
                EmailAddress.read(row.email()).map(EmailAddress::value).orElse(""),
                null,
                row.isPublic(),
                row.votes(),
                null,
                place,
                none ? CandidateState.PASSED : CandidateState.WAITING,
                none ? PassReason.NO_VOTES : null,
                0);
    }
}
