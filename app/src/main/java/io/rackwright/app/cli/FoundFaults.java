package io.rackwright.app.cli;

import io.rackwright.io.finding.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The findings of a program, as people and scripts read them. */
record FoundFaults(Path program, List<Finding> findings) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Errors first; among them the order of the reader. */
    FoundFaults {
        findings = findings.stream().sorted(Comparator.comparing(f -> !f.isError())).toList();
    }

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    long warnings() {
        return findings.size() - errors();
    }

    /** One a line, and how many there are. */
    void print(PrintWriter to) {
        findings.forEach(to::println);
        to.printf("%s: %s%n", program, counts());
    }

    /** As in {@code no errors, 2 warnings}. */
    String counts() {
        return count(errors(), "error") + ", " + count(warnings(), "warning");
    }

    void printJson(PrintWriter to) {
        ObjectNode all = JSON.createObjectNode();
        all.put("program", program.toString());
        all.put("errors", errors());
        all.put("warnings", warnings());
        ArrayNode list = all.putArray("findings");
        for (Finding f : findings) {
            list.addObject()
                    .put("severity", f.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", f.code())
                    .put("file", f.file())
                    .put("line", f.line())
                    .put("cell", f.at().cell())
                    .put("column", f.column())
                    .put("value", f.value())
                    .put("message", f.message())
                    .put("expected", f.expected())
                    .put("maybe", f.maybe());
        }
        to.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    private static String count(long n, String what) {
        return (n == 0 ? "no" : String.format(Locale.ROOT, "%,d", n))
                + " "
                + what
                + (n == 1 ? "" : "s");
    }
}
