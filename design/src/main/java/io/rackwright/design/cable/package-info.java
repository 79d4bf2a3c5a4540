/**
 * The cables of a hall: {@link io.rackwright.design.cable.Wiring} says which port leads to which,
 * {@link io.rackwright.design.cable.Cabling} how long each cable is and what it is made of, {@link
 * io.rackwright.design.cable.Graphviz} draws who is connected to whom. Start at Wiring.
 */
@NullMarked
package io.rackwright.design.cable;

import org.jspecify.annotations.NullMarked;
