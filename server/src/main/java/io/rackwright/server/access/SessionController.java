package io.rackwright.server.access;

import io.rackwright.server.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and the own password. */
@RestController
@RequestMapping(SecurityRules.API + "/session")
@Profile("!offline")
class SessionController {
    private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);

    private final Users users;
    private final LoginLimiter limiter;
    private final SecurityContextRepository sessions;

    SessionController(Users users, LoginLimiter limiter, SecurityContextRepository sessions) {
        this.users = users;
        this.limiter = limiter;
        this.sessions = sessions;
    }

    /**
     * Who is logged in.
     *
     * @param version of the server
     */
    record Session(String name, Role role, boolean mustChangePassword, String version) {
        static Session of(User user) {
            String version = SessionController.class.getPackage().getImplementationVersion();
            return new Session(
                    user.name(),
                    user.role(),
                    user.mustChange(),
                    version == null ? "unreleased" : version);
        }
    }

    record Credentials(
            @NotNull @Size(max = 64) String name, @NotNull @Size(max = 200) String password) {}

    record PasswordChange(
            @NotNull @Size(max = 200) String current, @NotNull @Size(max = 200) String next) {}

    @GetMapping
    Session get(@AuthenticationPrincipal Login login) {
        return Session.of(user(login));
    }

    @PostMapping
    Session logIn(
            @Valid @RequestBody Credentials given,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        Optional<Duration> blocked = limiter.blocked(given.name(), address);
        if (blocked.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(blocked.get().toSeconds() + 1));
            throw Refusal.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many attempts. Try again in %d seconds."
                            .formatted(blocked.get().toSeconds() + 1));
        }
        Optional<User> user = users.verified(given.name(), given.password());
        if (user.isEmpty()) {
            limiter.failed(given.name(), address);
            LOG.warn("a login failed from {}", address);
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "The name or the password is not right.");
        }
        limiter.succeeded(given.name(), address);
        begin(user.get(), request, response);
        return Session.of(user.get());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @Valid @RequestBody PasswordChange change,
            @AuthenticationPrincipal Login login,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (login.viaToken()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "A token cannot change the password.");
        }
        String address = request.getRemoteAddr();
        if (limiter.blocked(login.name(), address).isPresent()) {
            throw Refusal.of(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many attempts. Try again in five minutes.");
        }
        try {
            begin(
                    users.changePassword(login.name(), change.current(), change.next()),
                    request,
                    response);
        } catch (Refusal e) {
            limiter.failed(login.name(), address);
            throw e;
        }
    }

    /** A session of its own, so that nobody can have prepared it. */
    private void begin(User user, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(TokenFilter.authentication(user, false));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private User user(Login login) {
        return users.find(login.name())
                .orElseThrow(() -> Refusal.missing("There is no such user."));
    }
}
