package io.rackwright.server.run;

/** What a run makes. */
public enum RunKind {
    /** A plan of a program, as it stands or with scenarios. */
    PLAN,
    /** What differs between plans. */
    COMPARE,
    /** The cheapest way to each level of traced value, a plan each. */
    FRONTIER,
    /** Bill, cables and drawing of a design. */
    DESIGN
}
