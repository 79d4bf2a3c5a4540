package io.rackwright.design.cable;

/**
 * One cable from port to port.
 *
 * @param lower towards the nodes
 * @param upper towards the spines
 */
public record Link(Tier tier, Device lower, String lowerPort, Device upper, String upperPort) {
    /** Where a cable is in a fabric. */
    public enum Tier {
        NODE_LEAF,
        LEAF_SPINE,
        SPINE_CORE;

        /** As in {@code node-leaf}. */
        public String inWords() {
            return switch (this) {
                case NODE_LEAF -> "node-leaf";
                case LEAF_SPINE -> "leaf-spine";
                case SPINE_CORE -> "spine-core";
            };
        }
    }
}
