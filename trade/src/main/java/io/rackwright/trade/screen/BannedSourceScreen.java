package io.rackwright.trade.screen;

import io.rackwright.model.BomLine;
import io.rackwright.model.Program;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import io.rackwright.model.trade.BannedSource;
import io.rackwright.model.trade.TradeRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which sites of a program bear the name of a banned source, and what would carry their goods. */
public final class BannedSourceScreen {
    private final Program program;
    private final Map<String, SortedSet<String>> parents = new TreeMap<>();

    private BannedSourceScreen(Program program) {
        this.program = program;
        for (BomLine line : program.bom()) {
            parents.computeIfAbsent(line.component(), _ -> new TreeSet<>()).add(line.parent());
        }
    }

    /**
     * A site that bears a banned name.
     *
     * @param name under which it was found
     * @param inForce true when the ban holds on the day asked for
     * @param items that the site can supply
     * @param racks rack items that may have one of them in it, at any tier
     */
    public record Hit(
            Site site,
            BannedSource ban,
            String name,
            boolean inForce,
            SortedSet<String> items,
            SortedSet<String> racks) {}

    /**
     * Bans that begin later are found as well: what is bought today is in a rack tomorrow.
     *
     * @return by the order of the sites, then of the bans
     */
    public static List<Hit> of(Program program, TradeRules rules, LocalDate day) {
        BannedSourceScreen screen = new BannedSourceScreen(program);
        List<Hit> hits = new ArrayList<>();
        for (Site site : program.sites()) {
            for (BannedSource ban : rules.bannedSources()) {
                LocalDate end = ban.period().toExclusive();
                if (end != null && !end.isAfter(day)) {
                    continue;
                }
                names(ban)
                        .filter(name -> bears(site, name))
                        .findFirst()
                        .ifPresent(name -> hits.add(screen.hit(site, ban, name, day)));
            }
        }
        return hits;
    }

    private Hit hit(Site site, BannedSource ban, String name, LocalDate day) {
        SortedSet<String> items = new TreeSet<>();
        program.sources().stream()
                .filter(s -> s.site().equals(site.name()))
                .map(Source::item)
                .forEach(items::add);
        SortedSet<String> above = new TreeSet<>();
        items.forEach(item -> addAbove(item, above));
        SortedSet<String> racks = new TreeSet<>();
        program.generations().stream()
                .flatMap(g -> Stream.ofNullable(g.rackItem()))
                .filter(above::contains)
                .forEach(racks::add);
        return new Hit(site, ban, name, ban.period().contains(day), items, racks);
    }

    private void addAbove(String item, SortedSet<String> found) {
        if (found.add(item)) {
            parents.getOrDefault(item, new TreeSet<>()).forEach(p -> addAbove(p, found));
        }
    }

    private static Stream<String> names(BannedSource ban) {
        return Stream.concat(Stream.of(ban.entity()), ban.affiliates().stream());
    }

    /** As whole words, whatever their case, in the site's title, owner or state. */
    private static boolean bears(Site site, String name) {
        String said = words(site.title() + " " + site.owner() + " " + site.state());
        return said.contains(words(name));
    }

    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                + " ";
    }
}
