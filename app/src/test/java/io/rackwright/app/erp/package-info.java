@NullMarked
package io.rackwright.app.erp;

import org.jspecify.annotations.NullMarked;
