package lv.celakarte.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import lv.celakarte.platform.testing.Handwritten;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final String HERE = "lv.celakarte.directory";
  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new Handwritten()).importPackages(HERE);

  @Test
  void theDomainKnowsNoFramework() {
    classes()
        .that()
        .resideInAnyPackage(HERE + ".fact", HERE + ".organization", HERE + ".place")
        .and()
        .haveSimpleNameNotStartingWith("Stored")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..",
            HERE + ".fact",
            HERE + ".organization",
            HERE + ".place")
        .check(MAIN);
  }

  @Test
  void readersAreServedWithoutTheStore() {
    classes()
        .that()
        .resideInAPackage(HERE + ".catalogue")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson.databind.json..",
            "org.springframework.context.annotation..",
            "lv.celakarte.platform.events..",
            HERE + ".catalogue",
            HERE + ".fact",
            HERE + ".organization",
            HERE + ".place")
        .check(MAIN);
  }

  @Test
  void controllersArePackagePrivate() {
    classes()
        .that()
        .resideInAnyPackage(HERE + ".api", HERE + ".workspace")
        .should()
        .notBePublic()
        .check(MAIN);
  }

  @Test
  void onlyTheClockTellsTheTime() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(MAIN);
  }
}
