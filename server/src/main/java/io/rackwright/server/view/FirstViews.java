package io.rackwright.server.view;

import io.rackwright.server.run.RunDone;
import io.rackwright.server.run.RunKind;
import io.rackwright.server.run.Runs;
import io.rackwright.server.view.SupplyChoice.By;
import io.rackwright.server.view.SupplyChoice.Measure;
import io.rackwright.server.view.SupplyChoice.Order;
import io.rackwright.server.web.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks what a page asks first as soon as a run is done, and of the newest plan when the server
 * starts: the first person to look then waits no longer than the next one.
 */
@Component
@Profile("!offline")
final class FirstViews {
    private static final Logger LOG = LoggerFactory.getLogger(FirstViews.class);

    private final Runs runs;
    private final List<LongConsumer> ofPlans;
    private final List<LongConsumer> ofComparisons;

    /** One after the other: whoever asks for something else meanwhile has the other cores. */
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("first-views").factory());

    FirstViews(
            Runs runs,
            OverviewController overview,
            SupplyController supply,
            CapacityController capacity,
            NetworkController network,
            ContentController content,
            CompareController comparison) {
        this.runs = runs;
        this.ofPlans =
                List.of(
                        overview::overview,
                        supply::filters,
                        id -> items(supply, id),
                        id -> supply.now(id, 4),
                        capacity::load,
                        network::network,
                        content::content);
        this.ofComparisons = List.of(comparison::comparison);
    }

    @EventListener
    void started(ApplicationReadyEvent started) {
        runs.newestPlan().ifPresent(id -> ask(id, ofPlans));
    }

    @EventListener
    void done(RunDone run) {
        if (run.kind() == RunKind.PLAN) {
            ask(run.id(), ofPlans);
        } else if (run.kind() == RunKind.COMPARE) {
            ask(run.id(), ofComparisons);
        }
    }

    /** As the page shows them before anything is chosen. */
    private static void items(SupplyController supply, long run) {
        supply.grid(
                run, By.ITEM, Period.MONTH, Measure.RELEASE, Order.NEW, "", "", "", "", null, 60);
    }

    /** What is being asked is answered first: it reads tables that are closed next. */
    @PreDestroy
    void stop() throws InterruptedException {
        asking.shutdownNow();
        if (!asking.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("a first view takes longer than the server waits for it");
        }
    }

    private void ask(long run, List<LongConsumer> views) {
        for (LongConsumer view : views) {
            asking.execute(() -> ask(run, view));
        }
    }

    private void ask(long run, LongConsumer view) {
        try {
            view.accept(run);
        } catch (Refusal e) {
            LOG.info("a first view of run {} is refused: {}", run, e.detail());
        } catch (RuntimeException e) {
            // One that was removed meanwhile is nobody's loss.
            if (runs.find(run).isPresent()) {
                LOG.warn("a first view of run {} could not be made", run, e);
            }
        }
    }
}
