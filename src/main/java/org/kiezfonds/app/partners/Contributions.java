package org.kiezfonds.app.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.database.Once;
import org.kiezfonds.app.partners.ContributionProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.PartnerEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What partners give to the neighbourhood in hours, rooms, things and money. */
@Service
public class Contributions {

    static final int LONGEST_PURPOSE = 300;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final ContributionQueries queries;
    private final ContributionStore store;
    private final PartnerQueries partners;
    private final CooperationQueries cooperations;
    private final Access access;
    private final TransparencyLog log;
    private final Once once;
    private final Clock clock;
    private final ZoneId zone;

    Contributions(
            ContributionQueries queries,
            ContributionStore store,
            PartnerQueries partners,
            CooperationQueries cooperations,
            Access access,
            TransparencyLog log,
            Once once,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.partners = partners;
        this.cooperations = cooperations;
        this.access = access;
        this.log = log;
        this.once = once;
        this.clock = clock;
        this.zone = zone;
    }

    /** A page of those that count, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Contribution> list(AreaId area, int offset, int most) {
        return queries.list(area, offset, most);
    }

    /**
     * Records what was given.
     *
     * @param key kept by the form, so that a second try does nothing
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ContributionOutcome record(AreaId area, UUID key, ContributionData data) {
        List<ContributionProblem> problems = new ArrayList<>();
        Contribution contribution = read(area, data, problems);
        if (contribution == null || !problems.isEmpty()) {
            return new ContributionOutcome.Invalid(problems);
        }
        return once.once(
                key,
                "partners.contribution",
                outcome -> outcome instanceof ContributionOutcome.Recorded(UUID id, UUID entry)
                        ? id + " " + entry
                        : "",
                text -> {
                    String[] words = text.split(" ", -1);
                    return new ContributionOutcome.Recorded(
                            UUID.fromString(words[0]), UUID.fromString(words[1]));
                },
                () -> {
                    store.add(contribution, access.requirePerson(), clock.instant());
                    return new ContributionOutcome.Recorded(contribution.id(), tell(contribution));
                });
    }

    /** What was typed as a contribution; null where a problem was found. */
    private @Nullable Contribution read(
            AreaId area, ContributionData data, List<ContributionProblem> problems) {
        Optional<PartnerName> partner = partner(area, data.partner());
        UUID cooperation = data.cooperation();
        boolean known = cooperation != null
                && cooperations
                        .lock(cooperation)
                        .filter(each -> each.area().equals(area)
                                && each.state() == Cooperation.State.RECORDED)
                        .isPresent();
        if (partner.isPresent() == known) {
            problems.add(problem(Field.GIVER, "partners.problem.giver"));
        }
        Optional<Quantity> quantity = quantity(data, problems);
        String purpose = TypedText.line(data.purpose());
        if (purpose.isEmpty()) {
            problems.add(problem(Field.PURPOSE, "partners.problem.missing"));
        } else if (TypedText.length(purpose) > LONGEST_PURPOSE) {
            problems.add(problem(Field.PURPOSE, "partners.problem.tooLong", LONGEST_PURPOSE));
        }
        int year = year(data, problems);
        return quantity.isEmpty()
                ? null
                : new Contribution(
                        Ids.next(),
                        area,
                        partner.orElse(null),
                        known ? cooperation : null,
                        "",
                        quantity.get(),
                        purpose,
                        year,
                        data.day());
    }

    private Optional<PartnerName> partner(AreaId area, @Nullable PartnerId partner) {
        return partner == null
                ? Optional.empty()
                : partners.find(partner)
                        .filter(found -> found.area().equals(area) && found.wasListed())
                        .map(Partner::named);
    }

    private static Optional<Quantity> quantity(
            ContributionData data, List<ContributionProblem> problems) {
        ContributionKind kind = data.kind();
        if (kind == null) {
            problems.add(problem(Field.KIND, "partners.problem.missing"));
            return Optional.empty();
        }
        Optional<Quantity> quantity = Quantity.read(kind, data.quantity(), data.language());
        if (quantity.isEmpty()) {
            problems.add(problem(Field.QUANTITY, "partners.problem.quantity." + kind));
        }
        return quantity;
    }

    private int year(ContributionData data, List<ContributionProblem> problems) {
        LocalDate day = data.day();
        LocalDate today = today();
        String typed = data.year().strip();
        if (day != null) {
            if (day.isAfter(today) || day.getYear() < PartnerCheck.EARLIEST) {
                problems.add(problem(Field.WHEN, "partners.problem.sinceDay"));
            }
            return day.getYear();
        }
        int year = YEAR.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (year < PartnerCheck.EARLIEST || year > today.getYear()) {
            problems.add(problem(
                    Field.WHEN, "partners.problem.when", Integer.toString(today.getYear())));
        }
        return year;
    }

    private static ContributionProblem problem(Field field, String key, Object... arguments) {
        return new ContributionProblem(field, key, List.of(arguments));
    }

    /** Takes back what was recorded by mistake; it stays in the log, and no longer counts. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ReviewOutcome withdraw(UUID id, String reason) {
        Optional<Contribution> found =
                queries.find(id).filter(each -> access.isTeamOf(each.area()));
        if (found.isEmpty()) {
            return new ReviewOutcome.NotFound();
        }
        Optional<Reason> why = Reason.read(reason);
        if (why.isEmpty()) {
            return new ReviewOutcome.Refused(Reason.REFUSAL);
        }
        String text = why.get().text();
        if (!store.withdraw(id, text, access.requirePerson(), clock.instant())) {
            return new ReviewOutcome.Stale();
        }
        return new ReviewOutcome.Done(log.append(new PartnerEntry.ContributionWithdrawn(
                found.get().area(),
                id,
                PartnerHistory.reason(text),
                Disclosed.who(access.requirePerson()))));
    }

    private UUID tell(Contribution contribution) {
        PartnerName partner = contribution.partner();
        return log.append(new PartnerEntry.ContributionRecorded(
                contribution.area(),
                contribution.id(),
                partner == null ? null : partner.id().value(),
                contribution.cooperation(),
                Word.of(contribution.quantity().kind()),
                contribution.quantity().amount(),
                new Word(Integer.toString(contribution.year())),
                contribution.day(),
                List.of(Disclosed.open(contribution.purpose()).named("purpose")),
                Disclosed.who(access.requirePerson())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
