package io.rackwright.design.performance;

/** Of the multiplications of weights; attention and the rest stay at 16 bits. */
public enum Precision {
    BF16,
    /** Eight bits. */
    LOW
}
