package lv.celakarte.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that counts and reports. */
@SpringBootApplication
class AnalyticsServiceApplication {

  static void main(String[] arguments) {
    SpringApplication.run(AnalyticsServiceApplication.class, arguments);
  }
}
