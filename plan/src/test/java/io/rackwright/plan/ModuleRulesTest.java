package io.rackwright.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom in this module: the audit must not know how the orders were found. */
@AnalyzeClasses(packages = "io.rackwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {

    @ArchTest
    static final ArchRule theAuditUsesTheProgramTheOrdersAndTheirCostsAlone =
            classes()
                    .that()
                    .resideInAnyPackage("io.rackwright.plan.audit..", "io.rackwright.plan.cost..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "io.rackwright.model..",
                            "io.rackwright.trade..",
                            "io.rackwright.plan",
                            "io.rackwright.plan.audit..",
                            "io.rackwright.plan.cost..");

    @ArchTest
    static final ArchRule theAuditReachesNeitherTheSolverNorThePlannersByAnyPath =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.rackwright.plan.audit..", "io.rackwright.plan.cost..")
                    .should()
                    .transitivelyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.rackwright.solver..",
                            "io.rackwright.plan.constraint..",
                            "io.rackwright.plan.formulation..",
                            "io.rackwright.plan.optimise..",
                            "io.rackwright.plan.order..",
                            "io.rackwright.plan.route..",
                            "io.rackwright.plan.supply..");

    @ArchTest
    static final ArchRule theModuleKnowsNothingOfFilesOrTheModulesBelowIt =
            noClasses()
                    .that()
                    .resideInAPackage("io.rackwright.plan..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.nio.file..",
                            "io.rackwright.io..",
                            "io.rackwright.app..",
                            "com.google.ortools..");
}
