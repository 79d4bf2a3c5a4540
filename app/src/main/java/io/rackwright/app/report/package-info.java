/**
 * From a plan to what people read. {@link io.rackwright.app.report.PlanView} is everything known of
 * a plan; a {@link io.rackwright.app.report.Report} turns it into one {@link
 * io.rackwright.app.report.Table}; {@link io.rackwright.app.report.Reports} lists them all, so that
 * is where a new one is added. {@link io.rackwright.app.report.KeyFigures} are the figures on top.
 */
@NullMarked
package io.rackwright.app.report;

import org.jspecify.annotations.NullMarked;
