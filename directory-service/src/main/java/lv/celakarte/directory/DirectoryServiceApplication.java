package lv.celakarte.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the directory. */
@SpringBootApplication
class DirectoryServiceApplication {

  static void main(String[] args) {
    SpringApplication.run(DirectoryServiceApplication.class, args);
  }
}
