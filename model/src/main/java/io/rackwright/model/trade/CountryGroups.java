package io.rackwright.model.trade;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for several countries, by date. */
public final class CountryGroups {
    private final Map<String, List<Member>> byGroup;

    /**
     * A country in a group.
     *
     * @param country two letters of ISO 3166
     */
    public record Member(String group, String country, Period period, Evidence evidence) {}

    public CountryGroups(Collection<Member> members) {
        byGroup = members.stream().collect(Collectors.groupingBy(Member::group));
    }

    public Set<String> names() {
        return Set.copyOf(byGroup.keySet());
    }

    public List<Member> members(String group) {
        return List.copyOf(byGroup.getOrDefault(group, List.of()));
    }

    /**
     * @param countriesAndGroups countries by their two letters, groups by their names
     */
    public boolean contains(List<String> countriesAndGroups, String country, LocalDate day) {
        return countriesAndGroups.contains(country)
                || countriesAndGroups.stream()
                        .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
                        .anyMatch(m -> m.country().equals(country) && m.period().contains(day));
    }
}
