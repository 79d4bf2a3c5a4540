package io.rackwright.server.view;

import io.rackwright.server.view.Subjects.Subject;
import io.rackwright.server.view.Subjects.SubjectKind;
import java.util.List;
import java.util.Locale;

/** Finds {@link Subjects}: what is named so first, then what begins so, then the rest. */
final class SubjectsView implements View<Subjects> {
    private static final int MOST = 20;

    private final String text;

    SubjectsView(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    @Override
    public Subjects of(OpenRun run) {
        return new Subjects(
                run.tables()
                        .ask(
                                """
                                with words as (select item, item || coalesce(', ' || description, '') as words from "program.items"),
                                titles as (select site, coalesce(title, site) as title from "program.sites"),
                                known as (
                                    select demand_id as subject, 0 as rank, 'DEMAND' as kind,
                                           cast(racks as varchar) || ' ' || generation || ' racks for ' || title as title,
                                           'needed by ' || cast(need_by as varchar) as note
                                    from "program.demand" left join titles using (site)
                                    union all
                                    select pool, 1, 'POOL', any_value(coalesce(nullif(unit, ''), 'units')) || ' at ' || any_value(title), null
                                    from "program.pools" left join titles using (site) group by pool
                                    union all
                                    select item || '@' || site, 1, 'CAPACITY', any_value(words) || ' at ' || any_value(title), null
                                    from "program.capacity" left join words using (item) left join titles using (site)
                                    group by item, site
                                    union all
                                    select site, 1, 'POWER', 'power at ' || any_value(title), null
                                    from "program.site_power" left join titles using (site) group by site
                                    union all
                                    select option, 1, 'OPTION', 'expansion at ' || coalesce(title, '?'), null
                                    from "program.expansions" left join titles using (site)
                                    union all
                                    select order_id, 2, 'ORDER', type || ' ' || coalesce(words, item) || ', ' || from_site
                                           || case when type = 'move' then ' to ' || to_site else '' end,
                                           'released ' || cast(release_date as varchar)
                                    from orders left join words using (item)
                                    union all
                                    select distinct order_id, 3, 'GIVEN', replace(order_id, ':', ' '), null
                                    from pegging where contains(order_id, ':')
                                )
                                select subject, kind, coalesce(title, subject), note from known
                                where contains(lower(subject), ?) or contains(lower(coalesce(title, '')), ?)
                                order by lower(subject) <> ?, not starts_with(lower(subject), ?), rank, subject
                                limit %d
                                """
                                        .formatted(MOST),
                                List.of(text, text, text, text),
                                r ->
                                        new Subject(
                                                r.getString(1),
                                                SubjectKind.valueOf(r.getString(2)),
                                                r.getString(3),
                                                r.getString(4))));
    }
}
