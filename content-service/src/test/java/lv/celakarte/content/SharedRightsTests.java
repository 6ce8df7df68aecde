package lv.celakarte.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lv.celakarte.content.media.Samples;
import lv.celakarte.platform.access.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every operation with media, facts and notices by every role, on own and on foreign ones. */
@ContentServiceTest
class SharedRightsTests {

  private static final String API = "/api/content/v1";
  private static final Set<Role> READERS =
      Set.of(Role.EDITOR, Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.COORDINATOR);
  private static final Set<Role> EDITOR = Set.of(Role.EDITOR);
  private static final Set<Role> WRITERS = Set.of(Role.EDITOR, Role.PUBLISHER, Role.COORDINATOR);
  private static final Set<Role> PUBLISHERS = Set.of(Role.PUBLISHER, Role.COORDINATOR);
  private static final Set<Role> COORDINATOR = Set.of(Role.COORDINATOR);
  private static final Set<Role> NOBODY = Set.of();
  private static final Map<String, String> NOTE = Map.of("note", "Iemesls");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Whether whoever may not see a foreign one is told that it is there. */
  private enum Kind {
    /** Each institution sees its own alone. */
    HIDDEN,
    /** Everybody who writes sees all of them. */
    SHARED
  }

  /**
   * What can be done.
   *
   * @param own who may do it to what belongs to their institution
   * @param foreign who may do it to what belongs to another one
   */
  private enum Operation {
    READ_MEDIUM(Kind.HIDDEN, READERS, COORDINATOR),
    MEDIUM_USES(Kind.HIDDEN, READERS, COORDINATOR),
    DESCRIBE_MEDIUM(Kind.HIDDEN, EDITOR, NOBODY),
    MEDIUM_SCREEN(Kind.HIDDEN, READERS, COORDINATOR),
    READ_FACT(Kind.SHARED, READERS, READERS),
    FACT_USES(Kind.SHARED, READERS, READERS),
    CHANGE_FACT(Kind.SHARED, WRITERS, COORDINATOR),
    RETIRE_FACT(Kind.SHARED, WRITERS, COORDINATOR),
    APPROVE_FACT(Kind.SHARED, PUBLISHERS, COORDINATOR),
    DISMISS_FACT(Kind.SHARED, WRITERS, COORDINATOR),
    PUT_FACT_THROUGH(Kind.SHARED, COORDINATOR, COORDINATOR),
    READ_NOTICE(Kind.SHARED, READERS, READERS),
    CHANGE_NOTICE(Kind.SHARED, PUBLISHERS, PUBLISHERS),
    APPROVE_NOTICE(Kind.SHARED, COORDINATOR, COORDINATOR),
    DISMISS_NOTICE(Kind.SHARED, PUBLISHERS, PUBLISHERS),
    PUT_NOTICE_THROUGH(Kind.SHARED, COORDINATOR, COORDINATOR),
    END_NOTICE(Kind.SHARED, COORDINATOR, COORDINATOR);

    private final Kind kind;
    private final Set<Role> own;
    private final Set<Role> foreign;

    Operation(Kind kind, Set<Role> own, Set<Role> foreign) {
      this.kind = kind;
      this.own = own;
      this.foreign = foreign;
    }

    /** Brings one of PTAC to where this can be done with it; its id. */
    String prepare(MockMvcTester mvc) {
      return switch (this) {
        case READ_MEDIUM, MEDIUM_USES, DESCRIBE_MEDIUM, MEDIUM_SCREEN -> medium(mvc);
        case READ_FACT, FACT_USES, APPROVE_FACT, DISMISS_FACT, PUT_FACT_THROUGH, CHANGE_FACT ->
            fact(mvc);
        case RETIRE_FACT -> {
          var id = fact(mvc);
          done(Caller.coordinator(mvc).post(API + "/facts/" + id + "/approve", 1L, NOTE));
          yield id;
        }
        case READ_NOTICE, CHANGE_NOTICE, APPROVE_NOTICE, DISMISS_NOTICE, PUT_NOTICE_THROUGH ->
            notice(mvc);
        case END_NOTICE -> {
          var id = notice(mvc);
          done(Caller.coordinator(mvc).post(API + "/notices/" + id + "/approve", 1L, NOTE));
          yield id;
        }
      };
    }

    MvcTestResult attempt(Caller who, String id) {
      var medium = API + "/media/" + id;
      var fact = API + "/facts/" + id;
      var notice = API + "/notices/" + id;
      return switch (this) {
        case READ_MEDIUM -> who.get(medium);
        case MEDIUM_USES -> who.get(medium + "/uses");
        case DESCRIBE_MEDIUM ->
            who.put(medium, 1, Map.of("description", Map.of("lv", "Citi vārdi")));
        case MEDIUM_SCREEN -> who.get("/darbvieta/saturs/mediji/" + id);
        case READ_FACT -> who.get(fact);
        case FACT_USES -> who.get(fact + "/uses");
        case CHANGE_FACT -> who.put(fact, 1, factForm(id, "8"));
        case RETIRE_FACT -> who.post(fact + "/retire", 2L, NOTE);
        case APPROVE_FACT -> who.post(fact + "/approve", 1L, NOTE);
        case DISMISS_FACT -> who.post(fact + "/dismiss", 1L, NOTE);
        case PUT_FACT_THROUGH -> who.post(fact + "/emergency", 1L, NOTE);
        case READ_NOTICE -> who.get(notice);
        case CHANGE_NOTICE -> who.put(notice, 1, noticeForm("Cits teksts"));
        case APPROVE_NOTICE -> who.post(notice + "/approve", 1L, NOTE);
        case DISMISS_NOTICE -> who.post(notice + "/dismiss", 1L, NOTE);
        case PUT_NOTICE_THROUGH -> who.post(notice + "/emergency", 1L, NOTE);
        case END_NOTICE -> who.post(notice + "/end", 2L, NOTE);
      };
    }

    private static String medium(MockMvcTester mvc) {
      var number = NUMBER.incrementAndGet();
      var fields = Map.of("owner", "ptac", "description", "Attēls " + number);
      var picture = Samples.png(100 + number, 3);
      var brought =
          Caller.editor(mvc, "ptac").upload(API + "/media", "file", "a.png", picture, fields);
      return Caller.body(done(brought)).get("id").asString();
    }

    private static String fact(MockMvcTester mvc) {
      var id = "tiesibu-fakts-" + NUMBER.incrementAndGet();
      done(someone(mvc).post(API + "/facts", null, factForm(id, "7")));
      return id;
    }

    private static String notice(MockMvcTester mvc) {
      var form = noticeForm("Tiesību paziņojums " + NUMBER.incrementAndGet());
      var begun = done(someone(mvc).post(API + "/notices", null, form));
      return Caller.body(begun).at("/notice/id").asString();
    }

    /** Somebody who is none of those who try. */
    private static Caller someone(MockMvcTester mvc) {
      return Caller.of(mvc, "Kāds cits", Set.of("publisher"), Set.of("ptac"));
    }

    private static MvcTestResult done(MvcTestResult result) {
      assertThat(result.getResponse().getStatus()).isBetween(200, 204);
      return result;
    }
  }

  @Autowired private MockMvcTester mvc;

  @TestFactory
  Stream<DynamicTest> givesEachRoleItsRightsAndNothingElse() {
    return Arrays.stream(Operation.values())
        .flatMap(operation ->
            Arrays.stream(Role.values())
                .map(role ->
                    DynamicTest.dynamicTest(
                        operation + " by " + role, () -> walk(operation, role))));
  }

  private void walk(Operation operation, Role role) {
    var missing = operation.attempt(caller(role, "mkd"), missing(operation)).getResponse();
    assertThat(missing.getStatus()).as("missing").isIn(403, 404);

    var foreign = operation.attempt(caller(role, "mkd"), operation.prepare(mvc)).getResponse();
    if (operation.foreign.contains(role)) {
      assertThat(foreign.getStatus()).as("foreign").isBetween(200, 204);
    } else if (operation.kind == Kind.HIDDEN && role != Role.COORDINATOR) {
      assertThat(foreign.getStatus()).as("foreign").isEqualTo(missing.getStatus());
    } else {
      assertThat(foreign.getStatus()).as("foreign").isIn(403, 404);
    }

    var own = operation.attempt(caller(role, "ptac"), operation.prepare(mvc)).getResponse();
    assertThat(own.getStatus() < 300)
        .as("own: %s", own.getStatus())
        .isEqualTo(operation.own.contains(role));
    assertThat(own.getStatus()).as("own").isIn(List.of(200, 201, 204, 403, 404));
  }

  private static String missing(Operation operation) {
    return operation.kind == Kind.HIDDEN ? "0000000000000000-ptac" : "tiesibu-nav";
  }

  private Caller caller(Role role, String institution) {
    var name = "tiesibas-" + role.claim() + "-" + institution;
    return Caller.of(mvc, name, Set.of(role.claim()), Set.of(institution));
  }

  private static Map<String, Object> factForm(String id, String value) {
    return Map.of(
        "id",
        id,
        "name",
        Map.of("lv", "Fakts"),
        "unit",
        "EUR",
        "owner",
        "ptac",
        "values",
        List.of(
            Map.of(
                "from",
                "2026-01-01",
                "value",
                value,
                "display",
                Map.of("lv", value + " eiro"),
                "source",
                "https://example.org")));
  }

  private static Map<String, Object> noticeForm(String text) {
    return Map.of("kind", "alert", "from", "2026-12-01T09:00", "text", Map.of("lv", text));
  }
}
