package io.rackwright.server.run;

import io.rackwright.app.cli.Main;
import io.rackwright.server.DataFolder;
import io.rackwright.server.ServeOptions;
import io.rackwright.server.program.ProgramLibrary;
import io.rackwright.server.program.Scenarios;
import io.rackwright.server.program.ServedProgram;
import io.rackwright.server.web.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The command line that makes a run: the same as a person would type, so that a run of the server
 * is the run of the command line.
 */
@Component
class WorkerCommand {
    private static final String DESIGNS = "designs";

    private final ServeOptions options;
    private final DataFolder data;
    private final ProgramLibrary library;
    private final Scenarios scenarios;
    private final Runs runs;

    WorkerCommand(
            ServeOptions options,
            DataFolder data,
            ProgramLibrary library,
            Scenarios scenarios,
            Runs runs) {
        this.options = options;
        this.data = data;
        this.library = library;
        this.scenarios = scenarios;
        this.runs = runs;
    }

    /**
     * Whether a request can be run.
     *
     * @return what people know the run by
     * @throws Refusal when it lacks something, or names what is not there
     */
    String checked(RunRequest request) {
        String said = request.label() == null ? "" : request.label().strip();
        return switch (request.kind()) {
            case PLAN -> {
                ServedProgram program = soundProgram(request);
                for (String scenario : request.scenarioNames()) {
                    if (!scenarios.has(program, scenario)) {
                        throw Refusal.wrong(
                                "scenarios", "has '%s', which is none".formatted(scenario));
                    }
                }
                yield or(
                        said,
                        program.name()
                                + (request.scenarioNames().isEmpty()
                                        ? ""
                                        : ": " + String.join(", ", request.scenarioNames())));
            }
            case COMPARE -> {
                List<Long> compared = request.runs();
                if (compared == null) {
                    throw Refusal.wrong("runs", "is missing; expected two plans or more");
                }
                for (Long each : compared) {
                    if (runs.done(each).kind() != RunKind.PLAN) {
                        throw Refusal.wrong("runs", "has %d, which is no plan".formatted(each));
                    }
                }
                if (compared.stream().map(each -> runs.get(each).program()).distinct().count()
                        > 1) {
                    throw Refusal.wrong("runs", "has plans of several programs; expected one");
                }
                yield or(
                        said,
                        compared.stream()
                                .map(each -> runs.get(each).label())
                                .collect(Collectors.joining(" against ")));
            }
            case FRONTIER -> {
                ServedProgram program = soundProgram(request);
                yield or(said, program.name() + ": cost of traced value");
            }
            case DESIGN -> {
                ServedProgram program = program(request);
                String design = request.design();
                if (design == null || !designs(program).contains(design)) {
                    throw Refusal.wrong(
                            "design",
                            "is none of the program's; expected one of "
                                    + String.join(", ", designs(program)));
                }
                yield or(said, program.name() + ": " + design);
            }
        };
    }

    private static String or(String said, String made) {
        return said.isEmpty() ? made.substring(0, Math.min(200, made.length())) : said;
    }

    private ServedProgram program(RunRequest request) {
        String id = request.program();
        if (id == null) {
            throw Refusal.wrong("program", "is missing");
        }
        return library.get(id);
    }

    private ServedProgram soundProgram(RunRequest request) {
        ServedProgram program = program(request);
        if (library.draft(program).hasErrors()) {
            throw Refusal.conflict(
                    "The program '%s' has errors, and nothing is planned from it. See its findings."
                            .formatted(program.name()));
        }
        return program;
    }

    /** Names of its design files, without their ending. */
    private List<String> designs(ServedProgram program) {
        Path folder = library.folder(program).resolve(DESIGNS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(".yaml"))
                    .map(f -> f.substring(0, f.length() - 5))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * @param out folder that the worker is to make
     */
    List<String> of(RunRequest request, Path out) {
        List<String> command = java();
        switch (request.kind()) {
            case PLAN -> plan(request, out, command);
            case COMPARE -> {
                command.add("compare");
                for (Long each : Objects.requireNonNull(request.runs())) {
                    command.add(runs.folder(each).toString());
                }
                command.add("--out=" + out);
            }
            case FRONTIER -> frontier(request, out, command);
            case DESIGN -> design(request, out, command);
        }
        return command;
    }

    private void plan(RunRequest request, Path out, List<String> command) {
        command.add("plan");
        command.add(library.folder(program(request)).toString());
        request.scenarioNames().forEach(s -> command.add("--scenario=" + s));
        add(command, "--time-limit", request.timeLimitSeconds());
        add(command, "--gap", request.gap());
        add(command, "--futures", request.futures());
        command.add("--out=" + out);
    }

    private void frontier(RunRequest request, Path out, List<String> command) {
        command.add("frontier");
        command.add(library.folder(program(request)).toString());
        add(command, "--from", request.from());
        add(command, "--country", request.country());
        add(command, "--levels", request.levels());
        command.add("--out=" + out);
    }

    private void design(RunRequest request, Path out, List<String> command) {
        Path file =
                library.folder(program(request))
                        .resolve(DESIGNS)
                        .resolve(request.design() + ".yaml");
        command.add("design");
        command.add(file.toString());
        for (String wanted : DesignFiles.of(file)) {
            command.add("--%s=%s".formatted(wanted, DesignFiles.in(out, wanted)));
        }
    }

    private static void add(List<String> command, String option, @Nullable Object value) {
        if (value != null) {
            command.add(option + "=" + value);
        }
    }

    /** As the launcher starts it, and so that it ends when this server does. */
    private List<String> java() {
        int heapMb = Math.max(512, options.limits().workerMemoryMb() / 2);
        String classPath =
                System.getProperty(
                        "rackwright.worker.classpath",
                        System.getProperty("java.class.path", "").replace(File.pathSeparator, ":"));
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + heapMb + "m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.io.tmpdir=" + data.scratch(),
                        "-Drackwright.home=" + options.home(),
                        "-Drackwright.watched=program",
                        "-Drackwright.confined=true",
                        "-Drackwright.ends-with-input=true",
                        "-cp",
                        classPath,
                        Main.class.getName()));
    }
}
