package lv.celakarte.platform.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a record that may be {@code null} by its type may be {@code null} in the answer. */
final class NullableParts implements ModelConverter {

  private static final String NULL = "null";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    var described = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && described.isRecord()) {
      var model = defined(schema, context);
      for (var part : described.getRecordComponents()) {
        if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          allowNull(model, part);
        }
      }
    }
    return schema;
  }

  private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    var reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void allowNull(@Nullable Schema<?> model, RecordComponent part) {
    if (model == null || model.getProperties() == null) {
      return;
    }
    var property = model.getProperties().get(part.getName());
    if (property != null) {
      model.getProperties().put(part.getName(), orNull(property));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Schema<?> orNull(Schema property) {
    if (property.get$ref() != null) {
      return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of(NULL))));
    }
    if (property.getAnyOf() != null) {
      return property;
    }
    var types =
        new LinkedHashSet<String>(
            property.getTypes() == null ? Set.of(property.getType()) : property.getTypes());
    types.add(NULL);
    property.setTypes(types);
    if (property.getEnum() != null && !property.getEnum().contains(null)) {
      var values = new ArrayList<Object>(property.getEnum());
      values.add(null);
      property.setEnum(values);
    }
    return property;
  }
}
