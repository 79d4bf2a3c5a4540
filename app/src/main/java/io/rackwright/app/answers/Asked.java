package io.rackwright.app.answers;

import io.rackwright.app.run.RunTable;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a program's {@code questions.csv}: a question, and one way in which it is answered.
 *
 * @param number of the question; rows of one number follow each other
 * @param text of the question; empty from its second row on
 * @param show the view, one of {@link View#BY_NAME}
 * @param scenarios that are held against the base
 * @param sites data centers or plants that it is about; empty for all
 */
record Asked(
        String number,
        String text,
        String show,
        List<String> scenarios,
        List<String> sites,
        List<String> generations,
        List<String> items) {

    static final String FILE = "questions.csv";

    static List<Asked> read(Path program) throws IOException {
        return RunTable.read(program.resolve(FILE), Asked::of);
    }

    private static Asked of(RunTable.Row row) throws UnreadableRunException {
        String show = row.text("show");
        if (!View.BY_NAME.containsKey(show)) {
            String nearest = NearestName.of(show, View.BY_NAME.keySet());
            throw row.wrong(
                    "show",
                    show,
                    "one of %s%s"
                            .formatted(
                                    String.join(", ", View.BY_NAME.keySet()),
                                    nearest.isEmpty() ? "" : ". Maybe '" + nearest + "'"));
        }
        return new Asked(
                row.text("question"),
                row.text("text"),
                show,
                names(row.text("scenarios")),
                names(row.text("sites")),
                names(row.text("generations")),
                names(row.text("items")));
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
    }

    boolean about(String site, String generation) {
        return (sites.isEmpty() || sites.contains(site))
                && (generations.isEmpty() || generations.contains(generation));
    }
}
