package io.rackwright.server.web;

import io.rackwright.server.DataFolder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no program, scenario or run while the disk is all but full, so that the database never is.
 * Who asks is known by then: this comes after the security filters.
 */
@Component
@Order(0)
final class RoomLimit extends OncePerRequestFilter {
    private static final Pattern TAKES_ROOM =
            Pattern.compile("/api/v1/(runs|programs|programs/[^/]+/(file|scenarios/[^/]+))");

    private final DataFolder data;

    RoomLimit(DataFolder data) {
        this.data = data;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean adds = request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        return !adds || !TAKES_ROOM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (data.isFull(Math.max(0, request.getContentLengthLong()))) {
            Problems.write(response, Refusal.diskFull());
        } else {
            chain.doFilter(request, response);
        }
    }
}
