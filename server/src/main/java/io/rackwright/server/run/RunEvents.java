package io.rackwright.server.run;

import io.rackwright.server.web.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers of each change of a run. Each has a queue and a thread of its own, so that a slow
 * one holds up nobody; one that falls far behind is let go, and comes again.
 */
@Component
public class RunEvents {
    private static final int MOST_LISTENERS = 1000;
    private static final int MOST_BEHIND = 500;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** After which a browser connects again, and is asked again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    private record Event(String name, Object data) {}

    SseEmitter listen() {
        if (listeners.size() >= MOST_LISTENERS) {
            throw Refusal.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "Too many browsers follow the runs already.");
        }
        Listener listener = new Listener(new SseEmitter(LONGEST.toMillis()));
        listeners.add(listener);
        listener.emitter.onCompletion(() -> listeners.remove(listener));
        listener.emitter.onTimeout(listener.emitter::complete);
        listener.emitter.onError(_ -> listeners.remove(listener));
        Thread.ofVirtual().name("events").start(listener::send);
        return listener.emitter;
    }

    void changed(Run run) {
        tell(new Event("run", run));
    }

    void deleted(long id) {
        tell(new Event("deleted", Map.of("id", id)));
    }

    private void tell(Event event) {
        for (Listener listener : listeners) {
            if (!listener.waiting.offer(event)) {
                listeners.remove(listener);
                listener.emitter.complete();
            }
        }
    }

    @PreDestroy
    void close() {
        listeners.forEach(l -> l.emitter.complete());
        listeners.clear();
    }

    private final class Listener {
        private final SseEmitter emitter;
        private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(MOST_BEHIND);

        Listener(SseEmitter emitter) {
            this.emitter = emitter;
        }

        private void send() {
            try {
                emitter.send(SseEmitter.event().comment("welcome"));
                while (listeners.contains(this)) {
                    Event event = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                    if (event == null) {
                        emitter.send(SseEmitter.event().comment("still here"));
                    } else {
                        emitter.send(
                                SseEmitter.event()
                                        .name(event.name())
                                        .data(event.data(), MediaType.APPLICATION_JSON));
                    }
                }
            } catch (IOException | IllegalStateException _) {
                // The browser went away.
                listeners.remove(this);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
