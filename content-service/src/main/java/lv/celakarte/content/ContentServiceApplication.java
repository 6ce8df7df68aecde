package lv.celakarte.content;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the content service. */
@SpringBootApplication
public class ContentServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ContentServiceApplication.class, arguments);
  }
}
