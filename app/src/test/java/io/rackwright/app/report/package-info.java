/** Tests of the reports; {@link io.rackwright.app.report.SmallPlan} is the plan they read. */
@NullMarked
package io.rackwright.app.report;

import org.jspecify.annotations.NullMarked;
