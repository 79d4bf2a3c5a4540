package io.rackwright.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What each module may know. ARCHITECTURE.md says it in words; {@code plan} has rules within. */
@AnalyzeClasses(packages = "io.rackwright", importOptions = ImportOption.DoNotIncludeTests.class)
final class ModuleRulesTest {
    /** In order: each may use those above it, never those below. A new module is added here. */
    private static final List<String> MODULES =
            List.of("model", "io", "design", "trade", "solver", "plan", "resilience", "app");

    private static final String[] FILES = {"java.io..", "java.nio.file.."};

    private static final String[] SOLVERS = {"com.google.ortools..", "java.lang.foreign.."};

    @ArchTest
    static void everyModuleOfTheListIsThereAndNoOther(JavaClasses classes) {
        Set<String> found =
                classes.stream()
                        .map(c ->
                                c.getPackageName().replaceFirst("io\\.rackwright\\.(\\w+).*", "$1"))
                        .collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(MODULES);
    }

    @ArchTest
    static void noModuleUsesOneBelowIt(JavaClasses classes) {
        for (String module : MODULES.subList(0, MODULES.size() - 1)) {
            String[] below =
                    MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size()).stream()
                            .map(ModuleRulesTest::in)
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(in(module))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule modelKnowsNothingOfFilesOrSolvers =
            noClasses()
                    .that()
                    .resideInAPackage(in("model"))
                    .should()
                    .dependOnClassesThat(isFileHandling())
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(SOLVERS);

    @ArchTest
    static final ArchRule ioKnowsNothingOfSolvers =
            noClasses()
                    .that()
                    .resideInAPackage(in("io"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(SOLVERS);

    @ArchTest
    static final ArchRule solverKnowsNothingOfSupplyChains =
            noClasses()
                    .that()
                    .resideInAPackage(in("solver"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in("model"), in("io"));

    @ArchTest
    static final ArchRule planKnowsNothingOfFiles =
            noClasses()
                    .that()
                    .resideInAPackage(in("plan"))
                    .should()
                    .dependOnClassesThat(isFileHandling())
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage(in("io"));

    @ArchTest
    static final ArchRule resilienceKnowsNothingOfFilesOrSolvers =
            noClasses()
                    .that()
                    .resideInAPackage(in("resilience"))
                    .should()
                    .dependOnClassesThat(isFileHandling())
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in("io"), in("solver"));

    @ArchTest
    static final ArchRule onlySolverCallsNativeCode =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in("solver"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(SOLVERS);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.rackwright.app.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingKnowsTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.rackwright.app.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.rackwright.app.cli..", "picocli..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<String> unmarked =
                classes.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    private static String in(String module) {
        return "io.rackwright." + module + "..";
    }

    /** Enums and exceptions are {@link Serializable}, which touches no file. */
    private static DescribedPredicate<JavaClass> isFileHandling() {
        return resideInAnyPackage(FILES).and(not(type(Serializable.class)));
    }
}
