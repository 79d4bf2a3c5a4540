package io.rackwright.app.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.app.report.SmallPlan;
import io.rackwright.app.report.Tables;
import io.rackwright.io.scenario.Scenario;
import io.rackwright.resilience.simulation.Simulation;
import io.rackwright.resilience.simulation.SimulationRequest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final String HOSTILE =
            "<script>alert(1)</script>\"><img src=x onerror=alert(1)>' & \u0007";

    private static String page(PlanView plan) {
        return HtmlReport.of(new Tables(plan));
    }

    /** Every text that a user can put into a plan is hostile here. */
    private static PlanView hostile() {
        PlanView plan = SmallPlan.view(SmallPlan.network(HOSTILE), SmallPlan.book());
        return new PlanView(
                plan.network(),
                plan.book(),
                plan.optimised(),
                plan.costs(),
                plan.audit(),
                new RunFacts(
                        List.of(new Scenario(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE))),
                        "0".repeat(64),
                        List.of(HOSTILE),
                        Map.of(HOSTILE, HOSTILE),
                        Map.of(HOSTILE, 1.0),
                        512,
                        null),
                Simulation.of(plan.network(), plan.book(), SimulationRequest.of(50, 1)));
    }

    private static String only(String html, String element) {
        Matcher found =
                Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                        .matcher(html);
        assertThat(found.find()).isTrue();
        String content = found.group(1);
        assertThat(found.find()).as("a second <%s>", element).isFalse();
        return content;
    }

    /** The page without its style and script, read by a parser that forgives nothing. */
    private static Document parsed(String html) throws Exception {
        String markup =
                html.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup)));
    }

    private static String sha256(String text) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void theFirstSentenceSaysWhatBecomesOfTheRacks() {
        assertThat(page(SmallPlan.view()))
                .contains(
                        "<h1>5 of 8 racks are deployed on time; 2 are late by 3 weeks on average;"
                                + " 1 is not deployed within the plan.</h1>")
                .contains(
                        "What holds them up first: wafers at Chipmaker (WAFERS) in Q1 2027,"
                                + " behind 3 of the 3 late racks.");
    }

    @Test
    void thePolicyAllowsOnlyTheStyleAndTheScriptOfThePage() throws Exception {
        String html = page(SmallPlan.view());
        String policy =
                "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s';"
                                .formatted(
                                        sha256(only(html, "style")), sha256(only(html, "script")))
                        + " base-uri 'none'; form-action 'none'";
        assertThat(html)
                .contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\""
                                + policy.replace("'", "&#39;")
                                + "\"/>");
    }

    @Test
    void thePolicyStandsBeforeAnythingItGoverns() {
        String html = page(SmallPlan.view());
        assertThat(html.indexOf("Content-Security-Policy")).isLessThan(html.indexOf("<style>"));
    }

    @Test
    void namesOfTheUserNeverBecomeMarkup() throws Exception {
        String html = page(hostile());
        assertThat(html).doesNotContain("<img").doesNotContain("\u0007");
        assertThat(only(html, "script")).doesNotContain("alert");
        assertThat(parsed(html).getElementsByTagName("img").getLength()).isZero();
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img");
    }

    @Test
    void everyElementIsClosedInOrder() throws Exception {
        assertThat(parsed(page(SmallPlan.view())).getDocumentElement().getTagName())
                .isEqualTo("html");
    }

    @Test
    void thePageNeedsNothingBesideItself() {
        String html = page(SmallPlan.view());
        assertThat(html)
                .doesNotContainPattern("(?i)https?:")
                .doesNotContainPattern("\\s(src|srcset|style|on[a-z]+)=\"")
                .doesNotContainPattern("href=\"[^#]")
                .doesNotContain("url(", "@import", "<link", "<iframe");
    }

    @Test
    void everyLinkOfTheContentsHasItsSection() throws Exception {
        String html = page(SmallPlan.view());
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        int count = 0;
        while (links.find()) {
            assertThat(html).contains("<section id=\"" + links.group(1) + "\">");
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(12);
    }

    @Test
    void withoutTheOptimiserThePageSaysSo() throws Exception {
        PlanView plan = SmallPlan.view();
        String html =
                page(
                        new PlanView(
                                plan.network(),
                                plan.book(),
                                null,
                                plan.costs(),
                                plan.audit(),
                                plan.facts()));
        assertThat(html)
                .contains("dispatched without the optimiser")
                .contains("capacity of Alpha rack (RACK-A) at Plant One");
        assertThat(parsed(html)).isNotNull();
    }

    @Test
    void theValueOfTheRacksIsShownByCountryWithDesignMarginAndWithout() {
        assertThat(page(SmallPlan.view()))
                .contains(">US 56.1%</text>", ">US 56.3%</text>")
                .contains("<title>TW: 43%</title>", "<title>foreign freight: 0.9%</title>")
                .contains(">(freight), RACK-A, KIT-A</td>");
    }

    @Test
    void warningsOfTheInputStayOnTheReport() {
        assertThat(page(SmallPlan.view()))
                .contains("1 warning of the input")
                .contains("demand.csv:3: need_by is after the generation&#39;s last order");
    }

    @Test
    void theSamePlanMakesTheSamePage() {
        assertThat(page(SmallPlan.view())).isEqualTo(page(SmallPlan.view()));
    }
}
