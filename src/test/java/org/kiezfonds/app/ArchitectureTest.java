package org.kiezfonds.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rules of the house that a machine can hold. */
@AnalyzeClasses(
        packages = "org.kiezfonds.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern EMPTY_NAMES =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Base)");

    @ArchTest
    static final ArchRule every_view_says_who_may_enter = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule every_public_act_of_a_service_is_locked_itself = methods()
            .that()
            .areDeclaredInClassesThat(are(DescribedPredicate.describe(
                    "services", type -> type.isAnnotatedWith(Service.class))))
            .and()
            .arePublic()
            .and(DescribedPredicate.describe("are not static", method -> !isStatic(method)))
            .should()
            .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule views_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("..ui", "..shell");

    @ArchTest
    static final ArchRule sql_has_one_home = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Queries")
            .and()
            .resideOutsideOfPackage("..database")
            .should()
            .dependOnClassesThat(resideInAPackage("org.kiezfonds.db.."))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jooq.DSLContext");

    @ArchTest
    static final ArchRule stores_and_queries_stay_inside_their_module = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .or()
            .haveSimpleNameEndingWith("Queries")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_one_place_makes_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("..database")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule shared_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("..shared..")
            .and()
            .haveSimpleNameNotContaining("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.vaadin..", "org.jooq..");

    @ArchTest
    static final ArchRule fields_are_not_injected = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule names_say_something = classes().should(notHaveAnEmptyName());

    @ArchTest
    static final ArchRule components_with_a_licence_stay_out = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin.flow.component.charts..",
                    "com.vaadin.flow.component.board..",
                    "com.vaadin.flow.component.gridpro..",
                    "com.vaadin.flow.component.crud..",
                    "com.vaadin.flow.component.map..",
                    "com.vaadin.flow.component.richtexteditor..",
                    "com.vaadin.flow.component.spreadsheet..",
                    "com.vaadin.flow.component.dashboard..",
                    "com.vaadin.flow.component.cookieconsent..");

    private static boolean isStatic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static ArchCondition<JavaClass> notHaveAnEmptyName() {
        return new ArchCondition<>("not be called Manager, Helper, Util, Impl, Dto or Base") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (EMPTY_NAMES.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
            }
        };
    }
}
