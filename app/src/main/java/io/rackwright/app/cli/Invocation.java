package io.rackwright.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the program was called.
 *
 * @param arguments of the command line
 * @param out for results
 * @param err for progress and complaints
 * @param watcher who follows progress on {@code err}
 * @param home the clone, with its {@code programs} and {@code rules}
 * @param workingDirectory that relative names start from
 */
record Invocation(
        List<String> arguments,
        PrintWriter out,
        PrintWriter err,
        Watcher watcher,
        Path home,
        Path workingDirectory,
        Clock clock) {

    private static final String DEFAULT_PROGRAM = "us-ai-racks";
    private static final String DEFAULT_RULES = "us";

    private static final DateTimeFormatter RUN_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** Of this process, as the launcher started it. */
    static Invocation ofProcess(String... arguments) {
        Path here = Path.of("").toAbsolutePath();
        return new Invocation(
                List.of(arguments),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Watcher.ofProcess(),
                Path.of(System.getProperty("rackwright.home", here.toString())),
                here,
                Clock.system(ZoneId.systemDefault()));
    }

    /** To be told how far a command is; to be closed before anything else is printed. */
    ShownProgress progress() {
        return ShownProgress.to(watcher, err);
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }

    /**
     * The folder that a program argument means: the folder of that name, else the program of that
     * name which comes with Rackwright; with no argument the reference program. It may not exist.
     */
    Path program(@Nullable String argument) {
        return shipped(home.resolve("programs"), argument, DEFAULT_PROGRAM);
    }

    /** The folder that a rule set's argument means, in the same way. */
    Path rules(@Nullable String argument) {
        return shipped(home.resolve("rules"), argument, DEFAULT_RULES);
    }

    private Path shipped(Path among, @Nullable String argument, String byDefault) {
        if (argument == null) {
            return shortest(among.resolve(byDefault));
        }
        Path asGiven = resolved(argument);
        boolean bareName = Path.of(argument).getNameCount() == 1;
        if (bareName && !Files.exists(asGiven) && Files.isDirectory(among.resolve(argument))) {
            return shortest(among.resolve(argument));
        }
        return shortest(asGiven);
    }

    /** The folder of a run: as given, else named after the program and the time. */
    Path runFolder(@Nullable String argument, Path program) {
        if (argument != null) {
            return shortest(resolved(argument));
        }
        Path name = program.toAbsolutePath().normalize().getFileName();
        String time = RUN_TIME.format(LocalDateTime.now(clock));
        return shortest(
                workingDirectory
                        .resolve("runs")
                        .resolve((name == null ? "program" : name) + "-" + time));
    }

    /** The day that an option gives. */
    LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new UsageException(
                    option + " is '" + text + "'; expected a day written as 2027-03-31");
        }
    }

    /**
     * What is in a file.
     *
     * @param shown the file as the user named it
     * @throws UsageException when it is no text
     */
    static String text(Path file, String shown) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageException("'%s' is not text in UTF-8".formatted(shown));
        }
    }

    /** The file or folder that an argument means. It may not exist. */
    Path path(String argument) {
        return shortest(resolved(argument));
    }

    /** The folder of a run that is there: as given, else of that name in {@code runs}. */
    Path existingRun(String argument) {
        Path asGiven = resolved(argument);
        Path inRuns = workingDirectory.resolve("runs").resolve(argument);
        boolean bareName = Path.of(argument).getNameCount() == 1;
        return shortest(
                bareName && !Files.exists(asGiven) && Files.isDirectory(inRuns) ? inRuns : asGiven);
    }

    /** A path as it was given, from the working directory. */
    Path resolved(String argument) {
        try {
            return workingDirectory.resolve(argument);
        } catch (InvalidPathException e) {
            throw new UsageException("no path can be called '" + argument + "': " + e.getReason());
        }
    }

    /** As a person in the working directory would write it. */
    private Path shortest(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        boolean inside = whole.startsWith(workingDirectory) && !whole.equals(workingDirectory);
        return inside && workingDirectory.equals(Path.of("").toAbsolutePath())
                ? workingDirectory.relativize(whole)
                : whole;
    }
}
