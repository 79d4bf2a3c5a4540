package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.model.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The plan as one page that needs nothing beside itself. Its policy allows no network, no image and
 * no frame, and only the style and the script whose hashes it names, so that nothing in a program's
 * names can ever run.
 */
public final class HtmlReport {
    /** In the order of a reader's questions. A new one is one class and one line here. */
    private static final List<Section> SECTIONS =
            List.of(
                    new KeyFiguresSection(),
                    new DeliveriesSection(),
                    new BottleneckSection(),
                    new LateSection(),
                    new DatesSection(),
                    new PowerSection(),
                    new ReleaseSection(),
                    new CostSection(),
                    new CashSection(),
                    new ExpansionSection(),
                    new FlowSection(),
                    new BomSection(),
                    new SolveSection(),
                    new BasisSection());

    private HtmlReport() {}

    /** The whole file. */
    public static String of(Tables tables) {
        PlanView plan = tables.plan();
        Settings settings = plan.network().settings();
        String style = resource("report.css");
        String script = resource("report.js");
        List<Section> sections = SECTIONS.stream().filter(s -> s.appliesTo(plan)).toList();
        Markup out = new Markup();
        out.open("html", "lang", "en").open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty(
                "meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script));
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.element("title", "Plan of " + settings.name());
        out.inline("style", style).close().line();
        out.open("body");
        out.open("header");
        out.element(
                "p",
                "%s, %s scenario, %s to %s"
                        .formatted(
                                settings.name(),
                                plan.facts().scenario(),
                                Say.day(settings.asOf()),
                                Say.day(settings.horizonEnd())),
                "class",
                "program");
        List<String> headline = Headline.of(plan, tables);
        out.element("h1", headline.getFirst());
        headline.stream().skip(1).forEach(s -> out.element("p", s, "class", "headline"));
        contents(sections, out);
        out.close().line();
        out.open("main");
        for (Section section : sections) {
            out.open("section", "id", section.id());
            out.element("h2", section.title()).line();
            section.write(plan, tables, out);
            out.close().line();
        }
        out.close();
        out.element(
                "footer",
                "Amounts are in %s. Racks, dates and costs are those of the whole, dated orders;"
                                .formatted(settings.currency())
                        + " prices of capacities are the optimiser's. The tables beside this file"
                        + " hold every row.");
        out.inline("script", script);
        out.close().close().line();
        return "<!DOCTYPE html>\n" + out;
    }

    private static void contents(List<Section> sections, Markup out) {
        out.open("nav", "aria-label", "Contents");
        for (Section section : sections) {
            out.element("a", section.title(), "href", "#" + section.id());
        }
        out.close();
    }

    /** See the specification at w3.org/TR/CSP3, "hash-source". */
    static String policy(String style, String script) {
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
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("'" + name + "' is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
