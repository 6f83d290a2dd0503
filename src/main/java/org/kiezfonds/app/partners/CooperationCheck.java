package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.partners.CooperationProblem.Field;
import org.kiezfonds.app.shared.TypedText;

/** Says what does not fit in a co-operation, all at once. */
final class CooperationCheck {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_PROJECT = 300;
    static final int MOST_PARTNERS = 30;

    private final CooperationData data;
    private final List<CooperationProblem> problems = new ArrayList<>();

    private CooperationCheck(CooperationData data) {
        this.data = data;
    }

    /**
     * The problems; none where it fits.
     *
     * @param listed the partners of the area's register
     * @param needs of the area's action concept
     */
    static List<CooperationProblem> check(
            CooperationData data, LocalDate today, Set<PartnerId> listed, Set<UUID> needs) {
        CooperationCheck check = new CooperationCheck(data);
        check.texts();
        check.partners(listed);
        check.dates(today);
        UUID need = data.need();
        if (need != null && !needs.contains(need)) {
            check.add(Field.NEED, "partners.problem.need");
        }
        return List.copyOf(check.problems);
    }

    private void texts() {
        String title = TypedText.line(data.title());
        if (title.isEmpty()) {
            add(Field.TITLE, "partners.problem.missing");
        } else if (TypedText.length(title) > LONGEST_TITLE) {
            add(Field.TITLE, "partners.problem.tooLong", LONGEST_TITLE);
        }
        if (TypedText.length(TypedText.line(data.project())) > LONGEST_PROJECT) {
            add(Field.PROJECT, "partners.problem.tooLong", LONGEST_PROJECT);
        }
        if (data.field() == null) {
            add(Field.FIELD, "partners.problem.missing");
        }
    }

    private void partners(Set<PartnerId> listed) {
        Set<PartnerId> different = new HashSet<>(data.partners());
        if (different.size() < 2) {
            add(Field.PARTNERS, "partners.problem.twoPartners");
        } else if (different.size() > MOST_PARTNERS) {
            add(Field.PARTNERS, "partners.problem.tooManyPartners", MOST_PARTNERS);
        } else if (!listed.containsAll(different)) {
            add(Field.PARTNERS, "partners.problem.partnerGone");
        }
    }

    private void dates(LocalDate today) {
        LocalDate since = data.since();
        LocalDate until = data.until();
        if (since == null) {
            add(Field.SINCE, "partners.problem.missing");
        } else if (since.isAfter(today) || since.getYear() < PartnerCheck.EARLIEST) {
            add(Field.SINCE, "partners.problem.sinceDay");
        } else if (until != null && until.isBefore(since)) {
            add(Field.UNTIL, "partners.problem.untilBeforeSince");
        } else if (until != null && until.isAfter(today)) {
            add(Field.UNTIL, "partners.problem.untilAhead");
        }
    }

    private void add(Field field, String key, Object... arguments) {
        problems.add(new CooperationProblem(field, key, List.of(arguments)));
    }
}
