package io.rackwright.server.design;

import io.rackwright.design.change.EngineeringChange;
import java.util.List;

/**
 * What differs between two revisions of a program, or a program and scenarios of it.
 *
 * @param before in words, as in {@code revision 3}
 * @param after the same, as in {@code revision 3 with kyber-late}
 * @param none nothing differs in any bill
 * @param change generation by generation and part by part
 * @param text the same in words, line by line
 */
record BillChange(
        String before, String after, boolean none, EngineeringChange change, List<String> text) {}
