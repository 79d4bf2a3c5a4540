/**
 * Fabrics of a pod: {@link io.rackwright.design.fabric.FabricSize} says how many switches and
 * cables a {@link io.rackwright.design.fabric.FabricNeed} takes, the way such fabrics are built;
 * {@link io.rackwright.design.fabric.Topologies} has the closed forms of the textbook topologies.
 */
@NullMarked
package io.rackwright.design.fabric;

import org.jspecify.annotations.NullMarked;
