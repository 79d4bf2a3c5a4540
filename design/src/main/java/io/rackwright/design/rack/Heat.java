package io.rackwright.design.rack;

import io.rackwright.design.rack.RackDesign.Coolant;
import org.jspecify.annotations.Nullable;

/** Where what is drawn goes as heat. Of something unknown nothing is known. */
public final class Heat {
    private Heat() {}

    /**
     * Watts into the coolant, or into the air.
     *
     * @param liquidShare that the coolant takes
     */
    public static @Nullable Double watts(
            @Nullable Double drawnW, @Nullable Double liquidShare, boolean liquid) {
        return drawnW == null || liquidShare == null
                ? null
                : Double.valueOf(drawnW * (liquid ? liquidShare : 1 - liquidShare));
    }

    /** Coolant that carries heat away at a rise of so many degrees. */
    public static @Nullable Double litresPerMinute(
            @Nullable Double heatW, Coolant coolant, @Nullable Double riseK) {
        return heatW == null || riseK == null
                ? null
                : Double.valueOf(heatW / 1000 * coolant.litresPerMinutePerKw(riseK));
    }
}
