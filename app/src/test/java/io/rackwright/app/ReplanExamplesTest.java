package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.replan.Nervousness;
import io.rackwright.plan.replan.OrderChange;
import io.rackwright.plan.replan.Replan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples with a folder {@code today}: planned, and planned again from that run with the files of
 * the folder over the program's. {@code -Drewrite=true} writes what moved anew.
 */
final class ReplanExamplesTest {
    @TempDir Path folder;

    static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Repository.root().resolve("examples"))) {
            return folders.filter(f -> Files.isDirectory(f.resolve("today"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatMovesIsWhatItsPageSays(Path example) throws IOException {
        Path program = folder.resolve("program");
        copy(example, program);
        Path run = folder.resolve("yesterday");
        plan(new PlanRequest(program, run, null, 60, 0.0001));
        Path today = example.resolve("today");
        copy(today, program);
        LocalDate asOf = LocalDate.parse(Files.readString(today.resolve("as_of.txt")).strip());

        Planned planned =
                plan(
                        new PlanRequest(
                                program,
                                List.of(),
                                folder.resolve("today"),
                                null,
                                60,
                                0.0001,
                                0,
                                0,
                                run,
                                asOf,
                                null));

        Replan replan = planned.plan().replan();
        String moved = replan == null ? "" : moved(replan) + PlanInBrief.of(planned.plan());
        Path expected = today.resolve("expected.txt");
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(expected, moved);
        }
        assertThat(expected).hasContent(moved);
    }

    private static Planned plan(PlanRequest request) throws IOException {
        PlanOutcome outcome = PlanningRun.run(request, Progress.NONE);
        assertThat(outcome).isInstanceOf(Planned.class);
        return (Planned) outcome;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(
                        to.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
    }

    private static String moved(Replan replan) {
        Nervousness n = replan.nervousness();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%d of %d orders in the frozen window changed, %d are new; nervousness %.3f, %.3f in the window%n",
                        n.frozenChanged(),
                        n.frozenOrders(),
                        n.frozenNew(),
                        n.all(),
                        n.inFrozenWindow()));
        replan.notes().forEach(note -> text.append("look at: ").append(note).append('\n'));
        text.append("\nmoved\n");
        for (OrderChange c : replan.changes()) {
            text.append(
                    "  %s %s %s, %s: %s, from %s to %s%s\n"
                            .formatted(
                                    c.order().id(),
                                    c.order().type().name().toLowerCase(Locale.ROOT),
                                    c.order().item(),
                                    c.window().name().toLowerCase(Locale.ROOT),
                                    String.join(" and ", c.what()),
                                    dates(c.before()),
                                    dates(c.after()),
                                    c.why().isEmpty() ? "" : "\n    " + c.why()));
        }
        return text.append('\n').toString();
    }

    private static String dates(@Nullable PlannedOrder order) {
        return order == null
                ? "none"
                : order.quantity() + " on " + order.release() + ".." + order.available();
    }
}
