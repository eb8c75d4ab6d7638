package dev.schemaparity;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between packages run one way, and every optional library has one user. */
class ArchitectureTests {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.schemaparity");

    @Test
    void layersDependDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("dev.schemaparity.cli")
                .layer("junit")
                .definedBy("dev.schemaparity.junit")
                .layer("squash api")
                .definedBy("dev.schemaparity.squash")
                .layer("report api")
                .definedBy("dev.schemaparity.report")
                .layer("squash")
                .definedBy("dev.schemaparity.internal.squash..")
                .layer("report")
                .definedBy("dev.schemaparity.internal.report")
                .layer("root")
                .definedBy("dev.schemaparity")
                .layer("compare")
                .definedBy("dev.schemaparity.internal.compare")
                .layer("remedy")
                .definedBy("dev.schemaparity.internal.remedy")
                .layer("proof")
                .definedBy("dev.schemaparity.internal.proof")
                .layer("catalog")
                .definedBy("dev.schemaparity.internal.catalog")
                .layer("dump")
                .definedBy("dev.schemaparity.internal.dump")
                .layer("rows")
                .definedBy("dev.schemaparity.internal.rows")
                .layer("source")
                .definedBy("dev.schemaparity.internal.source..")
                .layer("server")
                .definedBy("dev.schemaparity.internal.server..")
                .layer("model")
                .definedBy("dev.schemaparity.internal.model")
                .layer("sql")
                .definedBy("dev.schemaparity.internal.sql")
                .layer("toml")
                .definedBy("dev.schemaparity.internal.toml")
                .layer("json")
                .definedBy("dev.schemaparity.internal.json")
                .layer("recording")
                .definedBy("dev.schemaparity.internal.recording")
                .layer("library")
                .definedBy("dev.schemaparity.internal.library")
                .layer("spi")
                .definedBy("dev.schemaparity.spi")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("squash api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("squash")
                .mayOnlyBeAccessedByLayers("cli", "junit", "squash api")
                // A failure that is thrown names the sides as a report does.
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli", "junit", "report api", "squash api")
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("cli", "junit", "report", "report api", "squash", "squash api")
                // A remedy gives back all the names that a renamed object has lost.
                .whereLayer("compare")
                // A downgrade is proved by what is in the database before and after it.
                .mayOnlyBeAccessedByLayers("root", "remedy", "squash")
                .whereLayer("remedy")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("root")
                // A proof reads under the settings that the catalog was read with.
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("root", "proof", "squash")
                // A recording holds rows as they are read.
                .whereLayer("rows")
                .mayOnlyBeAccessedByLayers("root", "recording")
                // A stamp rewrites the history of the tool that a source runs.
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("root", "squash")
                // The report draws its unified differences with it, the doctor looks for pg_dump, a baseline is made of
                // it.
                .whereLayer("dump")
                .mayOnlyBeAccessedByLayers("root", "report", "cli", "squash")
                // The extension keeps one server for many checks, the doctor tries to start one.
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("root", "junit", "cli")
                .whereLayer("recording")
                .mayOnlyBeAccessedByLayers("root")
                // What is printed holds no passwords, and URLs are put together.
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers(
                        "cli",
                        "squash api",
                        "root",
                        "compare",
                        "remedy",
                        "catalog",
                        "dump",
                        "rows",
                        "recording",
                        "source",
                        "server",
                        "squash")
                // Scripts are split by the same rules by which dumps are read, and queries lie in the jar.
                .whereLayer("sql")
                .mayOnlyBeAccessedByLayers("source", "dump", "squash", "catalog", "rows", "proof")
                // Accepted differences and Flyway's settings come in this form.
                .whereLayer("toml")
                .mayOnlyBeAccessedByLayers("root", "source")
                // Reports and recorded snapshots are written in this form.
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("report", "recording")
                // What serves an optional library says so when that is missing.
                .whereLayer("library")
                .mayOnlyBeAccessedByLayers("source", "server", "junit")
                .check(OURS);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.schemaparity.(**)").should().beFreeOfCycles().check(OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "org.flywaydb.., dev.schemaparity.internal.source.flyway",
        "liquibase.., dev.schemaparity.internal.source.liquibase",
        "com.electronwill.., dev.schemaparity.internal.toml",
        "io.zonky.., dev.schemaparity.internal.server.embedded",
        "org.apache.commons.., dev.schemaparity.internal.server.embedded",
        "org.tukaani.., dev.schemaparity.internal.server.embedded",
        "org.testcontainers.., dev.schemaparity.internal.server.container",
        "com.github.dockerjava.., dev.schemaparity.internal.server.container",
        "org.junit.., dev.schemaparity.junit",
        "org.opentest4j.., dev.schemaparity.junit",
        "picocli.., dev.schemaparity.cli",
        "com.google.gson.., dev.schemaparity.internal.json",
        "com.github.difflib.., dev.schemaparity.internal.dump"
    })
    void libraryHasOneUser(String library, String user) {
        classes()
                .that(resideInAPackage(user))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(false);
        noClasses()
                .that(not(resideInAPackage(user)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(OURS);
    }

    @Test
    void onlyTheApiAndTheInternalsOfferPublicClasses() {
        classes()
                .that()
                .arePublic()
                .and(not(resideInAnyPackage(
                        "dev.schemaparity",
                        "dev.schemaparity.spi",
                        "dev.schemaparity.junit",
                        "dev.schemaparity.squash",
                        "dev.schemaparity.report",
                        "dev.schemaparity.internal..")))
                .should()
                // The virtual machine calls it.
                .haveFullyQualifiedName("dev.schemaparity.cli.Main")
                .check(OURS);
    }

    @Test
    void apiNamesNoInternalType() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAnyPackage(
                        "dev.schemaparity",
                        "dev.schemaparity.spi",
                        "dev.schemaparity.junit",
                        "dev.schemaparity.squash",
                        "dev.schemaparity.report"))
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(nameNoInternalType())
                .check(OURS);
    }

    private static ArchCondition<JavaMethod> nameNoInternalType() {
        return new ArchCondition<>("name no internal type") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .filter(name -> name.startsWith("dev.schemaparity.internal"))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " names " + name)));
            }
        };
    }

    @Test
    void onlyTheCommandLineEndsTheVirtualMachine() {
        noClasses()
                .that(not(resideInAPackage("dev.schemaparity.cli")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(OURS);
    }
}
