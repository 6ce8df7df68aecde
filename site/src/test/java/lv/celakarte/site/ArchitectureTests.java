package lv.celakarte.site;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import lv.celakarte.platform.events.Horizon;
import lv.celakarte.platform.testing.Handwritten;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new Handwritten())
          .importPackages("lv.celakarte.site");

  @Test
  void whatIsPublishedKnowsNoFramework() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.site.published")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..",
            "lv.celakarte.site.published")
        .check(MAIN);
  }

  @Test
  void renderingKnowsNeitherKafkaNorSpring() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.site.page")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.xml.stream..",
            "org.jspecify..",
            "gg.jte..",
            "org.commonmark..",
            "org.apache.lucene.analysis..",
            "tools.jackson..",
            "lv.celakarte.platform.html",
            "lv.celakarte.platform.texts",
            "lv.celakarte.site.published",
            "lv.celakarte.site.page")
        .check(MAIN);
  }

  @Test
  void decidingWhatToPrintKnowsNeitherKafkaNorSpring() {
    classes()
        .that()
        .haveFullyQualifiedName("lv.celakarte.site.press.Press")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "lv.celakarte.site.published",
                    "lv.celakarte.site.page",
                    "lv.celakarte.site.press")
                // A value that compares how far topics were read; it knows no Kafka either.
                .or(equivalentTo(Horizon.class)))
        .check(MAIN);
  }

  @Test
  void theModulesFormNoCircle() {
    slices()
        .matching("lv.celakarte.site.(published|page|press|preview|roadmap|search|snapshot)..")
        .should()
        .beFreeOfCycles()
        .check(MAIN);
  }
}
