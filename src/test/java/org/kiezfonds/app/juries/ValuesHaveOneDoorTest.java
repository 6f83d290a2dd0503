package org.kiezfonds.app.juries;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Nobody but these few touches sealed values at all; so no search, count, export or mail can. */
@AnalyzeClasses(
        packages = "org.kiezfonds.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ValuesHaveOneDoorTest {

    @ArchTest
    static final ArchRule few_ask_for_values = classes()
            .that(simpleName("ScoreQueries"))
            .should()
            .onlyHaveDependentClassesThat(JavaClass.Predicates.belongToAnyOf(
                    ScoreQueries.class,
                    ScoreDesk.class,
                    ScoreTraces.class,
                    Scorings.class,
                    ScoreFile.class,
                    ScoreResults.class,
                    ScoreAudit.class));

    @ArchTest
    static final ArchRule tables_of_values_have_one_home = noClasses()
            .that()
            .doNotHaveSimpleName("ScoreQueries")
            .and()
            .doNotHaveSimpleName("ScoreStore")
            .and()
            .doNotHaveSimpleName("ScoringQueries")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.kiezfonds\\.db\\.tables\\.Score(Comment|Note)?");
}
