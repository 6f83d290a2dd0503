package org.kiezfonds.app.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.partners.NetworkFacts.Growth;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The network as everybody may see it: the one place that says what of it is public. */
@Service
public class Network {

    /** More nodes than that nobody can read. */
    static final int MOST_DRAWN = 40;

    private static final int MOST_YEARS = 15;
    private static final int MOST_CONTRIBUTIONS = 200;

    private final PartnerQueries partners;
    private final PartnerAbsenceQueries absences;
    private final CooperationQueries cooperations;
    private final ContributionQueries contributions;
    private final Clock clock;
    private final ZoneId zone;

    Network(
            PartnerQueries partners,
            PartnerAbsenceQueries absences,
            CooperationQueries cooperations,
            ContributionQueries contributions,
            Clock clock,
            ZoneId zone) {
        this.partners = partners;
        this.absences = absences;
        this.cooperations = cooperations;
        this.contributions = contributions;
        this.clock = clock;
        this.zone = zone;
    }

    /** How large the network is today. */
    public record Size(int partners, int cooperations) {}

    /** How large the network of an area is today. */
    @Look
    @PreAuthorize("permitAll()")
    public Size size(AreaId area) {
        return new Size(partners.countListed(area, null), cooperations.countRunning(area, today()));
    }

    /**
     * The network of an area.
     *
     * @param field null for all
     * @param year null for today
     */
    @Look
    @PreAuthorize("permitAll()")
    public NetworkFacts of(AreaId area, @Nullable ActionField field, @Nullable Integer year) {
        LocalDate today = today();
        List<Cooperation> all = cooperations.recorded(area);
        List<Cooperation> shown = all.stream()
                .filter(each -> field == null || each.field() == field)
                .filter(each -> year == null ? runs(each, today) : each.isIn(year))
                .toList();
        int listed = partners.countListed(area, null);
        List<Partner> drawn = drawn(area, field, year, shown);
        int matching = year == null ? partners.countListed(area, field) : drawn.size();
        return new NetworkFacts(
                field,
                year,
                drawn,
                Math.max(0, matching - drawn.size()),
                shown,
                growth(area, all, today),
                sums(area, field, year),
                listed,
                Math.toIntExact(all.stream().filter(each -> runs(each, today)).count()),
                years(all, today));
    }

    private static boolean runs(Cooperation cooperation, LocalDate today) {
        LocalDate until = cooperation.until();
        return until == null || !until.isBefore(today);
    }

    private List<Partner> drawn(
            AreaId area,
            @Nullable ActionField field,
            @Nullable Integer year,
            List<Cooperation> shown) {
        Map<PartnerId, Integer> ties = new HashMap<>();
        shown.forEach(each ->
                each.partners().forEach(partner -> ties.merge(partner.id(), 1, Integer::sum)));
        Set<PartnerId> ids = new LinkedHashSet<>(ties.keySet().stream()
                .sorted(Comparator.comparingInt((PartnerId id) -> -ties.getOrDefault(id, 0))
                        .thenComparing(PartnerId::toString))
                .limit(MOST_DRAWN)
                .toList());
        if (ids.size() < MOST_DRAWN) {
            partners.page(area, field, 0, MOST_DRAWN).stream()
                    .filter(each -> year == null || each.profile().since() <= year)
                    .map(Partner::id)
                    .filter(id -> !ids.contains(id))
                    .limit((long) MOST_DRAWN - ids.size())
                    .forEach(ids::add);
        }
        return partners.byIds(ids);
    }

    private List<Growth> growth(AreaId area, List<Cooperation> all, LocalDate today) {
        Map<Integer, Integer> joined = partners.joinedByYear(area);
        Map<Integer, Integer> left = partners.leftByYear(area);
        for (PartnerAbsence absence : absences.ofArea(area)) {
            left.merge(absence.closedOn().getYear(), 1, Integer::sum);
            joined.merge(absence.reopenedOn().getYear(), 1, Integer::sum);
        }
        return years(all, today).reversed().stream()
                .map(year -> new Growth(
                        year,
                        until(joined, year) - until(left, year),
                        Math.toIntExact(
                                all.stream().filter(each -> each.isIn(year)).count())))
                .toList();
    }

    private static int until(Map<Integer, Integer> byYear, int year) {
        return byYear.entrySet().stream()
                .filter(entry -> entry.getKey() <= year)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** From the first co-operation to today, the latest first. */
    private static List<Integer> years(List<Cooperation> all, LocalDate today) {
        int first =
                all.stream().mapToInt(each -> each.since().getYear()).min().orElse(today.getYear());
        int from = Math.max(first, today.getYear() - MOST_YEARS + 1);
        List<Integer> years = new ArrayList<>(
                IntStream.rangeClosed(from, today.getYear()).boxed().toList());
        Collections.reverse(years);
        return years;
    }

    private Map<Integer, Map<ContributionKind, Long>> sums(
            AreaId area, @Nullable ActionField field, @Nullable Integer year) {
        Map<Integer, Map<ContributionKind, Long>> sums = new TreeMap<>(Comparator.reverseOrder());
        contributions.sums(area, field).stream()
                .filter(sum -> year == null || sum.year() == year)
                .forEach(sum -> sums.computeIfAbsent(
                                sum.year(), _ -> new EnumMap<>(ContributionKind.class))
                        .put(sum.kind(), sum.amount()));
        return sums;
    }

    /** The fields of action in which anything is to be seen today. */
    @Look
    @PreAuthorize("permitAll()")
    public List<ActionField> fields(AreaId area) {
        Set<ActionField> fields = new TreeSet<>(partners.fieldsOf(area));
        cooperations.recorded(area).forEach(each -> fields.add(each.field()));
        return List.copyOf(fields);
    }

    /** A page of the register by name. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Partner> register(AreaId area, @Nullable ActionField field, int offset, int most) {
        return partners.page(area, field, offset, most);
    }

    /** What everybody may know of a partner; empty where it never was in the register. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<PartnerFacts> partner(AreaId area, String slug) {
        return partners.bySlug(area, slug)
                .map(partner -> new PartnerFacts(
                        partner,
                        cooperations.recorded(area).stream()
                                .filter(each -> each.partners().stream()
                                        .anyMatch(other -> other.id().equals(partner.id())))
                                .toList(),
                        contributions.ofPartner(partner.id(), MOST_CONTRIBUTIONS),
                        absences.ofPartner(partner.id())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
