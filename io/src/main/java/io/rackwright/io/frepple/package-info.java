/**
 * A frePPLe-style model to a program. {@link io.rackwright.io.frepple.FreppleImport} is the way
 * through: {@link io.rackwright.io.frepple.CsvModel} or {@link io.rackwright.io.frepple.XmlModel}
 * reads the model's objects, {@link io.rackwright.io.frepple.Translation} turns them into rows.
 * What cannot be carried over is a finding with its place; docs/exchange.md tells the mapping.
 */
@NullMarked
package io.rackwright.io.frepple;

import org.jspecify.annotations.NullMarked;
