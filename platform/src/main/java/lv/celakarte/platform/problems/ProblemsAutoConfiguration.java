package lv.celakarte.platform.problems;

import java.util.List;
import lv.celakarte.platform.texts.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a servlet service its one way to speak of problems. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemsAutoConfiguration {

  @Bean
  ProblemAdvice problemAdvice(
      Texts texts, ObjectProvider<ProblemPages> pages, ObjectProvider<Absence> absences) {
    return new ProblemAdvice(
        texts, List.copyOf(pages.orderedStream().toList()), absences.orderedStream().toList());
  }
}
