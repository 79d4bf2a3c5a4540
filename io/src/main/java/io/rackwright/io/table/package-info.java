/**
 * A program folder as tables: what they hold, as data ({@link io.rackwright.io.table.Schema}, from
 * {@code tables.csv} and {@code columns.csv}), their files read to rows and the rows to records,
 * each fault of a file or of a cell a finding. Knows nothing of what tables mean to each other.
 * Start at {@link io.rackwright.io.table.DraftReader}.
 */
@NullMarked
package io.rackwright.io.table;

import org.jspecify.annotations.NullMarked;
