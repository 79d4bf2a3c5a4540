package io.rackwright.design.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device, a module or a rack that can be bought.
 *
 * @param slug name by which others refer to it; of those whose file has none, made from its names
 * @param partNumber empty when unknown
 * @param heightU in rack units; null when unknown
 * @param weightKg null when unknown
 * @param supplies ports that draw power
 * @param ports for data and consoles
 * @param bays for modules and smaller devices
 * @param comments what the file says in words
 * @param place where the file says so
 */
public record ComponentType(
        Kind kind,
        String manufacturer,
        String model,
        String slug,
        String partNumber,
        @Nullable Double heightU,
        @Nullable Boolean fullDepth,
        @Nullable Double weightKg,
        String airflow,
        String role,
        List<Supply> supplies,
        List<Port> ports,
        List<Bay> bays,
        @Nullable Frame frame,
        String comments,
        Source place) {
    public ComponentType {
        supplies = List.copyOf(supplies);
        ports = List.copyOf(ports);
        bays = List.copyOf(bays);
    }

    public enum Kind {
        DEVICE,
        MODULE,
        RACK
    }

    /** The file, and in it the line of each of its keys. */
    public record Source(String file, Map<String, Integer> lines) {
        public int line(String key) {
            return lines.getOrDefault(key, 1);
        }
    }

    /**
     * A port that draws power.
     *
     * @param maximumW the most that it may draw; null when unknown
     * @param allocatedW what is planned for; null when unknown
     */
    public record Supply(
            String name, String type, @Nullable Double maximumW, @Nullable Double allocatedW) {}

    /**
     * A port for data.
     *
     * @param group as the file has it: interfaces, console-ports, ...
     */
    public record Port(String group, String name, String type, boolean management) {}

    public record Bay(String name, String group) {}

    /**
     * What a rack is, in millimetres and kilograms; null: unknown.
     *
     * @param formFactor as in {@code 4-post-cabinet}
     * @param widthInches between the rails
     */
    public record Frame(
            String formFactor,
            @Nullable Double widthInches,
            @Nullable Double outerWidthMm,
            @Nullable Double outerDepthMm,
            @Nullable Double maximumLoadKg) {}

    /** As in "NVIDIA SN5600". */
    public String title() {
        return manufacturer + " " + model;
    }

    /**
     * The most that the device draws: its supplies together. Null when one of them does not say, or
     * there is none.
     */
    public @Nullable Double maximumW() {
        double sum = 0;
        for (Supply s : supplies) {
            if (s.maximumW() == null) {
                return null;
            }
            sum += s.maximumW();
        }
        return supplies.isEmpty() ? null : Double.valueOf(sum);
    }

    /** Ports of data that are not for management. */
    public List<Port> dataPorts() {
        return ports.stream()
                .filter(p -> p.group().equals("interfaces") && !p.management())
                .toList();
    }

    ComponentType with(
            @Nullable Double otherHeightU,
            @Nullable Double otherWeightKg,
            String otherPartNumber,
            List<Supply> otherSupplies) {
        return new ComponentType(
                kind,
                manufacturer,
                model,
                slug,
                otherPartNumber,
                otherHeightU,
                fullDepth,
                otherWeightKg,
                airflow,
                role,
                otherSupplies,
                ports,
                bays,
                frame,
                comments,
                place);
    }
}
