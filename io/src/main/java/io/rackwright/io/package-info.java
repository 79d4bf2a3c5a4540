/**
 * A program folder to a {@link io.rackwright.model.Program} and back. Nothing here throws for a
 * user's mistake: each is a {@link io.rackwright.io.finding.Finding} with its place. Start at
 * {@link io.rackwright.io.ProgramReader}; what the tables hold is in {@code table}, what is checked
 * across them in {@code check}.
 */
@NullMarked
package io.rackwright.io;

import org.jspecify.annotations.NullMarked;
