/**
 * What differs between runs of one program, and why: tables, a summary and a page. Start at {@link
 * io.rackwright.app.compare.Comparison}.
 */
@NullMarked
package io.rackwright.app.compare;

import org.jspecify.annotations.NullMarked;
