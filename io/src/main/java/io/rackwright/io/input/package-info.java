/**
 * Single files that a command takes: a bill of components, offers. Their columns are data ({@code
 * input_columns.csv}), as those of a program are, and their faults findings with a place. Start at
 * {@link io.rackwright.io.input.InputFile}.
 */
@NullMarked
package io.rackwright.io.input;

import org.jspecify.annotations.NullMarked;
