package lv.celakarte.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("lv.celakarte.platform");

  @Test
  void packagesDoNotGoRoundInCircles() {
    slices().matching("lv.celakarte.platform.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void thePlatformKnowsNoService() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "lv.celakarte.platform..",
            "java..",
            "jakarta.servlet..",
            "org.jspecify..",
            "org.springframework..",
            "org.apache.kafka..",
            "org.apache.tomcat.util.http..",
            "com.mongodb..",
            "org.bson..",
            "io.micrometer..",
            "tools.jackson..",
            // The OpenAPI library still speaks the Jackson before.
            "com.fasterxml.jackson..",
            "io.swagger.v3..",
            "org.springdoc..",
            "gg.jte..",
            "org.slf4j..")
        .check(MAIN);
  }

  @Test
  void eventsAndStoreWorkWithoutTheWeb() {
    classes()
        .that()
        .resideInAnyPackage(
            "lv.celakarte.platform.events",
            "lv.celakarte.platform.store",
            "lv.celakarte.platform.counting")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("org.springframework.web..", "jakarta.servlet..")
        .check(MAIN);
  }
}
