/**
 * Faults of a program: {@link io.rackwright.io.finding.Finding}, and how one is made. A {@link
 * io.rackwright.io.finding.Fault} says what is wrong, {@link io.rackwright.io.finding.Findings}
 * where. Start at Finding.
 */
@NullMarked
package io.rackwright.io.finding;

import org.jspecify.annotations.NullMarked;
