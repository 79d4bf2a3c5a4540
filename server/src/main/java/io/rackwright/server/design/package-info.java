/**
 * What the page Design shows of a program: its rack designs held against their limits, bills of
 * materials, where a part is used, what a change comes to, and the generations side by side. Each
 * figure is that of {@code io.rackwright.design}; here it is only asked for and told. Start at
 * {@link io.rackwright.server.design.DesignController}.
 */
@NullMarked
package io.rackwright.server.design;

import org.jspecify.annotations.NullMarked;
