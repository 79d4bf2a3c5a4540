package io.rackwright.design.check;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.Check.Verdict;
import java.util.List;

/** Every limit of a hall, held against its design. */
public final class HallChecks {
    private HallChecks() {}

    /**
     * @return of each limit those checks that fail or are unknown, or else the one with the least
     *     left; one code after the other
     */
    public static List<Check> of(Cabling cabling) {
        Loads loads = Loads.of(cabling.wiring());
        Limits limits = new Limits();
        new SpaceChecks(loads, limits).add();
        new PowerChecks(loads, limits).add();
        new CoolingChecks(loads, limits).add();
        new FabricChecks(cabling, limits).add();
        new PartChecks(cabling.wiring(), limits).add();
        return limits.told();
    }

    /** Of all together: a check that fails outweighs one that is unknown. */
    public static Verdict verdict(List<Check> checks) {
        boolean unknown = false;
        for (Check c : checks) {
            if (c.verdict() == Verdict.FAILS) {
                return Verdict.FAILS;
            }
            unknown |= c.verdict() == Verdict.UNKNOWN;
        }
        return unknown ? Verdict.UNKNOWN : Verdict.HOLDS;
    }
}
