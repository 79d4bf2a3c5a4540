package io.rackwright.app.cli;

import io.rackwright.app.explain.Answer;
import io.rackwright.app.explain.AnswerJson;
import io.rackwright.app.explain.AnswerText;
import io.rackwright.app.explain.Explanations;
import io.rackwright.app.explain.UnknownSubjectException;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers "why?" about a run. */
@Command(
        name = "explain",
        description =
                "Say why a demand is late, who waits for an order, or what a capacity is worth.",
        footerHeading = "%n",
        footer = {
            "Of a late demand: what binds behind it and what one more of each limit is worth, what",
            "it would take to be on time, which orders had to be placed earlier, and where its",
            "parts come from. Of an order: who waits for it, and how long it can wait. Of a",
            "capacity: what one more and one less are worth by date."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "Folder of a run, or its name in runs/.")
    private String run = "";

    @Parameters(
            index = "1",
            paramLabel = "DEMAND_OR_ORDER_OR_CAPACITY",
            description =
                    "A demand or order id; stock:SITE or receipt:SITE:DATE; a pool, ITEM@SITE, data"
                            + " center (its power) or option; or a row as the tables name it.")
    private String subject = "";

    @Option(
            names = "--try",
            description =
                    "Of a late demand: plan the whole program again without what stands in its"
                            + " way, and say whether it is then on time. Takes minutes on a large"
                            + " program.")
    private boolean tried;

    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    ExplainCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Run read = RunReader.read(invocation.existingRun(run));
            Answer answer = Explanations.of(read, subject, tried);
            if (json) {
                invocation.out().print(AnswerJson.of(answer));
                invocation.out().flush();
            } else {
                AnswerText.lines(answer).forEach(invocation.out()::println);
            }
            return ExitCode.DONE;
        } catch (UnreadableRunException | UnknownSubjectException e) {
            invocation.err().println("rackwright: " + e.getMessage());
            return ExitCode.INPUT_HAS_ERRORS;
        }
    }
}
