package io.rackwright.server.access;

import io.rackwright.server.ServeOptions;
import io.rackwright.server.web.Problems;
import io.rackwright.server.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that call the server by a name it has, and that come from its own pages
 * when a browser says where they come from. Also on loopback: a page of another site can reach
 * loopback through a name that it makes point there (DNS rebinding).
 */
@Component
@Profile("!offline")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class KnownHosts extends OncePerRequestFilter {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names = new HashSet<>();
    private final @Nullable InetAddress proxy;

    KnownHosts(ServeOptions options) {
        if (options.isLoopback()) {
            names.addAll(LOOPBACK);
        }
        options.hosts().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        proxy = options.proxy();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String why = refusal(request);
        if (why == null) {
            chain.doFilter(request, response);
        } else {
            Problems.write(response, Refusal.of(HttpStatus.FORBIDDEN, why));
        }
    }

    private @Nullable String refusal(HttpServletRequest request) throws IOException {
        if (proxy != null && !isProxy(request)) {
            return "Only the proxy may ask this server.";
        }
        if (!names.contains(name(request.getServerName()))) {
            return "This server is not called that. Maybe --host NAME, where it is started.";
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOwn(origin, request)) {
            return "Requests from pages of another site are not answered.";
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean changes = !Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        if (changes && site != null && !site.equals("same-origin") && !site.equals("none")) {
            return "Requests from pages of another site are not answered.";
        }
        return null;
    }

    /** The valve that believes the proxy's headers marks what came through it. */
    private static boolean isProxy(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-Proto") != null
                && request.getAttribute("org.apache.tomcat.remoteAddr") != null;
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            // 'null' is what a page without an origin sends: it is nobody's.
            return from.getHost() != null
                    && request.getScheme().equals(from.getScheme())
                    && name(from.getHost()).equals(name(request.getServerName()))
                    && port(from.getScheme(), from.getPort())
                            == port(request.getScheme(), request.getServerPort());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static int port(String scheme, int port) {
        return port > 0 ? port : scheme.equals("https") ? 443 : 80;
    }

    private static String name(@Nullable String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
