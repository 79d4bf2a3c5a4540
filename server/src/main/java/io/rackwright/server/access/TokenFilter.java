package io.rackwright.server.access;

import io.rackwright.server.web.Problems;
import io.rackwright.server.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Settles who asks: the owner of a token where one is sent, else the user of the session, if that
 * user is still there and has the same password and role as when it began.
 */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Users users;
    private final Tokens tokens;

    TokenFilter(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /** Whether a request is a script's: a browser never sends this header by itself. */
    static boolean isScript(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    static Authentication authentication(User user, boolean viaToken) {
        Login login = new Login(user.name(), user.role(), user.credentialsVersion(), viaToken);
        return new UsernamePasswordAuthenticationToken(
                login, null, List.of(new SimpleGrantedAuthority(user.role().authority())));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        User user;
        if (isScript(request)) {
            user = ofToken(request).orElse(null);
            if (user == null) {
                refuse(response, HttpStatus.UNAUTHORIZED, "The token is unknown or has expired.");
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication(user, true));
            SecurityContextHolder.setContext(context);
        } else {
            user = ofSession(request);
        }
        boolean ofSession = request.getRequestURI().startsWith(SecurityRules.API + "/session");
        if (user != null && user.mustChange() && !ofSession && isApi(request)) {
            Problems.write(
                    response,
                    new Refusal(
                            HttpStatus.FORBIDDEN,
                            Refusal.PASSWORD_MUST_CHANGE,
                            "Change the one-time password first.",
                            List.of()));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SecurityRules.API);
    }

    private Optional<User> ofToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return tokens.owner(header.substring(BEARER.length()).strip()).flatMap(users::find);
    }

    private @Nullable User ofSession(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof Login login)) {
            return null;
        }
        User user = users.find(login.name()).orElse(null);
        if (user != null && user.credentialsVersion() == login.credentialsVersion()) {
            return user;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return null;
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        Problems.write(response, Refusal.of(status, detail));
    }
}
