/** What the model says of time and quantity, computed again day by day. */
@NullMarked
package io.rackwright.plan.formulation;

import org.jspecify.annotations.NullMarked;
