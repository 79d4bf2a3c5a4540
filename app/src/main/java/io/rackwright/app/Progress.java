package io.rackwright.app;

/** Told how far a run is, by the thread that runs it. */
public interface Progress {
    /** For whom nobody watches. */
    Progress NONE =
            new Progress() {
                @Override
                public void stage(String name) {}

                @Override
                public void gap(double gap) {}
            };

    /**
     * A stage begins.
     *
     * @param name a verb, {@code optimise}
     */
    void stage(String name);

    /**
     * The optimiser has proven more.
     *
     * @param gap relative gap between its best plan and its bound
     */
    void gap(double gap);
}
