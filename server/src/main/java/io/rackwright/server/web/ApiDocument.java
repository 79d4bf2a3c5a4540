package io.rackwright.server.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The API's OpenAPI document: made from the controllers, and from their records as {@link
 * RecordSchemas} tells them.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String API = "/api/v1";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Rackwright")
                                .version("1")
                                .description(
                                        "Programs, runs and what they show. Log in with POST"
                                                + " /api/v1/session for a session (changes then"
                                                + " need the cookie XSRF-TOKEN as header"
                                                + " X-XSRF-TOKEN), or send a token as"
                                                + " 'Authorization: Bearer ...'. Answers carry an"
                                                + " ETag; what goes wrong is a problem of RFC 9457.")
                                .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url(API)))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer"))
                                .addSecuritySchemes(
                                        "session",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.COOKIE)
                                                .name("RACKWRIGHT")))
                .security(
                        List.of(
                                new SecurityRequirement().addList("token"),
                                new SecurityRequirement().addList("session")));
    }

    /** Addresses start at the base; every operation may be refused, in the same form. */
    @Bean
    OpenApiCustomizer belowItsBase() {
        return api -> {
            Paths paths = new Paths();
            api.getPaths()
                    .forEach((path, item) -> paths.addPathItem(path.substring(API.length()), item));
            api.setPaths(paths);
            api.getComponents().addSchemas("Problem", problem());
            cells(api);
            Content content =
                    new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                            .schema(
                                                    new Schema<>()
                                                            .$ref("#/components/schemas/Problem")));
            api.getPaths()
                    .values()
                    .forEach(path ->
                            path.readOperations()
                                    .forEach(operation ->
                                            operation
                                                    .getResponses()
                                                    .addApiResponse(
                                                            "default",
                                                            new ApiResponse()
                                                                    .description(
                                                                            "What" + " went"
                                                                                    + " wrong")
                                                                    .content(content))));
        };
    }

    /** What a cell of a table may be; Java's types do not say it. */
    private static void cells(OpenAPI api) {
        Schema<Object> cell = new Schema<>();
        cell.types(new LinkedHashSet<>(List.of("string", "number", "boolean", "null")));
        Schema<Object> row = typed("array");
        row.items(cell);
        Schema<Object> rows = typed("array");
        rows.items(row);
        api.getComponents()
                .getSchemas()
                .computeIfAbsent("TablePage", _ -> new Schema<>())
                .addProperty("rows", rows);
    }

    private static Schema<?> problem() {
        Schema<Object> fault = new Schema<>();
        fault.types(Set.of("object"));
        for (String text : List.of("field", "message", "file", "maybe")) {
            fault.addProperty(text, typed("string"));
        }
        fault.addProperty("line", typed("integer"));
        fault.required(List.of("message"));
        Schema<Object> problem = new Schema<>();
        problem.types(Set.of("object"));
        for (String text : List.of("type", "title", "detail")) {
            problem.addProperty(text, typed("string"));
        }
        problem.addProperty("status", typed("integer"));
        Schema<Object> faults = typed("array");
        faults.items(fault);
        problem.addProperty("errors", faults);
        problem.required(List.of("title", "status", "detail"));
        return problem;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.types(Set.of(type));
        return schema;
    }
}
