package lv.celakarte.questionnaire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import lv.celakarte.platform.testing.Handwritten;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new Handwritten())
          .importPackages("lv.celakarte.questionnaire");

  @Test
  void definitionsKnowNothingButThemselves() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.questionnaire.definition")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "lv.celakarte.questionnaire.definition")
        .check(MAIN);
  }

  @Test
  void theEngineKnowsOnlyDefinitions() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.questionnaire.engine")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "lv.celakarte.questionnaire.definition",
            "lv.celakarte.questionnaire.engine")
        .check(MAIN);
  }

  @Test
  void proofsKnowOnlyDefinitionsAndTheEngine() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.questionnaire.proof")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.chocosolver..",
            "lv.celakarte.questionnaire.definition",
            "lv.celakarte.questionnaire.engine",
            "lv.celakarte.questionnaire.proof")
        .check(MAIN);
  }

  @Test
  void theWorkflowsRecordsAndDecisionsKnowNoFramework() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.questionnaire.authoring")
        .and()
        .haveNameNotMatching(".*(Stored|Configuration|StarterContent).*")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..",
            "lv.celakarte.questionnaire..")
        .check(MAIN);
  }

  /** Visitors are served without the authors' part. */
  @Test
  void evaluationDoesNotNeedAuthoring() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.questionnaire.evaluation")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.slf4j..",
            "org.springframework..",
            "tools.jackson..",
            "lv.celakarte.platform..",
            "lv.celakarte.questionnaire.definition",
            "lv.celakarte.questionnaire.engine",
            "lv.celakarte.questionnaire.json",
            "lv.celakarte.questionnaire.evaluation")
        .check(MAIN);
  }
}
