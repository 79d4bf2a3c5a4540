/** Tests of the page. */
@NullMarked
package io.rackwright.app.report.html;

import org.jspecify.annotations.NullMarked;
