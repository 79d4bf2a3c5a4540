@NullMarked
package io.rackwright.resilience.simulation;

import org.jspecify.annotations.NullMarked;
