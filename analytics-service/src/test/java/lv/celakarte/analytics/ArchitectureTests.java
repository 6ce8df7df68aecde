package lv.celakarte.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import lv.celakarte.analytics.counting.Tallies;
import lv.celakarte.analytics.counting.Tally;
import lv.celakarte.platform.testing.Handwritten;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new Handwritten())
          .importPackages("lv.celakarte.analytics");

  private static final String[] PLAIN = {"java..", "org.jspecify..", "lv.celakarte.analytics.."};

  @Test
  void whatIsCountedAndToldKnowsNoFramework() {
    classes()
        .that()
        .areRecords()
        .and()
        .resideInAnyPackage("lv.celakarte.analytics.counting", "lv.celakarte.analytics.figures")
        .and()
        .haveSimpleNameNotEndingWith("Settings")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PLAIN)
        .check(MAIN);
    classes()
        .that()
        .haveSimpleName("Counting")
        .or()
        .haveSimpleName("Reporting")
        .or()
        .areEnums()
        .and()
        .resideOutsideOfPackage("..web")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PLAIN)
        .check(MAIN);
  }

  @Test
  void chartsAreGeometryOnly() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.analytics.charts")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "lv.celakarte.analytics.charts")
        .check(MAIN);
  }

  /** The screens and the API see figures only: small numbers cannot get past the reporting. */
  @Test
  void whatLeavesTheServiceNeverSeesATally() {
    noClasses()
        .that()
        .resideInAPackage("lv.celakarte.analytics.figures.web")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Tallies.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Tally.class)
        .check(MAIN);
  }

  /** Counting must not come to depend on anything about requests and the people who make them. */
  @Test
  void countingKnowsNothingOfRequests() {
    noClasses()
        .that()
        .resideInAPackage("lv.celakarte.analytics.counting")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.servlet..",
            "org.springframework.web..",
            "org.springframework.security..",
            "lv.celakarte.platform.access..")
        .check(MAIN);
  }

  @Test
  void packagesDoNotRunInCircles() {
    slices().matching("lv.celakarte.analytics.(*)..").should().beFreeOfCycles().check(MAIN);
  }
}
