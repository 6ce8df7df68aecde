package lv.celakarte.questionnaire.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import lv.celakarte.questionnaire.json.DefinitionSchema;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes how a definition file is made. */
@RestController
class SchemaController {

  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

  @GetMapping("/api/questionnaire/v1/schema")
  @Operation(summary = "The JSON Schema of a definition file")
  ResponseEntity<String> schema() {
    return ResponseEntity.ok()
        .contentType(SCHEMA)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(DefinitionSchema.text());
  }
}
