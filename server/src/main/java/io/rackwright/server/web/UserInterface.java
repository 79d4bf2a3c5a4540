package io.rackwright.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The built web UI, which lies in this jar's {@code ui/}. Every address that is neither a file of
 * it nor the API's is a view within it, and gets its one page, which asks the API for the rest.
 */
@RestController
@io.swagger.v3.oas.annotations.Hidden
public final class UserInterface {
    private static final String NONCE = "__CSP_NONCE__";

    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
                    "css", MediaType.valueOf("text/css;charset=UTF-8"),
                    "svg", MediaType.valueOf("image/svg+xml"),
                    "png", MediaType.IMAGE_PNG,
                    "json", MediaType.APPLICATION_JSON,
                    "woff2", MediaType.valueOf("font/woff2"),
                    "txt", MediaType.TEXT_PLAIN);

    private final SecureRandom random = new SecureRandom();
    private final @Nullable String page;

    UserInterface() throws IOException {
        byte[] found = file("index.html");
        page = found == null ? null : new String(found, StandardCharsets.UTF_8);
    }

    /** Whether the web UI was built. */
    public boolean isBuilt() {
        return page != null;
    }

    /** What is missing where it was not built. */
    public static final String MISSING =
            "The web UI was not built, since npm was not found when Rackwright was built. Install"
                    + " Node.js 20 or newer with npm, and start again: it is then built. The API"
                    + " and the command line work without it.";

    @GetMapping("/**")
    ResponseEntity<byte[]> get(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            throw Refusal.missing("There is nothing at this address.");
        }
        String name = path.substring(1);
        if (name.startsWith("assets/") || isRootFile(name)) {
            return asset(name);
        }
        return view();
    }

    private static boolean isRootFile(String name) {
        return name.indexOf('/') < 0 && name.indexOf('.') > 0 && !name.equals("index.html");
    }

    private ResponseEntity<byte[]> asset(String name) throws IOException {
        byte[] content = name.contains("..") ? null : file(name);
        MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (content == null || type == null) {
            throw Refusal.missing("There is nothing at this address.");
        }
        // Names of assets carry a hash of what is in them.
        CacheControl cache =
                name.startsWith("assets/")
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noCache();
        return ResponseEntity.ok().contentType(type).cacheControl(cache).body(content);
    }

    private ResponseEntity<byte[]> view() {
        if (page == null) {
            return ResponseEntity.status(503)
                    .contentType(MediaType.TEXT_PLAIN)
                    .cacheControl(CacheControl.noStore())
                    .body(MISSING.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String nonce = Base64.getEncoder().encodeToString(bits);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy(nonce))
                .body(page.replace(NONCE, nonce).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing but what the page itself brings, and no other host. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
                + nonce
                + "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src"
                + " 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    private static byte @Nullable [] file(String name) throws IOException {
        try (InputStream in = UserInterface.class.getResourceAsStream("/ui/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
