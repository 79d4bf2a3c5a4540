@NullMarked
package io.rackwright.io.frepple;

import org.jspecify.annotations.NullMarked;
