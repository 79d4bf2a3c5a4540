@NullMarked
package io.rackwright.plan.content;

import org.jspecify.annotations.NullMarked;
