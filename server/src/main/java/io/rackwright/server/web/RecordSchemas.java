package io.rackwright.server.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records as the API's document tells them. A component is there always, unless it is
 * {@code @Nullable}; an element of a list is null only where the list's type says so. A record
 * within another has the other's name before its own, as {@code SupplyGridRow}: by their own names
 * alone, records of several answers would be taken for one.
 */
@Component
final class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, String> typeByName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        boolean isRecord = java != null && java.getRawClass().isRecord();
        if (isRecord && java.containedTypeCount() == 0) {
            type.setName(name(java.getRawClass()));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema == null || !isRecord) {
            return schema;
        }
        Schema<?> model = schema;
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(REFERENCE.length());
            requireOne(name, java.toCanonical());
            model = context.getDefinedModels().get(name);
        }
        if (model != null && model.getProperties() != null) {
            require(model, java.getRawClass());
        }
        return schema;
    }

    /** Of a list or an array some elements of which may be nothing. */
    private static boolean holdsNulls(java.lang.reflect.AnnotatedType type) {
        return switch (type) {
            case AnnotatedArrayType array ->
                    array.getAnnotatedGenericComponentType().isAnnotationPresent(Nullable.class);
            case AnnotatedParameterizedType list
                    when list.getAnnotatedActualTypeArguments().length == 1 ->
                    list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class);
            default -> false;
        };
    }

    private static void allowNull(@Nullable Schema<?> items) {
        if (items != null && items.getTypes() != null) {
            items.addType("null");
        }
    }

    private static String name(Class<?> type) {
        Class<?> within = type.getDeclaringClass();
        String before = within != null && within.isRecord() ? name(within) : "";
        return before + type.getSimpleName();
    }

    private void requireOne(String name, String type) {
        String other = typeByName.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(
                    "%s and %s are both called %s in the API's document"
                            .formatted(other, type, name));
        }
    }

    private static void require(Schema<?> model, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean listed = model.getRequired() != null && model.getRequired().contains(name);
            Schema<?> property = model.getProperties().get(name);
            if (!nullable && !listed && property != null) {
                model.addRequiredItem(name);
            }
            if (property != null && holdsNulls(component.getAnnotatedType())) {
                allowNull(property.getItems());
            }
        }
    }
}
