package io.rackwright.server.design;

import io.rackwright.app.bom.BillText;
import io.rackwright.app.bom.ChangeText;
import io.rackwright.app.bom.OpenOrders;
import io.rackwright.app.bom.RoadmapSvg;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.CostedBill;
import io.rackwright.design.bom.CycloneDxBill;
import io.rackwright.design.bom.HardwareBill;
import io.rackwright.design.bom.Origins;
import io.rackwright.design.bom.RackBill;
import io.rackwright.design.change.EngineeringChange;
import io.rackwright.design.change.OpenOrder;
import io.rackwright.design.drawing.RackDrawing;
import io.rackwright.design.rack.RackChecks;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.roadmap.Roadmap;
import io.rackwright.io.ProgramWriter;
import io.rackwright.io.scenario.ScenarioFolder;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.server.design.DesignFolder.Design;
import io.rackwright.server.design.DesignFolder.Kind;
import io.rackwright.server.design.DesignList.GenerationEntry;
import io.rackwright.server.design.Networks.Revision;
import io.rackwright.server.program.ServedProgram;
import io.rackwright.server.run.Run;
import io.rackwright.server.run.RunKind;
import io.rackwright.server.run.Runs;
import io.rackwright.server.web.KeptAnswers;
import io.rackwright.server.web.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the page Design shows. */
@RestController
@RequestMapping("/api/v1/programs/{id}")
@Profile("!offline")
class DesignController {
    private static final long MOST_BYTES = 32L << 20;
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Pattern DELAY = Pattern.compile("(.{1,64}):(-?[0-9]{1,3}(?:\\.[0-9]+)?)");
    private static final int MOST_WEEKS = 520;

    private final Networks networks;
    private final Runs runs;
    private final KeptAnswers<Asked> kept;

    private record Asked(Revision revision, List<Object> what) {
        Asked {
            what = List.copyOf(what);
        }
    }

    /** What a bill is written as. */
    enum BillFormat {
        CSV("csv", DesignController.CSV),
        ROWS("csv", DesignController.CSV),
        HBOM("csv", DesignController.CSV),
        CYCLONEDX("cdx.json", MediaType.APPLICATION_JSON),
        TEXT("txt", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));

        private final String ending;
        private final MediaType type;

        BillFormat(String ending, MediaType type) {
            this.ending = ending;
            this.type = type;
        }
    }

    DesignController(Networks networks, Runs runs, JsonMapper json) {
        this.networks = networks;
        this.runs = runs;
        this.kept = new KeptAnswers<>(json, MOST_BYTES);
    }

    private ResponseEntity<byte[]> answer(Revision revision, List<Object> what, Supplier<?> make) {
        return kept.of(new Asked(revision, what), make);
    }

    /** The designs and generations of a program, and what it can be held against. */
    @GetMapping("/designs")
    DesignList designs(@PathVariable("id") String id) {
        ServedProgram program = networks.program(id);
        Revision revision = networks.current(id);
        Network network = networks.network(revision);
        List<Design> designs = new DesignFolder(networks.folder(revision)).all();
        return new DesignList(
                revision.number(),
                network.settings().asOf(),
                network.settings().currency(),
                designs,
                network.program().generations().stream()
                        .filter(g -> g.modelled() && g.rackItem() != null)
                        .map(g -> entry(g, designs))
                        .toList(),
                networks.revisions(program),
                scenarios(revision));
    }

    private List<String> scenarios(Revision revision) {
        try {
            return new ScenarioFolder(networks.folder(revision)).names();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GenerationEntry entry(Generation g, List<Design> designs) {
        String rack = String.valueOf(g.rackItem());
        return new GenerationEntry(
                g.name(),
                g.title(),
                g.vendor(),
                rack,
                designs.stream()
                        .filter(d -> d.kind() == Kind.RACK && d.item().equals(rack))
                        .filter(d -> d.generation().isEmpty() || d.generation().equals(g.name()))
                        .map(Design::name)
                        .reduce((_, last) -> last)
                        .orElse(null),
                g.rackPowerKw(),
                g.facilityMwPerRack(),
                g.rackPriceUsd(),
                g.gpusPerRack(),
                g.fp4PetaflopsDense(),
                g.firstShip(),
                g.lastOrder());
    }

    /**
     * A rack design held against its limits; with {@code from} and {@code to}, one part swapped.
     */
    @GetMapping("/designs/{design}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RackSheet.class)))
    ResponseEntity<byte[]> design(
            @PathVariable("id") String id,
            @PathVariable("design") @Size(max = 100) String design,
            @RequestParam(name = "from", defaultValue = "") @Size(max = 100) String from,
            @RequestParam(name = "to", defaultValue = "") @Size(max = 100) String to) {
        Revision revision = networks.current(id);
        return answer(
                revision,
                List.of("design", design, from, to),
                () -> {
                    RackSheetView view = new RackSheetView(design, rack(revision, design));
                    return from.isEmpty() || to.isEmpty()
                            ? view.asStated()
                            : view.swapped(from, to, networks.network(revision));
                });
    }

    private RackDesign rack(Revision revision, String design) {
        return new DesignFolder(networks.folder(revision)).rack(design);
    }

    /** The front of a rack as SVG, with its checks. */
    @GetMapping(path = "/designs/{design}/drawing", produces = "image/svg+xml")
    ResponseEntity<String> drawing(
            @PathVariable("id") String id,
            @PathVariable("design") @Size(max = 100) String design,
            @RequestParam(name = "from", defaultValue = "") @Size(max = 100) String from,
            @RequestParam(name = "to", defaultValue = "") @Size(max = 100) String to) {
        RackDesign stated = rack(networks.current(id), design);
        RackDesign drawn =
                from.isEmpty() || to.isEmpty() ? stated : RackSheetView.swap(stated, from, to);
        return ResponseEntity.ok()
                .contentType(SVG)
                .body(RackDrawing.of(drawn, RackChecks.of(drawn)));
    }

    /** A generation's bill of materials on a day, costed and weighed. */
    @GetMapping("/bills/{generation}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BillSheet.class)))
    ResponseEntity<byte[]> bill(
            @PathVariable("id") String id,
            @PathVariable("generation") @Size(max = 100) String generation,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "cost", defaultValue = "STANDARD") CostBasis basis) {
        Revision revision = networks.current(id);
        return answer(
                revision,
                List.of("bill", generation, String.valueOf(on), basis),
                () ->
                        BillSheetView.of(
                                BillSheetView.bill(
                                        networks.network(revision), generation, on, basis)));
    }

    /** The bill as a file, for other tools. */
    @GetMapping("/bills/{generation}/file")
    ResponseEntity<byte[]> billFile(
            @PathVariable("id") String id,
            @PathVariable("generation") @Size(max = 100) String generation,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "cost", defaultValue = "STANDARD") CostBasis basis,
            @RequestParam(name = "format", defaultValue = "CSV") BillFormat format) {
        Network network = networks.network(networks.current(id));
        RackBill bill = BillSheetView.bill(network, generation, on, basis);
        String text =
                switch (format) {
                    case CSV -> CostedBill.csv(bill);
                    case ROWS ->
                            ProgramWriter.bom(
                                    RackBill.lines(network, bill.generation(), bill.on()));
                    case HBOM -> new HardwareBill(bill, Origins.of(network)).csv();
                    case CYCLONEDX -> new CycloneDxBill(bill, Origins.of(network)).json();
                    case TEXT ->
                            BillText.lines(bill).stream()
                                    .collect(Collectors.joining("\n", "", "\n"));
                };
        String name =
                "%s-%s%s.%s"
                        .formatted(
                                generation.replaceAll("[^A-Za-z0-9_-]", ""),
                                bill.on(),
                                format == BillFormat.ROWS || format == BillFormat.HBOM
                                        ? "-" + format.name().toLowerCase(java.util.Locale.ROOT)
                                        : "",
                                format.ending);
        return ResponseEntity.ok()
                .contentType(format.type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(name))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where an item is used, up all levels, and where it comes from. */
    @GetMapping("/uses")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ItemUses.class)))
    ResponseEntity<byte[]> uses(
            @PathVariable("id") String id,
            @RequestParam("item") @Size(max = 100) String item,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on) {
        Revision revision = networks.current(id);
        return answer(
                revision,
                List.of("uses", item, String.valueOf(on)),
                () -> new ItemUsesView(networks.network(revision), on).of(item));
    }

    /**
     * What differs between two revisions, or a program and scenarios of it, in bills, racks, open
     * orders and stock.
     *
     * @param before revision; null for the one there is now
     * @param after revision; null for the one there is now
     * @param scenarios applied to the later
     * @param run a plan of the program, whose open orders are looked through
     * @param on day of the figures; null for when all changes of a generation are in force
     */
    @GetMapping("/change")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BillChange.class)))
    ResponseEntity<byte[]> change(
            @PathVariable("id") String id,
            @RequestParam(name = "before", required = false) @Nullable Integer before,
            @RequestParam(name = "after", required = false) @Nullable Integer after,
            @RequestParam(name = "scenario", required = false) @Size(max = 10) @Nullable List<String> scenarios,
            @RequestParam(name = "run", required = false) @Nullable Long run,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on) {
        int now = networks.program(id).revision();
        Revision was = networks.of(id, before == null ? now : before, List.of());
        Revision is =
                networks.of(
                        id, after == null ? now : after, scenarios == null ? List.of() : scenarios);
        return answer(
                is,
                List.of("change", was.number(), String.valueOf(run), String.valueOf(on)),
                () -> change(was, is, run, on));
    }

    private BillChange change(
            Revision was, Revision is, @Nullable Long run, @Nullable LocalDate on) {
        try {
            EngineeringChange change =
                    EngineeringChange.of(
                            networks.network(was),
                            networks.network(is),
                            on,
                            run == null ? List.of() : orders(was.program(), run));
            return new BillChange(
                    was.inWords(),
                    is.inWords(),
                    change.isNone(),
                    change,
                    ChangeText.lines(was.inWords(), is.inWords(), change));
        } catch (IllegalArgumentException e) {
            throw Refusal.conflict("The two cannot be compared: " + e.getMessage() + ".");
        }
    }

    private List<OpenOrder> orders(String program, long id) {
        Run run = runs.done(id);
        if (run.kind() != RunKind.PLAN || !program.equals(run.program())) {
            throw Refusal.wrong("run", "%d is no plan of the program".formatted(id));
        }
        try {
            return OpenOrders.of(RunReader.read(runs.folder(id)));
        } catch (UnreadableRunException e) {
            throw Refusal.conflict("Run %d cannot be read.".formatted(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The generations side by side.
     *
     * @param delays {@code GENERATION:WEEKS} each
     */
    @GetMapping("/roadmap")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RoadmapSheet.class)))
    ResponseEntity<byte[]> roadmap(
            @PathVariable("id") String id,
            @RequestParam(name = "delay", required = false) @Size(max = 20) @Nullable List<String> delays,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on) {
        Revision revision = networks.current(id);
        Network network = networks.network(revision);
        Map<String, Integer> days = delays(network, delays == null ? List.of() : delays);
        return answer(
                revision,
                List.of("roadmap", days, String.valueOf(on)),
                () -> RoadmapSheetView.of(roadmap(network, days, on)));
    }

    /** The dates of the generations as a chart. */
    @GetMapping(path = "/roadmap/drawing", produces = "image/svg+xml")
    ResponseEntity<String> roadmapDrawing(
            @PathVariable("id") String id,
            @RequestParam(name = "delay", required = false) @Size(max = 20) @Nullable List<String> delays) {
        Network network = networks.network(networks.current(id));
        Map<String, Integer> days = delays(network, delays == null ? List.of() : delays);
        return ResponseEntity.ok()
                .contentType(SVG)
                .body(
                        RoadmapSvg.of(
                                        roadmap(network, days, null),
                                        "Generations of " + network.settings().name())
                                .orElseThrow(() -> Refusal.missing("No generation has a date.")));
    }

    private static Roadmap roadmap(
            Network network, Map<String, Integer> days, @Nullable LocalDate on) {
        try {
            return Roadmap.of(network, on == null ? network.settings().asOf() : on, days);
        } catch (IllegalArgumentException e) {
            throw Refusal.conflict("There is no roadmap: " + e.getMessage() + ".");
        }
    }

    private static Map<String, Integer> delays(Network network, List<String> asked) {
        List<String> known =
                new ArrayList<>(
                        network.program().generations().stream()
                                .filter(Generation::modelled)
                                .map(Generation::name)
                                .toList());
        Map<String, Integer> days = new LinkedHashMap<>();
        for (String each : asked) {
            Matcher delay = DELAY.matcher(each);
            if (!delay.matches() || !known.contains(delay.group(1))) {
                throw Refusal.wrong(
                        "delay",
                        "is no GENERATION:WEEKS; expected one of "
                                + String.join(", ", known)
                                + ", as in "
                                + known.stream().findFirst().orElse("GENERATION")
                                + ":26");
            }
            double weeks = Double.parseDouble(delay.group(2));
            if (Math.abs(weeks) > MOST_WEEKS) {
                throw Refusal.wrong("delay", "is more than %d weeks".formatted(MOST_WEEKS));
            }
            if (weeks != 0) {
                days.put(delay.group(1), Math.toIntExact(Math.round(weeks * 7)));
            }
        }
        return days;
    }
}
