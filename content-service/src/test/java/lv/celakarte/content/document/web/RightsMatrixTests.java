package lv.celakarte.content.document.web;

import static lv.celakarte.content.document.web.Callers.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.platform.access.Role;
import lv.celakarte.platform.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every operation by every role on a document of its own institution, of another one, and on one
 * that does not exist.
 */
@ContentServiceTest
class RightsMatrixTests {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<String, Object> NOTE = Map.of("note", "Iemesls");
  private static final Map<String, Object> LATER =
      Map.of("note", "Iemesls", "at", "2099-01-01T09:00");

  /** What can be done, and who may according to the architecture's table of roles. */
  private enum Operation {
    READ(Set.of(Role.EDITOR, Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.COORDINATOR)),
    HISTORY(READ.allowed),
    EDITION(READ.allowed),
    PREVIEW(READ.allowed),
    CHECKS(READ.allowed),
    REACH(READ.allowed),
    WRITERS(READ.allowed),
    REMARKS(READ.allowed),
    REMARK(READ.allowed),
    PREVIEW_LINKS(READ.allowed),
    SHARE(Set.of(Role.EDITOR, Role.PUBLISHER)),
    KEEP_UNSAVED(Set.of(Role.EDITOR)),
    SCREEN(READ.allowed),
    SCREEN_HISTORY(READ.allowed),
    SCREEN_COMPARE(READ.allowed),
    SCREEN_PREVIEW(READ.allowed),
    SCREEN_REMARKS(READ.allowed),
    SCREEN_REACH(READ.allowed),
    SCREEN_EDIT(Set.of(Role.EDITOR)),
    SCREEN_KEEP(Set.of(Role.EDITOR)),
    EDIT(Set.of(Role.EDITOR)),
    SUBMIT(Set.of(Role.EDITOR)),
    REQUEST_CHANGES(Set.of(Role.PUBLISHER)),
    APPROVE(Set.of(Role.PUBLISHER)),
    PUBLISH(Set.of(Role.PUBLISHER)),
    SCHEDULE(Set.of(Role.PUBLISHER)),
    UNSCHEDULE(Set.of(Role.PUBLISHER)),
    PLAN_WITHDRAWAL(Set.of(Role.PUBLISHER)),
    CANCEL_WITHDRAWAL(Set.of(Role.PUBLISHER)),
    DISCARD(Set.of(Role.EDITOR)),
    RESTORE(Set.of(Role.EDITOR)),
    WITHDRAW(Set.of(Role.PUBLISHER)),
    REMOVE(Set.of(Role.PUBLISHER)),
    REDIRECT(Set.of(Role.PUBLISHER)),
    EMERGENCY_PUBLISH(Set.of(Role.COORDINATOR)),
    EMERGENCY_WITHDRAW(Set.of(Role.COORDINATOR));

    private final Set<Role> allowed;

    Operation(Set<Role> allowed) {
      this.allowed = allowed;
    }

    /** Brings a document of PTAC to where this can be done with it. */
    String prepare(Callers callers) {
      var address = callers.begin("matrica-" + NUMBER.incrementAndGet());
      switch (this) {
        case READ,
            HISTORY,
            PREVIEW,
            EDIT,
            SUBMIT,
            EMERGENCY_PUBLISH,
            CHECKS,
            REACH,
            WRITERS,
            REMARKS,
            REMARK,
            PREVIEW_LINKS,
            SHARE,
            KEEP_UNSAVED,
            SCREEN,
            SCREEN_HISTORY,
            SCREEN_PREVIEW,
            SCREEN_REMARKS,
            SCREEN_EDIT,
            SCREEN_KEEP -> {}
        case REQUEST_CHANGES, APPROVE -> callers.submitted(address);
        case PUBLISH, SCHEDULE -> callers.approved(address);
        case UNSCHEDULE -> callers.scheduled(address);
        case CANCEL_WITHDRAWAL -> {
          callers.published(address);
          callers.step(Callers.PETERIS, address, "plan-withdrawal", LATER);
        }
        case DISCARD -> {
          callers.published(address);
          callers.edited(address);
        }
        case RESTORE -> {
          callers.published(address);
          callers.edited(address);
        }
        case SCREEN_COMPARE -> {
          callers.published(address);
          callers.edited(address);
        }
        case SCREEN_REACH,
            EDITION,
            WITHDRAW,
            REMOVE,
            REDIRECT,
            PLAN_WITHDRAWAL,
            EMERGENCY_WITHDRAW ->
            callers.published(address);
      }
      return address;
    }

    MvcTestResult attempt(Callers callers, String who, String address, long version) {
      return switch (this) {
        case READ -> callers.get(who, address);
        case HISTORY -> callers.get(who, address + "/history");
        case EDITION -> callers.get(who, address + "/editions/1");
        case PREVIEW -> callers.get(who, address + "/preview");
        case CHECKS -> callers.get(who, address + "/checks");
        case REACH -> callers.get(who, address + "/reach");
        case WRITERS -> callers.get(who, address + "/writers");
        case REMARKS -> callers.get(who, address + "/remarks");
        case REMARK -> callers.post(who, address + "/remarks", null, Map.of("text", "Kāpēc?"));
        case PREVIEW_LINKS -> callers.get(who, address + "/previews");
        case SHARE -> callers.post(who, address + "/previews", null, Map.of("days", 1));
        case KEEP_UNSAVED ->
            callers.put(
                who, address + "/unsaved", Callers.tag(version), Callers.page("x", "Pusceļā"));
        case SCREEN -> callers.get(who, screen(address));
        case SCREEN_HISTORY -> callers.get(who, screen(address) + "/vesture");
        case SCREEN_COMPARE -> callers.get(who, screen(address) + "/salidzinat");
        case SCREEN_PREVIEW -> callers.get(who, screen(address) + "/prieksskatijums");
        case SCREEN_REMARKS -> callers.get(who, screen(address) + "/piezimes");
        case SCREEN_REACH -> callers.get(who, screen(address) + "/sasniegts");
        case SCREEN_EDIT -> callers.get(who, screen(address) + "/labot");
        case SCREEN_KEEP ->
            callers.form(
                who,
                screen(address) + "/uzkrat",
                Map.of("version", Long.toString(version), "body", "Pusceļā"));
        case EDIT ->
            callers.put(
                who,
                address,
                Callers.tag(version),
                Callers.page("matrica-jauna-" + NUMBER.incrementAndGet(), "Labots"));
        case RESTORE -> callers.post(who, address + "/editions/1/restore", version, NOTE);
        case REDIRECT ->
            callers.post(who, address + "/redirect", version, Map.of("target", target(callers)));
        case SCHEDULE, PLAN_WITHDRAWAL -> callers.post(who, address + "/" + word(), version, LATER);
        case UNSCHEDULE,
            CANCEL_WITHDRAWAL,
            DISCARD,
            REMOVE,
            SUBMIT,
            REQUEST_CHANGES,
            APPROVE,
            PUBLISH,
            WITHDRAW,
            EMERGENCY_PUBLISH,
            EMERGENCY_WITHDRAW ->
            callers.post(who, address + "/" + word(), version, NOTE);
      };
    }

    private static String screen(String address) {
      return address.replace(DOCUMENTS, "/darbvieta/saturs");
    }

    private static String target(Callers callers) {
      var address = callers.begin("matrica-merkis-" + NUMBER.incrementAndGet());
      callers.published(address);
      return address.replace(DOCUMENTS + "/", "").replace('/', '.');
    }

    private String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  @Autowired private MockMvcTester mvc;

  @TestFactory
  Stream<DynamicTest> givesEachRoleItsRightsAndNothingElse() {
    return Arrays.stream(Operation.values())
        .flatMap(operation -> Arrays.stream(Role.values()).map(role -> test(operation, role)));
  }

  private DynamicTest test(Operation operation, Role role) {
    return DynamicTest.dynamicTest(
        operation + " by " + role,
        () -> {
          var callers = new Callers(mvc);
          var address = operation.prepare(callers);
          var version = callers.current(address);

          var foreign = attempt(callers, operation, role, "mkd", address, version);
          var missing =
              attempt(callers, operation, role, "mkd", DOCUMENTS + "/lapa-nav/lv", version);
          if (role != Role.COORDINATOR) {
            assertThat(foreign.getResponse().getStatus()).as("foreign").isEqualTo(404);
            assertThat(told(foreign, address))
                .as("foreign tells no more than missing")
                .isEqualTo(told(missing, DOCUMENTS + "/lapa-nav/lv"));
          }
          assertThat(missing.getResponse().getStatus()).as("missing").isEqualTo(404);
          assertThat(callers.current(address))
              .as("nothing was written")
              .isIn(writtenBy(operation, role, version));

          if (role != Role.COORDINATOR) {
            var own = attempt(callers, operation, role, "ptac", address, version);
            assertThat(own.getResponse().getStatus()).as("own").isIn(expected(operation, role));
          } else {
            assertThat(foreign.getResponse().getStatus())
                .as("coordinator")
                .isIn(expected(operation, role));
          }
        });
  }

  private static List<Long> writtenBy(Operation operation, Role role, long version) {
    var writes = role == Role.COORDINATOR && operation.allowed.contains(role);
    return writes ? List.of(version, version + 1) : List.of(version);
  }

  private static MvcTestResult attempt(
      Callers callers,
      Operation operation,
      Role role,
      String institution,
      String address,
      long version) {
    var who = TestTokens.bearer("kads-" + role.claim(), Set.of(role.claim()), Set.of(institution));
    return operation.attempt(callers, who, address, version);
  }

  /** What it answers without the place that was asked for. */
  private static String told(MvcTestResult result, String address) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace(address, "")
        .replace(Operation.screen(address), "");
  }

  private static List<Integer> expected(Operation operation, Role role) {
    if (operation.allowed.contains(role)) {
      return List.of(200, 201, 204);
    }
    return List.of(Operation.READ.allowed.contains(role) ? 403 : 404);
  }
}
