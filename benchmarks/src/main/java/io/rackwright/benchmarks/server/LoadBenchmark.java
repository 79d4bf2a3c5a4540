package io.rackwright.benchmarks.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Many viewers at a running server on this machine, asked for at a fixed rate whether or not it
 * keeps up: how long answers take, counted from when they were due, and whether any fails. Then
 * runs, queued at once: whether all finish.
 */
public final class LoadBenchmark {
    private static final Duration MOST_FOR_RUNS = Duration.ofMinutes(60);

    private final String base;
    private final String token;
    private final PrintWriter out;

    /**
     * @param base address of the server, on loopback
     * @param token of a planner
     */
    public LoadBenchmark(String base, String token, PrintWriter out) {
        this.base = base.replaceAll("/+$", "");
        this.token = token;
        this.out = out;
    }

    /** Whether an address is one of this machine alone: nothing else is ever loaded. */
    public static boolean isLoopback(String base) {
        String host = URI.create(base).getHost();
        return host != null
                && (host.equals("localhost")
                        || host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]")
                                && InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))
                                        .isLoopbackAddress());
    }

    private record Asked(String path, int status, double seconds) {}

    /**
     * @param perSecond requests of all viewers together
     * @return whether there was no error
     */
    public boolean views(int viewers, int perSecond, int seconds)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Visitor> all = new ArrayList<>();
            for (int k = 0; k < viewers; k++) {
                all.add(new Visitor(client, base, token));
            }
            List<String> paths = paths(all.getFirst());
            return tell(ask(all, paths, perSecond, seconds));
        }
    }

    /** What the pages Overview and Supply ask of the newest plan, one after the other. */
    private static List<String> paths(Visitor one) throws IOException, InterruptedException {
        JsonNode runs = one.json("GET", "/runs?kind=PLAN&state=DONE&limit=1", "");
        JsonNode run = runs.path("items").path(0);
        if (run.isMissingNode()) {
            throw new IOException("the server has no finished plan");
        }
        String at = "/runs/" + run.path("id").asLong();
        List<String> paths = new ArrayList<>(List.of(at, at + "/overview"));
        if (one.get(at + "/supply") == 200) {
            paths.add(at + "/supply");
        }
        for (int offset = 0; offset < 4000; offset += 1000) {
            paths.add(at + "/tables/orders?sort=-release_date&limit=100&offset=" + offset);
        }
        return paths;
    }

    private static List<Asked> ask(
            List<Visitor> viewers, List<String> paths, int perSecond, int seconds) {
        ConcurrentLinkedQueue<Asked> answers = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int k = 0; k < perSecond * seconds; k++) {
                long due = start + k * TimeUnit.SECONDS.toNanos(1) / perSecond;
                for (long wait = due - System.nanoTime();
                        wait > 0;
                        wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                Visitor viewer = viewers.get(k % viewers.size());
                String path = paths.get(k % paths.size());
                each.submit(() -> answers.add(asked(viewer, path, due)));
            }
        }
        return List.copyOf(answers);
    }

    private static Asked asked(Visitor viewer, String path, long due) {
        int status;
        try {
            status = viewer.get(path);
        } catch (IOException | InterruptedException e) {
            status = -1;
        }
        return new Asked(
                path.replaceAll("\\?.*|\\d+", ""), status, (System.nanoTime() - due) / 1e9);
    }

    private boolean tell(List<Asked> asked) {
        out.println("asked,requests,errors,median_ms,p95_ms,p99_ms,most_ms");
        Map<String, List<Asked>> byPath = new TreeMap<>();
        asked.forEach(a -> byPath.computeIfAbsent(a.path(), _ -> new ArrayList<>()).add(a));
        byPath.put("all", asked);
        byPath.forEach(this::line);
        out.flush();
        return asked.stream().allMatch(a -> a.status() == 200 || a.status() == 304);
    }

    private void line(String path, List<Asked> asked) {
        double[] millis = asked.stream().mapToDouble(a -> 1000 * a.seconds()).sorted().toArray();
        long errors = asked.stream().filter(a -> a.status() != 200 && a.status() != 304).count();
        out.printf(
                "%s,%d,%d,%.0f,%.0f,%.0f,%.0f%n",
                path,
                millis.length,
                errors,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 0.99),
                Arrays.stream(millis).max().orElse(0));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    /**
     * Queues plans and waits for them.
     *
     * @param program by its id
     * @return whether all finished
     */
    public boolean runs(String program, int count) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Visitor planner = new Visitor(client, base, token);
            long start = System.nanoTime();
            List<Long> queued = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                String wanted = "{\"kind\": \"PLAN\", \"program\": \"%s\"}".formatted(program);
                queued.add(planner.json("POST", "/runs", wanted).path("id").asLong());
            }
            long end = start + MOST_FOR_RUNS.toNanos();
            Map<String, Integer> states = new TreeMap<>();
            do {
                Thread.sleep(1000);
                states.clear();
                for (long id : queued) {
                    String state = planner.json("GET", "/runs/" + id, "").path("state").asString();
                    states.merge(state, 1, Integer::sum);
                }
            } while ((states.containsKey("QUEUED") || states.containsKey("RUNNING"))
                    && System.nanoTime() < end);
            out.println("runs,states,seconds");
            out.printf("%d,%s,%.0f%n", count, states, (System.nanoTime() - start) / 1e9);
            out.flush();
            return states.equals(Map.of("DONE", count));
        }
    }
}
