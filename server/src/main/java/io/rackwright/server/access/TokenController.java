package io.rackwright.server.access;

import io.rackwright.server.access.Tokens.Token;
import io.rackwright.server.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own tokens for scripts. */
@RestController
@RequestMapping(SecurityRules.API + "/tokens")
@Profile("!offline")
class TokenController {
    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    record NewToken(@NotBlank @Size(max = 100) String name, @Min(1) @Max(366) int days) {}

    @GetMapping
    List<Token> list(@AuthenticationPrincipal Login login) {
        return tokens.of(login.name());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Token make(@Valid @RequestBody NewToken wanted, @AuthenticationPrincipal Login login) {
        requireSession(login);
        return tokens.make(login.name(), wanted.name(), wanted.days());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") long id, @AuthenticationPrincipal Login login) {
        requireSession(login);
        if (!tokens.remove(login.name(), id)) {
            throw Refusal.missing("You have no token %d.".formatted(id));
        }
    }

    /** Or a token that leaked could outlive its removal. */
    private static void requireSession(Login login) {
        if (login.viaToken()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "A token cannot make or remove tokens; log in.");
        }
    }
}
