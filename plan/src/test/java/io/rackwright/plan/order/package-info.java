/** The orders that the dispatch writes, every book audited. */
@NullMarked
package io.rackwright.plan.order;

import org.jspecify.annotations.NullMarked;
