package io.rackwright.model.trade;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A list of headings. The longest prefix that an article's heading begins with decides. */
public final class TariffScope {
    private final String name;
    private final NavigableSet<String> listed;
    private final NavigableSet<String> carvedOut;
    private final NavigableSet<String> carried;

    /**
     * @param listed prefixes on the list
     * @param carvedOut prefixes that are not, though a shorter one is
     * @param carried prefixes for which the list is whole; empty when it is whole everywhere
     */
    public TariffScope(
            String name,
            Collection<HtsCode> listed,
            Collection<HtsCode> carvedOut,
            Collection<HtsCode> carried) {
        this.name = name;
        this.listed = digits(listed);
        this.carvedOut = digits(carvedOut);
        this.carried = digits(carried);
    }

    public String name() {
        return name;
    }

    /** False where nobody knows whether the heading is on the list. */
    public boolean isCarried(HtsCode article) {
        return carried.isEmpty() || longest(carried, article) > 0 || longest(listed, article) > 0;
    }

    /**
     * Unknown where only some of what the heading covers is on the list, so that more digits would
     * tell; and where the list is not carried.
     */
    public Truth contains(HtsCode article) {
        if (!isCarried(article)) {
            return Truth.UNKNOWN;
        }
        boolean inside = longest(listed, article) > longest(carvedOut, article);
        boolean undecided = hasLonger(inside ? carvedOut : listed, article);
        return undecided ? Truth.UNKNOWN : Truth.of(inside);
    }

    /** The prefix that puts the heading on the list, or the first on it that is under it. */
    public Optional<HtsCode> deciding(HtsCode article) {
        int digits = longest(listed, article);
        if (digits > 0) {
            return Optional.of(new HtsCode(article.digits().substring(0, digits)));
        }
        return Optional.ofNullable(listed.higher(article.digits()))
                .filter(prefix -> prefix.startsWith(article.digits()))
                .map(HtsCode::new);
    }

    private static NavigableSet<String> digits(Collection<HtsCode> codes) {
        return codes.stream().map(HtsCode::digits).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int longest(NavigableSet<String> prefixes, HtsCode article) {
        String all = article.digits();
        for (int digits = all.length(); digits >= 2; digits -= 2) {
            if (prefixes.contains(all.substring(0, digits))) {
                return digits;
            }
        }
        return 0;
    }

    private static boolean hasLonger(NavigableSet<String> prefixes, HtsCode article) {
        String next = prefixes.higher(article.digits());
        return next != null && next.startsWith(article.digits());
    }
}
