package lv.celakarte.gateway;

import static lv.celakarte.gateway.RunningGateway.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How requests are shared between two copies of a service, and what happens when one is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpreadingTests {

  private static final String QUESTION = "/lv/celvedis/privatpersona/jautajums/vecums";
  private static final String WRITE = "/api/content/v1/documents";

  private RunningGateway gateway;
  private Backend one;
  private Backend two;
  private SitePages pages;

  @BeforeAll
  void start() throws IOException {
    pages = new SitePages();
    one = new Backend();
    two = new Backend();
    var both = one.url() + "," + two.url();
    gateway =
        RunningGateway.start(
            Map.of(
                "celakarte.gateway.services.site", both,
                "celakarte.gateway.services.content", both,
                "spring.cloud.gateway.server.webflux.httpclient.response-timeout", "2s"));
    await().until(() -> gateway.management("/actuator/health/readiness") == 200);
  }

  @BeforeEach
  void bothAnswer() {
    one.behave(exchange -> Backend.reply(exchange, 200, "text/plain", "one"));
    two.behave(exchange -> Backend.reply(exchange, 200, "text/plain", "two"));
    await().until(() -> answers(6).equals(Set.of("one", "two")));
    one.forget();
    two.forget();
  }

  @AfterAll
  void stop() {
    gateway.close();
    one.close();
    two.close();
    pages.close();
  }

  private Set<String> answers(int times) {
    var answers = new HashSet<String>();
    for (var i = 0; i < times; i++) {
      answers.add(text(gateway.get(QUESTION)));
    }
    return answers;
  }

  private static long asked(Backend backend, String path) {
    return backend.seen().stream().filter(seen -> seen.target().equals(path)).count();
  }

  @Test
  void asksBothInTurn() {
    for (var i = 0; i < 10; i++) {
      assertThat(gateway.get(QUESTION + "?nr=%C4%81").statusCode()).isEqualTo(200);
    }

    assertThat(asked(one, QUESTION + "?nr=%C4%81")).isEqualTo(5);
    assertThat(asked(two, QUESTION + "?nr=%C4%81")).isEqualTo(5);
  }

  @Test
  void asksTheOtherWhenOneIsGoneWhateverIsAsked() throws IOException {
    one.goAway();
    try {
      for (var i = 0; i < 10; i++) {
        assertThat(text(gateway.get(QUESTION))).isEqualTo("two");
        assertThat(text(gateway.post(WRITE, "{\"nr\":" + i + "}"))).isEqualTo("two");
        assertThat(two.last().body()).isEqualTo("{\"nr\":" + i + "}");
      }
    } finally {
      one.comeBack();
    }

    await().until(() -> answers(6).equals(Set.of("one", "two")));
  }

  @Test
  void asksTheOtherAgainWhenReadingOrAnsweringAQuestionBrokeOff() {
    one.behave(com.sun.net.httpserver.HttpExchange::close);

    for (var i = 0; i < 4; i++) {
      assertThat(text(gateway.get(QUESTION))).isEqualTo("two");
      var answered = gateway.post(QUESTION, "vecums=34", "Origin", gateway.origin());
      assertThat(text(answered)).isEqualTo("two");
      assertThat(two.last().body()).isEqualTo("vecums=34");
    }
  }

  @Test
  void doesNotRepeatAWriteThatMayHaveBeenDone() {
    one.behave(com.sun.net.httpserver.HttpExchange::close);
    two.behave(com.sun.net.httpserver.HttpExchange::close);

    var answer = gateway.post(WRITE, "{}");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(asked(one, WRITE) + asked(two, WRITE)).isEqualTo(1);
  }

  @Test
  void repeatsWhatAClosingServerRefusedWithoutReadingIt() {
    one.behave(exchange -> {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
    });

    for (var i = 0; i < 4; i++) {
      assertThat(text(gateway.post(WRITE, "{\"nr\":" + i + "}"))).isEqualTo("two");
    }
  }

  @Test
  void passesOnTheServicesOwnWordThatItCannot() {
    one.behave(exchange -> Backend.reply(exchange, 503, "text/plain", "one cannot"));
    two.behave(exchange -> Backend.reply(exchange, 503, "text/plain", "two cannot"));

    assertThat(text(gateway.post(WRITE, "{}"))).endsWith("cannot");
    assertThat(asked(one, WRITE) + asked(two, WRITE)).isEqualTo(1);
  }

  @Test
  void leavesOutACopyThatIsAboutToStop() {
    one.behave(exchange ->
        Backend.reply(
            exchange,
            exchange.getRequestURI().getPath().equals("/readyz") ? 503 : 200,
            "text/plain",
            "one"));

    await().until(() -> answers(6).equals(Set.of("two")));
  }

  @Test
  void leavesOutACopyThatHangs() {
    one.behave(_ -> {});

    await()
        .until(() -> {
          one.forget();
          return answers(6).equals(Set.of("two")) && asked(one, QUESTION) == 0;
        });
  }
}
