package io.rackwright.server.table;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The tables of a run's folder, for tests that have no server. */
public final class OpenTables {
    private OpenTables() {}

    /**
     * @param copy where Parquet files are to be
     */
    public static TableFolder of(Path run, Path copy) throws IOException, SQLException {
        ParquetCopy.ensure(run, copy);
        return TableFolder.open(copy);
    }

    public static void close(TableFolder tables) {
        tables.close();
    }
}
