package lv.celakarte.platform.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import lv.celakarte.platform.access.Person;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** What no controller says for itself: refusals, what may be missing, and who asks. */
@AutoConfiguration
@ConditionalOnClass({OpenApiCustomizer.class, Person.class})
public class DescriptionAutoConfiguration {

  private static final String PROBLEM = "Problem";

  static {
    // They come from the token and from a header, not from a parameter.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class, Locale.class);
  }

  @Bean
  NullableParts nullableParts() {
    return new NullableParts();
  }

  /** Every operation may be refused, and says so in the form of RFC 9457. */
  @Bean
  OpenApiCustomizer refusals() {
    return document -> {
      document.schema(PROBLEM, problem());
      document
          .getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(DescriptionAutoConfiguration::refusable));
    };
  }

  private static void refusable(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("Why it was refused (RFC 9457)")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
  }

  private static Schema<?> problem() {
    var field =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("code", new StringSchema())
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("errors", new io.swagger.v3.oas.models.media.ArraySchema().items(field))
        .required(List.of("type", "title", "status"));
  }
}
