package io.rackwright.io.scenario;

/** One change of a scenario: an event, or new values of named rows. */
sealed interface ScenarioChange
        permits BomChangeMoved,
                CapacityChanged,
                CellsSet,
                DemandChanged,
                ExpansionDecided,
                GenerationDelayed,
                LaneClosed,
                ModeForbidden,
                ReceiptsLate,
                RowAdded,
                RowsRemoved,
                SettingsChanged,
                SiteClosed,
                SourcesChanged,
                Superseded {

    /** Changes the tables; what does not fit them is among the findings. */
    void applyTo(Edit edit);

    /** A clause for people, as in {@code S-PKG is closed from 2027-02-01}. */
    String inWords();
}
