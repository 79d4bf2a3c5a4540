package io.rackwright.trade.duty;

import java.math.BigDecimal;

/**
 * Total processing performance of an integrated circuit: HTSUS chapter 99, subchapter III, note
 * 39(b): twice the multiply-accumulate rate in tera-operations a second, times the bit length. A
 * multiply-accumulate is two operations, so it is operations a second times the bit length; it is
 * summed over the circuit's processing units, of dense matrices.
 */
public final class ProcessingPerformance {
    private ProcessingPerformance() {}

    /**
     * @param tops tera-operations a second
     * @param bits length of an operand
     */
    public static BigDecimal ofTops(BigDecimal tops, int bits) {
        return tops.multiply(BigDecimal.valueOf(bits));
    }

    /**
     * @param tflops tera-operations a second, of floating point
     * @param bits length of an operand
     */
    public static BigDecimal ofTflops(BigDecimal tflops, int bits) {
        return ofTops(tflops, bits);
    }
}
