package io.rackwright.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.server.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users, kept by administrators. */
@RestController
@RequestMapping(SecurityRules.API + "/users")
@Profile("!offline")
class UserController {
    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    /**
     * @param oneTimePassword to be handed to the user; only once, when it was made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KnownUser(
            String name,
            Role role,
            Instant createdAt,
            boolean mustChangePassword,
            @Nullable String oneTimePassword) {
        static KnownUser of(User user, @Nullable String oneTimePassword) {
            return new KnownUser(
                    user.name(), user.role(), user.createdAt(), user.mustChange(), oneTimePassword);
        }
    }

    record NewUser(@NotNull String name, @NotNull Role role) {}

    record UserChange(@Nullable Role role, @Nullable Boolean resetPassword) {}

    @GetMapping
    List<KnownUser> list() {
        return users.all().stream().map(user -> KnownUser.of(user, null)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KnownUser add(@Valid @RequestBody NewUser wanted) {
        String password = users.add(wanted.name(), wanted.role());
        return KnownUser.of(user(wanted.name()), password);
    }

    @PatchMapping("/{name}")
    KnownUser change(@PathVariable("name") String name, @RequestBody UserChange change) {
        User user = user(name);
        Role role = change.role();
        if (role != null && role != user.role()) {
            users.changeRole(user, role);
        }
        String password =
                Boolean.TRUE.equals(change.resetPassword())
                        ? users.resetPassword(name).orElse(null)
                        : null;
        return KnownUser.of(user(name), password);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("name") String name) {
        users.remove(user(name));
    }

    private User user(String name) {
        return users.find(name)
                .orElseThrow(() -> Refusal.missing("There is no user of that name."));
    }
}
