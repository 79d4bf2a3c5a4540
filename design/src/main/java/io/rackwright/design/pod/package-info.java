/**
 * A pod: nodes, racks, appliances and the fabrics between them. {@link
 * io.rackwright.design.pod.PodFile} reads its design, {@link io.rackwright.design.pod.PodBill}
 * counts out what it takes, each line with the reason for its number.
 */
@NullMarked
package io.rackwright.design.pod;

import org.jspecify.annotations.NullMarked;
