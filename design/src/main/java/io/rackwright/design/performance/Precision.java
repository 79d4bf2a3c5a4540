package io.rackwright.design.performance;

/** Of the multiplications of weights; attention and the rest stay at 16 bits. */
public enum Precision {
    BF16(2),
    /** Eight bits; INT8 where a processor has no FP8. */
    FP8(1),
    /** Four bits, and eight of scale for every sixteen numbers, as NVFP4 has it. */
    FP4(0.5625);

    private final double bytes;

    Precision(double bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a weight. */
    public double bytes() {
        return bytes;
    }
}
