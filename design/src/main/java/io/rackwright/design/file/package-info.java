/**
 * What design files have in common: {@link io.rackwright.design.file.Fields} reads the keys of a
 * mapping, and says of each that makes no sense where it stands and what was expected.
 */
@NullMarked
package io.rackwright.design.file;

import org.jspecify.annotations.NullMarked;
