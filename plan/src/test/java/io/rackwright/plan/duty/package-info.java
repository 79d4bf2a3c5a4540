/** What goods pay at the border, by hand, day by day and in a plan. */
@NullMarked
package io.rackwright.plan.duty;

import org.jspecify.annotations.NullMarked;
