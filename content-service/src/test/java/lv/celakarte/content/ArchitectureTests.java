package lv.celakarte.content;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import lv.celakarte.platform.testing.Handwritten;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new Handwritten())
          .importPackages("lv.celakarte.content");

  private static final String[] PLAIN = {
    "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "lv.celakarte.content.edition"
  };

  @Test
  void valuesKnowNoFramework() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.content.edition")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PLAIN)
        .check(MAIN);
  }

  @Test
  void theWorkflowKnowsNoFramework() {
    classes()
        .that()
        .haveNameMatching(
            ".*\\.content\\.document\\.(Document|DocumentId|DocumentState|DocumentChanged|Work|"
                + "Publication|Review|Release|Decision|Refusal|Happening|Actor|Stamp|DocumentFilter)(\\$.*)?")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("lv.celakarte.content.document")
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        PLAIN)))
        .check(MAIN);
  }

  @Test
  void useCasesKnowNothingOfTheWebOrTheStartOfTheService() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.content.document")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..",
            "com.mongodb..",
            "org.bson..",
            "io.micrometer.core..",
            "org.slf4j..",
            "lv.celakarte.content.document",
            "lv.celakarte.content.edition",
            "lv.celakarte.platform.access",
            "lv.celakarte.platform.store")
        .check(MAIN);
  }

  @Test
  void modulesDependOnEachOtherInOneDirectionOnly() {
    slices().matching("lv.celakarte.content.(*)..").should().beFreeOfCycles().check(MAIN);
  }
}
