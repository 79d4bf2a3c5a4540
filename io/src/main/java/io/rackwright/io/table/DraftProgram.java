package io.rackwright.io.table;

import io.rackwright.model.Actual;
import io.rackwright.model.BomLine;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Certificate;
import io.rackwright.model.Closure;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.model.SitePower;
import io.rackwright.model.Source;
import io.rackwright.model.SourcingRule;
import io.rackwright.model.trade.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program as far as it could be read: the records of all sound rows, each with its place. */
public final class DraftProgram {
    /** Of what could not be read at all. */
    public static final DraftProgram NOTHING =
            new DraftProgram(
                    Optional.empty(),
                    List.of(),
                    new TableRows(Schema.current(), Map.of(), Set.of(), false),
                    false);

    private final Optional<Settings> settings;
    private final List<KeyedTexts.KeyedText> settingTexts;
    private final TableRows tables;
    private final boolean settingsWhole;
    private final Optional<RuleSet> rules;
    private final Map<String, Item> itemByName = new HashMap<>();
    private final Map<String, Site> siteByName = new HashMap<>();
    private final Map<String, Located<Source>> sourceByPlace = new HashMap<>();

    DraftProgram(
            Optional<Settings> settings,
            List<KeyedTexts.KeyedText> settingTexts,
            TableRows tables,
            boolean settingsWhole) {
        this(settings, settingTexts, tables, settingsWhole, Optional.empty());
    }

    DraftProgram(
            Optional<Settings> settings,
            List<KeyedTexts.KeyedText> settingTexts,
            TableRows tables,
            boolean settingsWhole,
            Optional<RuleSet> rules) {
        this.rules = rules;
        this.settings = settings;
        this.settingTexts = List.copyOf(settingTexts);
        this.tables = tables;
        this.settingsWhole = settingsWhole;
        items().forEach(i -> itemByName.putIfAbsent(i.record().name(), i.record()));
        sites().forEach(s -> siteByName.putIfAbsent(s.record().name(), s.record()));
        for (Located<Source> s : sources()) {
            sourceByPlace.putIfAbsent(place(s.record().item(), s.record().site()), s);
        }
    }

    /** Empty when a setting is faulty or missing. */
    public Optional<Settings> settings() {
        return settings;
    }

    /** The settings as they stand there, sound or not. */
    public List<KeyedTexts.KeyedText> settingTexts() {
        return settingTexts;
    }

    /** The rule set that the settings name, where it could be read. */
    public Optional<RuleSet> rules() {
        return rules;
    }

    /** The same program under a rule set. */
    public DraftProgram under(Optional<RuleSet> found) {
        return new DraftProgram(settings, settingTexts, tables, settingsWhole, found);
    }

    /** False when something that stands in a table or in the settings is lost: a copy lacks it. */
    public boolean isComplete() {
        return settingsWhole && tables.isComplete();
    }

    public TableRows tables() {
        return tables;
    }

    /** See {@link TableRows#rows}. */
    public List<Row> rows(String table) {
        return tables.rows(table);
    }

    /** See {@link TableRows#isWhole}. */
    public boolean isWhole(String table) {
        return tables.isWhole(table);
    }

    /** See {@link TableRows#known}. */
    public Set<String> known(String tableAndColumn) {
        return tables.known(tableAndColumn);
    }

    private static String place(String item, String site) {
        return item + " at " + site;
    }

    /** Null when there is no such item, or when its row is faulty. */
    public @Nullable Item item(String name) {
        return itemByName.get(name);
    }

    /** Null when there is no such site, or when its row is faulty. */
    public @Nullable Site site(String name) {
        return siteByName.get(name);
    }

    /** Null when the site does not supply the item, or when the row is faulty. */
    public @Nullable Located<Source> source(String item, String site) {
        return sourceByPlace.get(place(item, site));
    }

    public List<Located<Generation>> generations() {
        return tables.located("generations", Records::generation);
    }

    public List<Located<Item>> items() {
        return tables.located("items", Records::item);
    }

    public List<Located<BomLine>> bom() {
        return tables.located("bom", Records::bomLine);
    }

    public List<Located<Site>> sites() {
        return tables.located("sites", Records::site);
    }

    public List<Located<SitePower>> sitePower() {
        return tables.located("site_power", Records::sitePower);
    }

    public List<Located<Source>> sources() {
        return tables.located("sources", Records::source);
    }

    public List<Located<CapacityStep>> capacity() {
        return tables.located("capacity", Records::capacityStep);
    }

    public List<Located<PoolStep>> pools() {
        return tables.located("pools", Records::poolStep);
    }

    public List<Located<Lane>> lanes() {
        return tables.located("lanes", Records::lane);
    }

    public List<Located<SourcingRule>> sourcingRules() {
        return tables.located("sourcing_rules", Records::sourcingRule);
    }

    public List<Located<Demand>> demands() {
        return tables.located("demand", Records::demand);
    }

    public List<Located<Inventory>> inventory() {
        return tables.located("inventory", Records::inventory);
    }

    public List<Located<FirmOrder>> firmOrders() {
        return tables.located("firm_orders", Records::firmOrder);
    }

    public List<Located<Expansion>> expansions() {
        return tables.located("expansions", Records::expansion);
    }

    public List<Located<Closure>> closures() {
        return tables.located("closures", Records::closure);
    }

    public List<Located<ForbiddenMode>> forbiddenModes() {
        return tables.located("forbidden_modes", Records::forbiddenMode);
    }

    public List<Located<Actual>> actuals() {
        return tables.located("actuals", Records::actual);
    }

    public List<Located<Certificate>> certificates() {
        return tables.located("certificates", Records::certificate);
    }

    public List<Located<ContentTarget>> contentTargets() {
        return tables.located("content_targets", Records::contentTarget);
    }

    /**
     * The program itself.
     *
     * @throws java.util.NoSuchElementException when there are no settings: ask only where there is
     *     no error
     */
    public Program program() {
        return new Program(
                settings.orElseThrow(),
                records(generations()),
                records(items()),
                records(bom()),
                records(sites()),
                records(sitePower()),
                records(sources()),
                records(capacity()),
                records(pools()),
                records(lanes()),
                records(sourcingRules()),
                records(demands()),
                records(inventory()),
                records(firmOrders()),
                records(expansions()),
                records(closures()),
                records(forbiddenModes()),
                records(actuals()),
                records(certificates()),
                records(contentTargets()),
                rules.orElse(null));
    }

    private static <T> List<T> records(List<Located<T>> located) {
        return located.stream().map(Located::record).toList();
    }
}
