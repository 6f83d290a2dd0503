package org.kiezfonds.app.funds;

import java.time.LocalDate;
import java.util.List;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.shared.Money;

/**
 * An application to try rules on.
 *
 * @param key of its name
 */
public record ExampleApplication(String key, Application application) {

    /** Some for the kind of fund, one that is usual and one that is not. */
    public static List<ExampleApplication> of(FundKind kind, LocalDate today) {
        return switch (kind) {
            case ACTION_FUND, OTHER, CITIZENS_BUDGET -> List.of(party(today), late(today));
            case PROJECT_FUND -> List.of(project(today), party(today));
            case BUILDING_FUND -> List.of(playground(today), project(today));
        };
    }

    private static ExampleApplication party(LocalDate today) {
        return new ExampleApplication(
                "funds.example.party",
                Application.on(today)
                        .asked(Money.ofEuros(480))
                        .cost(CostKind.MATERIAL, Money.ofEuros(300))
                        .cost(CostKind.RENT, Money.ofEuros(200))
                        .applicant(ApplicantKind.RESIDENT)
                        .age(42)
                        .days(today.plusDays(60), today.plusDays(60))
                        .place(Place.INSIDE)
                        .names(true, false)
                        .own(Money.ofEuros(20), 30, Money.ZERO)
                        .others(Money.ZERO, false)
                        .potLeft(Money.ofEuros(6_000))
                        .othersInRound(0)
                        .known());
    }

    private static ExampleApplication late(LocalDate today) {
        return new ExampleApplication(
                "funds.example.late",
                Application.on(today)
                        .asked(Money.ofEuros(1_900))
                        .cost(CostKind.FEE_TO_APPLICANT, Money.ofEuros(600))
                        .cost(CostKind.FOOD, Money.ofEuros(1_200))
                        .cost(CostKind.FLAT_RATE, Money.ofEuros(100))
                        .applicant(ApplicantKind.BUSINESS)
                        .days(today.plusDays(10), today.plusDays(10))
                        .place(Place.ELSEWHERE)
                        .names(false, false)
                        .own(Money.ZERO, 0, Money.ZERO)
                        .others(Money.ofEuros(400), false)
                        .presents(false)
                        .potLeft(Money.ofEuros(1_200))
                        .othersInRound(1)
                        .known());
    }

    private static ExampleApplication project(LocalDate today) {
        return new ExampleApplication(
                "funds.example.project",
                Application.on(today)
                        .asked(Money.ofEuros(45_000))
                        .cost(CostKind.STAFF, Money.ofEuros(38_000))
                        .cost(CostKind.MATERIAL, Money.ofEuros(12_000))
                        .applicant(ApplicantKind.CLUB)
                        .days(today.plusMonths(4), today.plusMonths(40).minusDays(1))
                        .place(Place.INSIDE)
                        .names(true, true)
                        .own(Money.ofEuros(5_000), 100, Money.ZERO)
                        .others(Money.ZERO, false)
                        .potLeft(Money.ofEuros(120_000))
                        .othersInRound(0)
                        .known());
    }

    private static ExampleApplication playground(LocalDate today) {
        return new ExampleApplication(
                "funds.example.playground",
                Application.on(today)
                        .asked(Money.ofEuros(280_000))
                        .cost(CostKind.CONSTRUCTION, Money.ofEuros(280_000))
                        .applicant(ApplicantKind.AUTHORITY)
                        .days(today.plusMonths(9), today.plusMonths(20))
                        .place(Place.INSIDE)
                        .names(true, true)
                        .own(Money.ZERO, 0, Money.ZERO)
                        .others(Money.ZERO, false)
                        .potLeft(Money.ofEuros(500_000))
                        .othersInRound(0)
                        .known());
    }
}
