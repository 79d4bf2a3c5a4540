/**
 * A program folder to a {@link io.rackwright.model.Program} and back. What the tables hold is data
 * ({@link io.rackwright.io.Schema}, from {@code columns.csv}); the reader, the page that documents
 * the tables and the templates all come from it. Nothing here throws for a user's mistake: each is
 * a {@link io.rackwright.io.Finding} with its place. Start at {@link
 * io.rackwright.io.ProgramReader}; what is checked across tables is in {@code
 * io.rackwright.io.check}.
 */
@NullMarked
package io.rackwright.io;

import org.jspecify.annotations.NullMarked;
