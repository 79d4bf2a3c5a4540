@NullMarked
package io.rackwright.io.workbook;

import org.jspecify.annotations.NullMarked;
