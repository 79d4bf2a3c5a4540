package io.rackwright.app.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page that needs nothing beside itself. Its policy allows no network, no image and no frame, and
 * only the style and the script whose hashes it names, so that nothing in a program's names can
 * ever run.
 *
 * @param title of the window
 * @param about what the page is of, above its headline
 * @param headline the answer first, then what a reader asks next
 */
public record Page(
        String title, String about, List<String> headline, List<Part> parts, String footer) {

    /**
     * A section.
     *
     * @param id its anchor, as {@code late}
     * @param body writes what stands below the title
     */
    public record Part(String id, String title, Consumer<Markup> body) {}

    public Page {
        headline = List.copyOf(headline);
        parts = List.copyOf(parts);
    }

    /** The whole file. */
    public String html() {
        String style = resource("report.css");
        String script = resource("report.js");
        Markup out = new Markup();
        out.open("html", "lang", "en").open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty(
                "meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script));
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.element("title", title);
        out.inline("style", style).close().line();
        out.open("body");
        out.open("header");
        out.element("p", about, "class", "program");
        out.element("h1", headline.getFirst());
        headline.stream().skip(1).forEach(s -> out.element("p", s, "class", "headline"));
        out.open("nav", "aria-label", "Contents");
        parts.forEach(part -> out.element("a", part.title(), "href", "#" + part.id()));
        out.close();
        out.close().line();
        out.open("main");
        for (Part part : parts) {
            out.open("section", "id", part.id());
            out.element("h2", part.title()).line();
            part.body().accept(out);
            out.close().line();
        }
        out.close();
        out.element("footer", footer);
        out.inline("script", script);
        out.close().close().line();
        return "<!DOCTYPE html>\n" + out;
    }

    /** See the specification at w3.org/TR/CSP3, "hash-source". */
    private static String policy(String style, String script) {
        return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s';"
                        .formatted(sha256(style), sha256(script))
                + " base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("'" + name + "' is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
