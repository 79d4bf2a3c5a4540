/**
 * A generation's bill of materials as it stands on a day: levels, quantities in a rack, cost and
 * weight rolled up, and the forms it goes out in. Start at {@link
 * io.rackwright.design.bom.RackBill}; {@link io.rackwright.design.bom.CycloneDxBill} and {@link
 * io.rackwright.design.bom.HardwareBill} are for other tools.
 */
@NullMarked
package io.rackwright.design.bom;

import org.jspecify.annotations.NullMarked;
