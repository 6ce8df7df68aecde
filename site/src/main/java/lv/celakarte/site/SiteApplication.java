package lv.celakarte.site;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the site. */
@SpringBootApplication
public class SiteApplication {

  /** Runs until it is stopped. */
  public static void main(String[] args) {
    SpringApplication.run(SiteApplication.class, args);
  }
}
