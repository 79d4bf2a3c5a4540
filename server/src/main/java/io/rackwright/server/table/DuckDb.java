package io.rackwright.server.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** DuckDB, locked to some folders: no other file, no network, no extension, no change of that. */
final class DuckDb {
    private static final int MEMORY_MB = 512;

    private DuckDb() {}

    /**
     * A database of its own, in memory.
     *
     * @param folders that it may read and write
     */
    static DuckDBConnection open(List<Path> folders) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection opened = DriverManager.getConnection("jdbc:duckdb:", settings);
        try {
            String allowed =
                    folders.stream()
                            .map(f -> text(f.toAbsolutePath().normalize() + "/"))
                            .collect(Collectors.joining(", ", "[", "]"));
            // In this order: the folder for spilling would be allowed by itself, and after the
            // lock nothing can be set.
            for (String setting :
                    List.of(
                            "set temp_directory = ''",
                            "set allowed_directories = " + allowed,
                            "set memory_limit = '" + MEMORY_MB + "MB'",
                            "set threads = 2",
                            "set enable_external_access = false",
                            "set lock_configuration = true")) {
                try (Statement statement = opened.createStatement()) {
                    statement.execute(setting);
                }
            }
            return opened.unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    /** A text in SQL, where no parameter can stand. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A name in SQL. */
    static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
