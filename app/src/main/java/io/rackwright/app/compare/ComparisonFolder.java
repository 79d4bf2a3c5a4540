package io.rackwright.app.compare;

import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.TablesJson;
import io.rackwright.app.run.WholeFolder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A comparison on disk: its tables, and {@code compare.html}. */
public final class ComparisonFolder {
    private ComparisonFolder() {}

    /**
     * @throws FileAlreadyExistsException when the target is there and is not an empty folder
     */
    public static void write(Path target, Comparison comparison) throws IOException {
        WholeFolder.write(
                target,
                folder -> {
                    TablesJson listed = new TablesJson();
                    for (ComparisonTable<?> table : ComparisonTables.ALL) {
                        Path file = folder.resolve(table.name() + ".csv");
                        try (Writer writer = WholeFolder.open(file)) {
                            CsvTables.write(table.of(comparison), writer);
                        }
                        listed.add(table.name(), table.of(comparison));
                    }
                    try (Writer writer = WholeFolder.open(folder.resolve(TablesJson.NAME))) {
                        writer.write(listed.text());
                    }
                    try (Writer writer = WholeFolder.open(folder.resolve("compare.html"))) {
                        writer.write(ComparisonPage.of(comparison));
                    }
                });
    }
}
