package io.rackwright.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What the parts of the server may know; the modules below it have rules of their own. */
@AnalyzeClasses(
        packages = "io.rackwright.server",
        importOptions = ImportOption.DoNotIncludeTests.class)
final class ServerRulesTest {
    @ArchTest
    static final ArchRule onlyTablesKnowDuckDb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.rackwright.server.table..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.duckdb..");

    @ArchTest
    static final ArchRule viewsDoNotKnowTheDatabase =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.rackwright.server.view..", "io.rackwright.server.table..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.jdbc..");

    @ArchTest
    static final ArchRule onlyTheWorkerStartsProcesses =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.rackwright.server.run.Worker")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ProcessBuilder.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Runtime.class);

    @ArchTest
    static final ArchRule nothingPrints =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("DataFolder")
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(p ->
                        assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
    }
}
