/** Tests of planning again from yesterday's plan. */
@NullMarked
package io.rackwright.plan.replan;

import org.jspecify.annotations.NullMarked;
