package io.rackwright.benchmarks.planning;

import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolver;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolverException;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Solves instances and prints {@code instance,value,expected,gap,seconds}, one line each as it is
 * done: the value found, the one published beside the file, the gap that is proven, and the seconds
 * from reading to solution.
 */
public final class PlanningBenchmark {
    private final LinearSolver solver;
    private final SolveOptions options;
    private final PrintWriter out;
    private final PrintWriter messages;

    public PlanningBenchmark(
            LinearSolver solver, SolveOptions options, PrintWriter out, PrintWriter messages) {
        this.solver = solver;
        this.options = options;
        this.out = out;
        this.messages = messages;
    }

    /** What became of a call, worst last; each goes on with the next instance. */
    public enum Outcome {
        SOLVED,
        NO_SOLUTION,
        FAULTY_INPUT
    }

    /**
     * @param paths files, or folders whose files are all taken, except {@code best-known.csv},
     *     notes in Markdown and what is hidden
     */
    public Outcome run(List<Path> paths) {
        out.println("instance,value,expected,gap,seconds");
        out.flush();
        Outcome worst = Outcome.SOLVED;
        for (Path path : paths) {
            try {
                for (Path file : files(path)) {
                    worst = worse(worst, solve(file));
                }
            } catch (InstanceFault e) {
                worst = worse(worst, refuse(e));
            }
        }
        return worst;
    }

    private Outcome solve(Path file) {
        long start = System.nanoTime();
        try {
            PlanningInstance instance = InstanceReader.read(file);
            String expected = BestKnown.of(file).orElse("");
            LinearSolution solution = solver.solve(instance.model(), options);
            double seconds = (System.nanoTime() - start) / 1e9;
            String name = BestKnown.instanceName(file);
            if (!solution.hasPrimal()) {
                out.printf(Locale.ROOT, "%s,,%s,,%.2f%n", quoted(name), quoted(expected), seconds);
                out.flush();
                complain("%s: no solution: %s".formatted(file, solution.verdict()));
                return Outcome.NO_SOLUTION;
            }
            out.printf(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%.2f%n",
                    quoted(name),
                    plain(solution.objective(), 12),
                    quoted(expected),
                    plain(solution.gap(), 3),
                    seconds);
            out.flush();
            if (!solution.isOptimal()) {
                complain("%s: not proven optimal: %s".formatted(file, solution.verdict()));
            }
            return Outcome.SOLVED;
        } catch (InstanceFault e) {
            return refuse(e);
        } catch (IllegalArgumentException | SolverException e) {
            // Each number is sound by itself, but what is computed from them is beyond the solver.
            return refuse(new InstanceFault(file, "cannot be modelled: " + e.getMessage()));
        }
    }

    private static List<Path> files(Path path) throws InstanceFault {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new InstanceFault(path, "no such file or folder");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.sorted().toList()) {
                String name = String.valueOf(child.getFileName());
                if (name.startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(child)) {
                    files.addAll(files(child));
                } else if (!name.equals(BestKnown.FILE_NAME) && !name.endsWith(".md")) {
                    files.add(child);
                }
            }
        } catch (IOException e) {
            throw new InstanceFault(path, "cannot be read: " + e.getMessage());
        }
        return files;
    }

    private Outcome refuse(InstanceFault fault) {
        complain(String.valueOf(fault.getMessage()));
        return Outcome.FAULTY_INPUT;
    }

    private void complain(String message) {
        messages.println(message);
        messages.flush();
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String plain(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(digits))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
