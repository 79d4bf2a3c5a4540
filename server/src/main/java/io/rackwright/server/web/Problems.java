package io.rackwright.server.web;

import io.rackwright.server.web.Refusal.Fault;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong, as a problem of RFC 9457 whose {@code detail} a person can be shown. */
@RestControllerAdvice
public final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a filter, before any controller is reached. */
    public static void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var problem = JSON.createObjectNode();
        problem.put("type", refusal.type().toString());
        problem.put("title", refusal.status().getReasonPhrase());
        problem.put("status", refusal.status().value());
        problem.put("detail", refusal.detail());
        response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(refusal.status(), refusal.type(), refusal.detail(), refusal.faults());
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException e) {
        return refused(
                Refusal.of(
                        HttpStatus.FORBIDDEN,
                        "Your role does not allow this. Ask an administrator for another one."));
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<Object> violated(ConstraintViolationException e) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            faults.add(Fault.of(violation.getPropertyPath().toString(), violation.getMessage()));
        }
        return wrong(faults);
    }

    /** A form that stops in its middle, or is none. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> brokenForm(MultipartException e) {
        return isDiskFull(e)
                ? unexpected(e)
                : refused(
                        Refusal.of(
                                HttpStatus.BAD_REQUEST,
                                "The request is no form with a file that can be read to its end."));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e) {
        if (isDiskFull(e)) {
            LOG.error("the disk is full", e);
            return refused(Refusal.diskFull());
        }
        LOG.error("a request failed", e);
        return refused(
                Refusal.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "This is a fault of Rackwright; the server's log says more."));
    }

    /** Whether the system had no room; the database and the file system say it in words only. */
    public static boolean isDiskFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            boolean ofFiles =
                    cause instanceof FileSystemException
                            || cause instanceof IOException
                            || cause instanceof java.sql.SQLException
                            || cause.getClass().getName().startsWith("org.h2.");
            if (ofFiles
                    && (message.contains("No space left on device")
                            || message.contains("Disk quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Fault> faults = new ArrayList<>();
        e.getBindingResult()
                .getFieldErrors()
                .forEach(f ->
                        faults.add(Fault.of(f.getField(), String.valueOf(f.getDefaultMessage()))));
        return wrong(faults);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Fault> faults = new ArrayList<>();
        e.getParameterValidationResults()
                .forEach(result ->
                        result.getResolvableErrors()
                                .forEach(error ->
                                        faults.add(
                                                Fault.of(
                                                        String.valueOf(
                                                                result.getMethodParameter()
                                                                        .getParameterName()),
                                                        String.valueOf(
                                                                error.getDefaultMessage())))));
        return wrong(faults);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (e.getCause() instanceof BodyLimit.TooLongException) {
            return refused(BodyLimit.refusal());
        }
        if (e.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            String field =
                    wrong.getPath().stream()
                            .map(step -> String.valueOf(step.getPropertyName()))
                            .reduce((a, b) -> a + "." + b)
                            .orElse("");
            // A number that is not there is told in the terms of Java.
            String said = wrong.getOriginalMessage();
            boolean missing = said.startsWith("Cannot map `null`");
            return wrong(List.of(Fault.of(field, missing ? "is missing" : said)));
        }
        String why =
                e.getCause() instanceof JacksonException json
                        ? ": " + json.getOriginalMessage()
                        : "";
        return refused(
                Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        "The request's body is not the JSON that is expected" + why));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String field = e.getPropertyName();
        if (e instanceof MethodArgumentTypeMismatchException argument) {
            field = argument.getName();
        }
        Class<?> wanted = e.getRequiredType();
        String expected =
                wanted == null
                        ? ""
                        : wanted.isEnum()
                                ? "; expected one of " + Arrays.toString(wanted.getEnumConstants())
                                : "; expected a " + wanted.getSimpleName();
        return wrong(
                List.of(
                        Fault.of(
                                String.valueOf(field),
                                "is '%s'%s".formatted(e.getValue(), expected))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refused(Refusal.tooLarge("The file is larger than the 64 MB that are taken."));
    }

    private static ResponseEntity<Object> wrong(List<Fault> faults) {
        String detail =
                faults.size() == 1
                        ? "'%s' %s."
                                .formatted(faults.getFirst().field(), faults.getFirst().message())
                        : "The request has %d faults.".formatted(faults.size());
        return answer(HttpStatus.BAD_REQUEST, Refusal.PLAIN, detail, faults);
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, URI type, String detail, List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
