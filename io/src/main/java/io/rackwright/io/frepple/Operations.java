package io.rackwright.io.frepple;

import io.rackwright.io.frepple.Make.Take;
import io.rackwright.io.frepple.Make.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operations of a model as ways to make items. */
final class Operations {
    private static final int DEEPEST = 10;

    private final Model model;
    private final Values values;
    private final String defaultLocation;
    private final List<Make> makes = new ArrayList<>();

    /**
     * @param defaultLocation of an operation that states none
     */
    Operations(Model model, Values values, String defaultLocation) {
        this.model = model;
        this.values = values;
        this.defaultLocation = defaultLocation;
    }

    /** By item, in the order of preference. */
    List<Make> makes() {
        Set<String> parts = new HashSet<>();
        model.all(Kind.SUBOPERATION).forEach(s -> parts.add(s.text("suboperation")));
        for (ModelObject operation : model.all(Kind.OPERATION)) {
            boolean part = parts.contains(operation.name()) || operation.has("owner");
            if (!part && !operation.name().isEmpty()) {
                take(operation, new Inherited("", "", 0, rank(operation)), 0);
            }
        }
        makes.sort(Comparator.comparing(Make::item).thenComparingDouble(Make::rank));
        return makes;
    }

    /** What a choice of an alternate has from the operation that it is a choice of. */
    private record Inherited(String item, String location, double produced, double rank) {}

    private void take(ModelObject operation, Inherited from, int depth) {
        String type = operation.type();
        if (type.equals("alternate") || type.equals("split")) {
            if (type.equals("split")) {
                values.notCarriedOver(
                        operation, "type", "a split by percentages: its parts are free choices");
            }
            choices(operation, from, depth);
            return;
        }
        List<Flow> flows = flows(operation, type.equals("routing") ? steps(operation) : List.of());
        Optional<Flow> product = product(operation, flows, from);
        Optional<ModelObject> buffer =
                model.where(Kind.BUFFER, "producing", operation.name()).stream().findFirst();
        String item =
                first(
                        operation.text("item"),
                        product.map(Flow::item).orElse(""),
                        from.item(),
                        buffer.map(b -> b.text("item")).orElse(""));
        if (item.isEmpty()) {
            return; // It only consumes: a delivery, which the demand tells of.
        }
        String location =
                first(
                        operation.text("location"),
                        product.map(Flow::location).orElse(""),
                        from.location(),
                        buffer.map(b -> b.text("location")).orElse(""),
                        defaultLocation);
        double produced =
                product.map(Flow::quantity).orElse(from.produced() > 0 ? from.produced() : 1.0);
        add(operation, item, location, produced, from.rank(), flows);
    }

    private void choices(ModelObject operation, Inherited from, int depth) {
        Optional<Flow> product = product(operation, flows(operation, List.of()), from);
        for (ModelObject choice : parts(operation)) {
            Optional<ModelObject> part = model.find(Kind.OPERATION, choice.text("suboperation"));
            if (part.isPresent() && depth < DEEPEST) {
                take(
                        part.get(),
                        new Inherited(
                                first(
                                        operation.text("item"),
                                        product.map(Flow::item).orElse(""),
                                        from.item()),
                                first(
                                        operation.text("location"),
                                        product.map(Flow::location).orElse(""),
                                        from.location()),
                                product.map(Flow::quantity).orElse(from.produced()),
                                from.rank() + values.number(choice, "priority", 1) / 1000),
                        depth + 1);
            }
        }
    }

    private void add(
            ModelObject operation,
            String item,
            String location,
            double produced,
            double rank,
            List<Flow> flows) {
        List<ModelObject> steps =
                operation.type().equals("routing") ? steps(operation) : List.of(operation);
        double days = 0;
        double daysPerUnit = 0;
        double cost = operation.type().equals("routing") ? values.amount(operation, "cost", 0) : 0;
        List<Use> uses = new ArrayList<>();
        for (ModelObject step : steps) {
            double stepDays = values.days(step, "duration");
            double stepDaysPerUnit =
                    step.type().equals("fixedtime") ? 0 : values.days(step, "durationper");
            days += stepDays;
            daysPerUnit += stepDaysPerUnit / produced;
            cost += values.amount(step, "cost", 0) / produced;
            uses.addAll(uses(step, stepDays, stepDaysPerUnit, produced));
            unsupported(step);
        }
        if (operation.type().equals("routing")) {
            uses.addAll(uses(operation, days, daysPerUnit * produced, produced));
            unsupported(operation);
        }
        List<Take> takes = new ArrayList<>();
        for (Flow flow : flows) {
            if (flow.quantity() < 0) {
                takes.add(flow.take(produced));
            }
        }
        makes.add(new Make(operation, item, location, days, daysPerUnit, cost, rank, takes, uses));
    }

    private void unsupported(ModelObject operation) {
        if (operation.has("sizemaximum")) {
            values.notCarriedOver(operation, "sizemaximum", "orders have no largest size");
        }
        if (operation.has("effectiveend")) {
            values.notCarriedOver(operation, "effectiveend", "a source does not end");
        }
        if (operation.has("posttime")) {
            values.notCarriedOver(operation, "posttime", "no safety time is kept");
        }
        if (operation.has("available")) {
            values.notCarriedOver(operation, "available", "working hours of an operation");
        }
    }

    private double rank(ModelObject operation) {
        return values.number(operation, "priority", 1);
    }

    private List<Use> uses(
            ModelObject operation, double days, double daysPerUnit, double produced) {
        List<Use> uses = new ArrayList<>();
        for (ModelObject load : model.where(Kind.LOAD, "operation", operation.name())) {
            if (load.has("setup") || load.has("skill")) {
                values.notCarriedOver(
                        load, load.has("setup") ? "setup" : "skill", "set-ups and skills");
            }
            if (load.has("name") || load.has("alternate")) {
                values.notCarriedOver(load, "name", "a choice among resources: the first is taken");
                if (uses.stream().anyMatch(u -> u.load().text("name").equals(load.text("name")))) {
                    continue;
                }
            }
            double quantity = values.amount(load, "quantity", 1);
            uses.add(new Use(load, load.text("resource"), quantity, days, daysPerUnit / produced));
        }
        return uses;
    }

    private List<ModelObject> steps(ModelObject routing) {
        List<ModelObject> steps = new ArrayList<>();
        for (ModelObject part : parts(routing)) {
            model.find(Kind.OPERATION, part.text("suboperation")).ifPresent(steps::add);
        }
        return steps;
    }

    private List<ModelObject> parts(ModelObject operation) {
        List<ModelObject> parts =
                new ArrayList<>(model.where(Kind.SUBOPERATION, "operation", operation.name()));
        // Newer models have no table of sub-operations: a step names its routing.
        for (ModelObject step : model.where(Kind.OPERATION, "owner", operation.name())) {
            ModelObject part = new ModelObject(Kind.SUBOPERATION, step.file(), step.line());
            part.put("operation", operation.name());
            part.put("suboperation", step.name());
            part.put("priority", step.text("priority"));
            parts.add(part);
        }
        parts.sort(Comparator.comparingDouble(part -> values.number(part, "priority", 1)));
        return parts;
    }

    /** A flow, its buffer looked up. */
    private record Flow(
            ModelObject object, String item, String location, double quantity, Values values) {
        Take take(double produced) {
            return new Take(
                    object,
                    item,
                    -quantity / produced,
                    values.day(object, "effectivestart"),
                    values.day(object, "effectiveend"),
                    object.text("name"),
                    values.number(object, "priority", 1));
        }
    }

    private List<Flow> flows(ModelObject operation, Collection<ModelObject> steps) {
        List<Flow> flows = new ArrayList<>();
        List<ModelObject> all = new ArrayList<>(steps);
        all.addFirst(operation);
        for (ModelObject of : all) {
            for (ModelObject flow : model.where(Kind.FLOW, "operation", of.name())) {
                flow(flow).ifPresent(flows::add);
            }
        }
        return flows;
    }

    private Optional<Flow> flow(ModelObject flow) {
        double quantity = values.number(flow, "quantity", 0);
        if (quantity == 0 && flow.has("quantityfixed")) {
            values.notCarriedOver(flow, "quantityfixed", "a quantity whatever is made");
            return Optional.empty();
        }
        if (flow.has("transferbatch")) {
            values.notCarriedOver(flow, "transferbatch", "batches between steps");
        }
        if (flow.has("offset")) {
            values.notCarriedOver(flow, "offset", "components are taken at release");
        }
        Optional<ModelObject> buffer = model.find(Kind.BUFFER, flow.text("buffer"));
        String item = first(flow.text("item"), buffer.map(b -> b.text("item")).orElse(""));
        if (item.isEmpty() || quantity == 0) {
            return Optional.empty();
        }
        String location =
                first(flow.text("location"), buffer.map(b -> b.text("location")).orElse(""));
        return Optional.of(new Flow(flow, item, location, quantity, values));
    }

    /** The flow of the item that the operation is for; what else it produces is told of. */
    private Optional<Flow> product(ModelObject operation, List<Flow> flows, Inherited from) {
        List<Flow> produced = flows.stream().filter(f -> f.quantity() > 0).toList();
        String wanted = first(operation.text("item"), from.item());
        Optional<Flow> product =
                produced.stream()
                        .filter(f -> wanted.isEmpty() || f.item().equals(wanted))
                        .findFirst();
        for (Flow other : produced) {
            if (product.filter(p -> p.item().equals(other.item())).isEmpty()) {
                values.notCarriedOver(
                        other.object(),
                        "item",
                        "a second product of operation " + operation.name());
            }
        }
        return product;
    }

    static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
