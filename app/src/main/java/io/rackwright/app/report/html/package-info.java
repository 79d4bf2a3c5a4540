/**
 * {@code report.html}: one file that opens with no network. Start at {@link
 * io.rackwright.app.report.html.HtmlReport}; each {@link io.rackwright.app.report.html.Section} is
 * one question and its answer, and is listed there. {@link io.rackwright.app.report.html.Markup}
 * escapes all that goes in, so no section can forget to.
 */
@NullMarked
package io.rackwright.app.report.html;

import org.jspecify.annotations.NullMarked;
