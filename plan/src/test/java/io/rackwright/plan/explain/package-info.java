@NullMarked
package io.rackwright.plan.explain;

import org.jspecify.annotations.NullMarked;
