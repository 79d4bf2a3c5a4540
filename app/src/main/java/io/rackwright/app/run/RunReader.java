package io.rackwright.app.run;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.model.Program;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import io.rackwright.plan.WarmStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a run that {@link RunFolder} wrote: the plan, and the program that was planned. */
public final class RunReader {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RunReader() {}

    /**
     * Reads a run.
     *
     * @throws UnreadableRunException when the folder is no run, or its files no longer make sense
     */
    public static Run read(Path folder) throws IOException {
        JsonNode json = json(folder);
        Program program = program(folder.resolve(RunFolder.PROGRAM));
        return new Run(folder, json, program, book(folder));
    }

    /**
     * Where a run's optimiser ended, without the rest of it; empty where it does not tell.
     *
     * @throws UnreadableRunException when the folder is no run
     */
    public static Optional<WarmStart> end(Path folder) throws IOException {
        json(folder);
        return WarmStartFile.read(folder);
    }

    /** The hash of what a run was planned from. */
    public static String inputsSha256(Path folder) throws IOException {
        return json(folder).path("inputsSha256").asString("");
    }

    private static JsonNode json(Path folder) throws IOException {
        Path file = folder.resolve("run.json");
        if (!Files.isRegularFile(file)) {
            throw new UnreadableRunException(
                    Files.isDirectory(folder)
                            ? "'" + folder + "' is not a run: it has no run.json"
                            : "there is no run '" + folder + "'");
        }
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new UnreadableRunException(
                    "%s is no JSON: %s".formatted(file, e.getOriginalMessage()));
        }
        int version = json.path("formatVersion").asInt(0);
        if (version != RunJson.FORMAT_VERSION) {
            throw new UnreadableRunException(
                    "%s has format version %d; this program reads version %d"
                            .formatted(file, version, RunJson.FORMAT_VERSION));
        }
        return json;
    }

    private static Program program(Path folder) throws UnreadableRunException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableRunException(
                    "the run has no folder '" + folder + "', which holds the program as planned");
        }
        ReadResult read = ProgramReader.read(folder);
        return read.program()
                .orElseThrow(() ->
                        new UnreadableRunException(
                                "the run's program was changed: " + read.errors().getFirst()));
    }

    private static OrderBook book(Path folder) throws IOException {
        return new OrderBook(
                RunTable.read(folder.resolve("orders.csv"), RunReader::order),
                RunTable.read(folder.resolve("consumption.csv"), RunReader::consumption),
                RunTable.read(folder.resolve("deliveries.csv"), RunReader::delivery),
                RunTable.read(folder.resolve("expansions_taken.csv"), RunReader::expansion),
                RunTable.read(folder.resolve("pegging.csv"), RunReader::peg),
                RunTable.read(folder.resolve("firm_changes.csv"), RunReader::firmChange),
                recipes(folder),
                ifThere(folder.resolve("rack_recipes.csv"), RunReader::rackRecipe));
    }

    /** Runs of before there were recipes have none. */
    private static <T> List<T> ifThere(Path table, RunTable.RowMapper<T> mapper)
            throws IOException {
        return Files.exists(table) ? RunTable.read(table, mapper) : List.of();
    }

    /** A row is a component of a recipe, once for each test. */
    private static List<Recipe> recipes(Path folder) throws IOException {
        Map<String, Recipe> byId = new LinkedHashMap<>();
        for (Recipe row : ifThere(folder.resolve("recipes.csv"), RunReader::recipe)) {
            byId.merge(row.id(), row, RunReader::together);
        }
        return List.copyOf(byId.values());
    }

    private static Recipe recipe(RunTable.Row row) throws UnreadableRunException {
        return new Recipe(
                row.text("recipe_id"),
                row.text("generation"),
                row.text("quarter"),
                new TreeMap<>(Map.of(row.text("item"), row.text("source_site"))));
    }

    private static Recipe together(Recipe a, Recipe b) {
        TreeMap<String, String> sites = new TreeMap<>(a.sourceSites());
        sites.putAll(b.sourceSites());
        return new Recipe(a.id(), a.generation(), a.quarter(), sites);
    }

    private static RackRecipe rackRecipe(RunTable.Row row) throws UnreadableRunException {
        return new RackRecipe(row.text("order_id"), row.text("recipe_id"), row.whole("racks"));
    }

    private static PlannedOrder order(RunTable.Row row) throws UnreadableRunException {
        return new PlannedOrder(
                row.text("order_id"),
                type(row),
                row.text("item"),
                row.text("from_site"),
                row.text("to_site"),
                row.text("route"),
                row.whole("quantity"),
                row.number("started"),
                row.date("release_date"),
                row.date("available_date"),
                row.text("source_option"),
                row.text("origin_country"),
                row.number("unit_price_usd"),
                row.number("freight_usd"),
                row.number("duty_usd"),
                row.flag("firm"));
    }

    private static PlannedOrder.Type type(RunTable.Row row) throws UnreadableRunException {
        String text = row.text("type");
        for (PlannedOrder.Type type : PlannedOrder.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
                return type;
            }
        }
        throw row.wrong("type", text, "buy, make or move");
    }

    private static Consumption consumption(RunTable.Row row) throws UnreadableRunException {
        return new Consumption(
                row.text("consumer"),
                row.text("item"),
                row.text("site"),
                row.number("quantity"),
                row.date("date"));
    }

    private static Delivery delivery(RunTable.Row row) throws UnreadableRunException {
        return new Delivery(
                row.text("demand_id"),
                row.text("rack_order_id"),
                row.text("site"),
                row.text("generation"),
                row.whole("racks"),
                row.date("arrived_date"),
                row.date("deployed_date"));
    }

    private static ExpansionTaken expansion(RunTable.Row row) throws UnreadableRunException {
        return new ExpansionTaken(
                row.text("option"), row.date("decided_date"), row.date("available_date"));
    }

    private static Peg peg(RunTable.Row row) throws UnreadableRunException {
        return new Peg(
                row.text("demand_id"),
                row.text("order_id"),
                row.text("item"),
                row.number("quantity"));
    }

    private static FirmChange firmChange(RunTable.Row row) throws UnreadableRunException {
        return new FirmChange(
                row.text("order_id"),
                row.whole("placed_quantity"),
                row.date("placed_release_date"),
                row.whole("quantity"),
                row.text("release_date").isEmpty() ? null : row.date("release_date"),
                lack(row),
                row.text("subject"),
                row.text("site"),
                row.text("why"));
    }

    private static FirmChange.Lack lack(RunTable.Row row) throws UnreadableRunException {
        String text = row.text("lack");
        for (FirmChange.Lack lack : FirmChange.Lack.values()) {
            if (lack.name().toLowerCase(Locale.ROOT).equals(text)) {
                return lack;
            }
        }
        throw row.wrong("lack", text, "units, capacity, lane or source");
    }
}
