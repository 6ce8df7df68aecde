package lv.celakarte.platform.sample;

import com.mongodb.MongoTimeoutException;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.celakarte.platform.access.OpenPath;
import lv.celakarte.platform.access.Permission;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.Role;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Decoder;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import lv.celakarte.platform.workspace.Page;
import lv.celakarte.platform.workspace.Workspace;
import lv.celakarte.platform.workspace.WorkspaceRequest;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The smallest service that uses everything of the platform: bells that are rung. */
@SpringBootApplication
public class SampleApplication {

  /** An aggregate. */
  public record Bell(String name, int rings) {}

  enum Ringing implements Permission {
    RING(Set.of(Role.EDITOR), Set.of(Role.COORDINATOR));

    private final Set<Role> own;
    private final Set<Role> all;

    Ringing(Set<Role> own, Set<Role> all) {
      this.own = own;
      this.all = all;
    }

    @Override
    public Set<Role> withinInstitution() {
      return own;
    }

    @Override
    public Set<Role> everywhere() {
      return all;
    }
  }

  enum BellProblem implements ProblemCode {
    TOO_LOUD;

    @Override
    public int status() {
      return 409;
    }
  }

  @Bean
  OpenPath open() {
    return new OpenPath("GET", "/api/bells/open");
  }

  @Bean
  AggregateStore<Bell> bells(AggregateStores stores) {
    return stores.open("bells", Bell.class, "sample.bells", bell -> Map.of("name", bell.name()));
  }

  @Bean
  CompactedView<Bell> view(CompactedViews views, JsonMapper json) {
    return views.open("sample.bells", Decoder.json(json, Bell.class), change -> {});
  }

  @RestController
  static class Bells {

    private final Workspace workspace;

    Bells(Workspace workspace) {
      this.workspace = workspace;
    }

    @GetMapping("/api/bells/open")
    Map<String, String> open() {
      return Map.of("state", "open");
    }

    @GetMapping("/api/bells/{institution}/who")
    Person who(Person person, @PathVariable String institution) {
      person.require(Ringing.RING, institution);
      return person;
    }

    @PostMapping("/api/bells")
    Bell post(@RequestBody Bell bell) {
      if (bell.rings() > 100) {
        throw ProblemException.of(BellProblem.TOO_LOUD)
            .fields(List.of(new FieldProblem("rings", "too-many", "<b>100</b>")))
            .with("most", 100);
      }
      if (bell.rings() < 0) {
        throw new IllegalStateException("secret inner words");
      }
      if (bell.name().equals("away")) {
        throw new MongoTimeoutException("secret inner words");
      }
      return bell;
    }

    @GetMapping("/darbvieta/zvani")
    ResponseEntity<String> screen(WorkspaceRequest request) {
      Content body =
          Components.textField(
              Field.of("rings", "Zvani <script>", "\"><img src=x onerror=alert(1)>"));
      return workspace.show(request, Page.of("Zvani", body));
    }

    @GetMapping("/darbvieta/kluda")
    ResponseEntity<String> fault() {
      throw ProblemException.of(BellProblem.TOO_LOUD);
    }
  }
}
