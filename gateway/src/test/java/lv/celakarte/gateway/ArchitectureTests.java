package lv.celakarte.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import lv.celakarte.platform.testing.Handwritten;
import org.junit.jupiter.api.Test;

/** How the parts of the edge may know each other. */
class ArchitectureTests {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new Handwritten())
          .importPackages("lv.celakarte.gateway");

  @Test
  void whatTheEdgeSaysKnowsNoFramework() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.gateway.answers")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "io.netty.util..",
            "io.netty.handler.codec.http..",
            "lv.celakarte.gateway.answers")
        .check(MAIN);
  }

  @Test
  void publishedPagesNeedNeitherSpringsWebNorTheSignIn() {
    classes()
        .that()
        .resideInAPackage("lv.celakarte.gateway.pages")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.slf4j..",
            "io.netty.handler.codec.http..",
            "io.micrometer.core..",
            "com.github.benmanes.caffeine..",
            "org.apache.kafka.clients.admin..",
            "org.apache.kafka.common..",
            "org.springframework.beans..",
            "org.springframework.context..",
            "org.springframework.boot.health..",
            "tools.jackson.databind.json",
            "lv.celakarte.platform.events..",
            "lv.celakarte.platform.workspace..",
            "lv.celakarte.gateway.answers",
            "lv.celakarte.gateway.pages")
        .check(MAIN);
  }

  @Test
  void theirPartsMakeNoCircles() {
    slices().matching("lv.celakarte.gateway.(*)..").should().beFreeOfCycles().check(MAIN);
  }
}
