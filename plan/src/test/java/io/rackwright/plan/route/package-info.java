/** Routes, and the days on which they are open. */
@NullMarked
package io.rackwright.plan.route;

import org.jspecify.annotations.NullMarked;
