/**
 * Rows out of folders of tables. A run's CSV files are copied once to Parquet, beside the run in
 * the cache, and asked with DuckDB, so that a table of a million rows can be scrolled, sorted and
 * filtered. Start at {@link io.rackwright.server.table.RunTables}; {@link
 * io.rackwright.server.table.TableQuery} is what may be asked, {@link
 * io.rackwright.server.table.TableFolder} asks it of one run, {@link
 * io.rackwright.server.table.TableFile} writes the answer as a file.
 */
@NullMarked
package io.rackwright.server.table;

import org.jspecify.annotations.NullMarked;
