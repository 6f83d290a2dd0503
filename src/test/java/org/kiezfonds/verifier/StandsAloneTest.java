package org.kiezfonds.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A verifier that shared code with the writer would believe the writer's mistakes. */
@AnalyzeClasses(packages = "org.kiezfonds", importOptions = ImportOption.DoNotIncludeTests.class)
class StandsAloneTest {

    @ArchTest
    static final ArchRule the_verifier_needs_the_jdk_alone = classes()
            .that()
            .resideInAPackage("org.kiezfonds.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.kiezfonds.verifier..", "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_witness_needs_the_jdk_and_the_verifier = classes()
            .that()
            .resideInAPackage("org.kiezfonds.witness..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.kiezfonds.witness..",
                    "org.kiezfonds.verifier..",
                    "java..",
                    "com.sun.net.httpserver..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_app_does_not_lean_on_its_verifier = noClasses()
            .that()
            .resideInAPackage("org.kiezfonds.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kiezfonds.verifier..", "org.kiezfonds.witness..");
}
