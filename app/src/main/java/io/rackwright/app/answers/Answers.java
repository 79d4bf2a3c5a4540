package io.rackwright.app.answers;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Programs;
import io.rackwright.app.Progress;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.io.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Answers the questions of a program's {@code questions.csv} from its runs: the base and the
 * scenarios that they name.
 */
public final class Answers {
    private static final double TIME_LIMIT_SECONDS = 3600;
    private static final double GAP = 0.005;

    private final Path program;
    private final Path runs;
    private final List<Asked> asked;

    /**
     * @param program folder with {@code questions.csv}
     * @param runs folder of the runs, each by the name of its scenario, and {@code base}
     * @throws UnreadableRunException when the questions cannot be read; it says where
     */
    public Answers(Path program, Path runs) throws IOException {
        this.program = program;
        this.runs = runs;
        this.asked = Asked.read(program);
    }

    /** The base, then the scenarios that the questions name. */
    public List<String> needed() {
        TreeSet<String> scenarios = new TreeSet<>();
        asked.forEach(a -> scenarios.addAll(a.scenarios()));
        return Stream.concat(Stream.of(AnswerRuns.BASE), scenarios.stream()).toList();
    }

    /**
     * Plans one of the runs, unless it is there. Scenarios start where the base ended.
     *
     * @return how the plan ended; a run that is there counts as planned before, and is not returned
     * @throws UnreadableRunException when a run is there, of another state of the program
     */
    public Optional<PlanOutcome> plan(String name, Progress progress) throws IOException {
        boolean base = name.equals(AnswerRuns.BASE);
        List<String> scenarios = base ? List.of() : List.of(name);
        Path folder = runs.resolve(name);
        if (Files.exists(folder)) {
            requireOfToday(folder, scenarios);
            return Optional.empty();
        }
        return Optional.of(
                PlanningRun.run(
                        new PlanRequest(
                                program,
                                scenarios,
                                folder,
                                null,
                                TIME_LIMIT_SECONDS,
                                GAP,
                                0,
                                0,
                                null,
                                null,
                                base ? null : runs.resolve(AnswerRuns.BASE)),
                        progress));
    }

    private void requireOfToday(Path folder, List<String> scenarios) throws IOException {
        ReadResult today = Programs.read(program, scenarios);
        String planned = RunReader.inputsSha256(folder);
        if (!planned.equals(today.sha256())) {
            throw new StaleRunException(
                    "the run '%s' is of another state of the program. Maybe remove it, or give another --runs"
                            .formatted(folder));
        }
    }

    /** The page, once every run that is needed is there. */
    public String page() throws IOException {
        AnswerRuns from = new AnswerRuns(runs);
        StringBuilder text = new StringBuilder();
        text.append("# Answers\n\n");
        text.append(
                """
                Made from the runs of this program and its scenarios by `rackwright answers`; the questions
                are in `%s`. Figures are of the dated orders unless they are prices; a price is of the
                optimiser's buckets, options fixed, and holds for a small change. Orders are found by a search whose
                outcomes scatter by about a percent: what a small change brings is told by the optimiser's figures.

                Inputs: `%s`
                """
                        .formatted(
                                Asked.FILE, from.base().json().path("inputsSha256").asString("")));
        String number = "";
        for (Asked a : asked) {
            if (!a.number().equals(number)) {
                number = a.number();
                text.append("\n## %s. %s\n".formatted(number, a.text()));
            } else if (!a.text().isEmpty()) {
                text.append("\n").append(a.text()).append("\n");
            }
            text.append("\n").append(View.named(a.show()).answer(a, from).stripTrailing());
            text.append("\n");
        }
        return text.toString();
    }
}
