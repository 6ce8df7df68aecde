package lv.celakarte.questionnaire;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class QuestionnaireServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(QuestionnaireServiceApplication.class, arguments);
  }
}
