package io.rackwright.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be met, for a reason that its sender can be told. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The user must change a one-time password before anything else. */
    public static final URI PASSWORD_MUST_CHANGE =
            URI.create("urn:rackwright:password-must-change");

    /** The problem is what its status says, and no other. */
    public static final URI PLAIN = URI.create("about:blank");

    private final HttpStatus status;
    private final transient URI type;
    private final transient List<Fault> faults;

    /**
     * One thing that is wrong.
     *
     * @param field of the request or column of the table; null when it is none
     * @param file of a program; null when it is none
     * @param line in the file, from 1; null where there is none
     * @param maybe the likely remedy; null when none is likely
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String field,
            String message,
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String maybe) {
        public static Fault of(String field, String message) {
            return new Fault(field, message, null, null, null);
        }
    }

    public Refusal(HttpStatus status, URI type, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** What its status says, and no other problem. */
    public static Refusal of(HttpStatus status, String detail) {
        return new Refusal(status, PLAIN, detail, List.of());
    }

    /** 400: the request itself is faulty. */
    public static Refusal wrong(String detail, List<Fault> faults) {
        return new Refusal(HttpStatus.BAD_REQUEST, PLAIN, detail, faults);
    }

    /** 400 for one fault of one field. */
    public static Refusal wrong(String field, String message) {
        return wrong("'%s' %s.".formatted(field, message), List.of(Fault.of(field, message)));
    }

    /** 404. */
    public static Refusal missing(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    /** 409: not as things stand. */
    public static Refusal conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    /** 413. */
    public static Refusal tooLarge(String detail) {
        return of(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    /** 507: nothing more can be kept. */
    public static Refusal diskFull() {
        return of(
                HttpStatus.INSUFFICIENT_STORAGE,
                "The disk of the server is full: nothing was kept. Make room, then try again.");
    }

    public HttpStatus status() {
        return status;
    }

    public URI type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }
}
