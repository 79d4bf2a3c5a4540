package io.rackwright.app.cli;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.answers.Answers;
import io.rackwright.app.answers.StaleRunException;
import io.rackwright.app.run.UnreadableRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers a program's questions from its runs. */
@Command(
        name = "answers",
        description = "Answer a program's questions.csv from runs of it and its scenarios.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnswersCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin private ProgramArgument program = new ProgramArgument();

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description =
                    "Folder of the runs: base, and one for each scenario that a question names."
                            + " What is missing is planned. Default: runs/PROGRAM-answers.")
    private @Nullable String runs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page. Default: ANSWERS.md in the program.")
    private @Nullable String out;

    AnswersCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = program.folder(invocation);
        Path there =
                runs == null
                        ? invocation.path("runs/" + folder.getFileName() + "-answers")
                        : invocation.path(runs);
        try {
            Answers answers = new Answers(folder, there);
            for (String name : answers.needed()) {
                Optional<PlanOutcome> outcome = plan(answers, name);
                if (outcome.isPresent() && !(outcome.get() instanceof PlanOutcome.Planned)) {
                    return failed(name, folder, outcome.get());
                }
            }
            Path page = out == null ? folder.resolve("ANSWERS.md") : invocation.path(out);
            Files.writeString(page, answers.page());
            invocation.out().println("Answers: " + page);
            return ExitCode.DONE;
        } catch (UnreadableRunException | StaleRunException e) {
            invocation.err().println("rackwright: " + e.getMessage());
            return ExitCode.INPUT_HAS_ERRORS;
        }
    }

    private Optional<PlanOutcome> plan(Answers answers, String name) throws IOException {
        if (invocation.watcher() == Watcher.PERSON) {
            invocation.err().println(name);
        }
        try (ShownProgress progress = invocation.progress()) {
            return answers.plan(name, progress);
        }
    }

    private int failed(String name, Path folder, PlanOutcome outcome) {
        invocation.err().println("rackwright: '" + name + "' has no plan");
        return switch (outcome) {
            case PlanOutcome.InvalidProgram invalid -> {
                new FoundFaults(folder, invalid.findings()).print(invocation.err());
                yield ExitCode.INPUT_HAS_ERRORS;
            }
            case PlanOutcome.FailedAudit failed -> FaultReport.of(failed.audit()).print(invocation);
            default -> ExitCode.NO_PLAN;
        };
    }
}
