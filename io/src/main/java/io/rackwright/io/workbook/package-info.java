/**
 * A program as one workbook: a sheet a table, one for the settings, one for the findings. {@link
 * io.rackwright.io.workbook.WorkbookWriter} writes it, {@link
 * io.rackwright.io.workbook.WorkbookReader} reads it back through the same checks as a folder. A
 * workbook may come from anyone: {@link io.rackwright.io.workbook.Archive} unpacks it with care.
 */
@NullMarked
package io.rackwright.io.workbook;

import org.jspecify.annotations.NullMarked;
