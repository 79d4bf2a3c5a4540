/**
 * The designs in a program's folder {@code designs}, exploded into its bill of materials. Start
 * with {@link io.rackwright.design.explode.DesignedBills}.
 */
@NullMarked
package io.rackwright.design.explode;

import org.jspecify.annotations.NullMarked;
