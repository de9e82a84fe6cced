package dev.tillwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The law of the house: which package may use which, and where each library may be touched. */
@AnalyzeClasses(packages = "dev.tillwatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.tillwatch..")
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("dev.tillwatch.model..")
            .layer("i18n")
            .definedBy("dev.tillwatch.i18n..")
            .layer("format")
            .definedBy("dev.tillwatch.format..")
            .layer("detect")
            .definedBy("dev.tillwatch.detect..")
            .layer("monitor")
            .definedBy("dev.tillwatch.monitor..")
            .layer("usual")
            .definedBy("dev.tillwatch.usual..")
            .layer("store")
            .definedBy("dev.tillwatch.store..")
            .layer("record")
            .definedBy("dev.tillwatch.record..")
            .layer("simulate")
            .definedBy("dev.tillwatch.simulate..")
            .layer("demo")
            .definedBy("dev.tillwatch.demo..")
            .layer("evaluate")
            .definedBy("dev.tillwatch.evaluate..")
            .layer("explain")
            .definedBy("dev.tillwatch.explain..")
            .layer("settings")
            .definedBy("dev.tillwatch.settings..")
            .layer("ui")
            .definedBy("dev.tillwatch.ui..")
            .layer("app")
            .definedBy("dev.tillwatch.app..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("i18n")
            .mayNotAccessAnyLayer()
            .whereLayer("format")
            .mayOnlyAccessLayers("model", "i18n")
            .whereLayer("detect")
            .mayOnlyAccessLayers("model")
            .whereLayer("monitor")
            .mayOnlyAccessLayers("model", "detect", "i18n")
            .whereLayer("usual")
            .mayOnlyAccessLayers("model", "detect", "monitor")
            .whereLayer("store")
            .mayOnlyAccessLayers("model", "detect", "monitor", "settings", "format", "i18n")
            .whereLayer("record")
            .mayOnlyAccessLayers("model", "detect", "monitor")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("simulate")
            .mayOnlyAccessLayers("model")
            .whereLayer("evaluate")
            .mayOnlyAccessLayers("model", "detect", "simulate", "i18n")
            .whereLayer("evaluate")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("demo")
            .mayOnlyAccessLayers("model", "simulate", "i18n")
            .whereLayer("explain")
            .mayOnlyAccessLayers("model", "format", "i18n", "settings")
            .whereLayer("settings")
            .mayOnlyAccessLayers("i18n")
            .whereLayer("ui")
            .mayOnlyAccessLayers("model", "detect", "monitor", "usual", "explain", "settings", "format", "i18n")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .because("the folder tree shows the architecture, and dependencies go one way");

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.tillwatch.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle between packages makes two of them one");

    @ArchTest
    static final ArchRule theCoreKnowsNoTechnology = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.tillwatch.model..",
                    "dev.tillwatch.detect..",
                    "dev.tillwatch.monitor..",
                    "dev.tillwatch.usual..",
                    "dev.tillwatch.simulate..",
                    "dev.tillwatch.evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.sql..", "javax.sql..", "com.zaxxer..", "dev.langchain4j..")
            .because("detectors and feed must run without a window, a driver or a model")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jdbcStaysInStoreAndDemo = noClasses()
            .that()
            .resideOutsideOfPackages("dev.tillwatch.store..", "dev.tillwatch.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.h2",
                    "org.h2.jdbc..",
                    "org.h2.jdbcx..",
                    "org.h2.tools..",
                    "org.h2.api..",
                    "com.mysql..")
            .because("SQL lies beside its row mapper, in one place")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theLocalStoreStaysInRecord = noClasses()
            .that()
            .resideOutsideOfPackages("dev.tillwatch.record..", "dev.tillwatch.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..")
            .because("what lies on the workstation's disk has one owner")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule hikariStaysInStore = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tillwatch.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.zaxxer..")
            .because("store owns the pools")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule langchainStaysInExplain = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tillwatch.explain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..")
            .because("the model library is a detail of explain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theForestStaysAPeer = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tillwatch.evaluate.peer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.amazon..")
            .because("the installed program comes without that library")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneCrossingToTheFxThread = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tillwatch.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .because("services cross to the FX thread by themselves; anything else hides a race")
            .allowEmptyShould(true);
}
