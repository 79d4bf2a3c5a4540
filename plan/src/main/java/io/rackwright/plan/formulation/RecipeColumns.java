package io.rackwright.plan.formulation;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.BomLine;
import io.rackwright.plan.content.RecipeDiagram;
import io.rackwright.plan.content.RecipeDiagram.Choice;
import io.rackwright.plan.content.RecipeDiagram.Node;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends the racks of a make column through the diagram of their recipes: what goes into a node goes
 * out of it, and racks that leave it by "from home" take the component from the place of those from
 * home instead of the place of all.
 */
final class RecipeColumns {
    private final Formulation f;
    private final int makeColumn;
    private final Decision.Make make;
    private final Map<Integer, Integer> rowOfNode = new HashMap<>();

    RecipeColumns(Formulation f, int makeColumn) {
        this.f = f;
        this.makeColumn = makeColumn;
        if (!(f.decisions().get(makeColumn) instanceof Decision.Make parent)) {
            throw new IllegalArgumentException("column " + makeColumn + " makes nothing");
        }
        this.make = parent;
    }

    void add(RecipeDiagram diagram) {
        for (Choice node : diagram.nodes()) {
            String subject = make.point() + "," + make.into().mark() + "," + node.index();
            rowOfNode.put(node.index(), f.row(f.name("recipe", subject, make.bucket()), 1, 0, 0));
        }
        goTo(diagram.root(), makeColumn);
        for (Choice node : diagram.nodes()) {
            addArc(node, true);
            addArc(node, false);
        }
    }

    private void addArc(Choice node, boolean fromHome) {
        Node next = fromHome ? node.home() : node.anywhere();
        if (next == RecipeDiagram.End.FAILS) {
            return;
        }
        Decision arc = new Decision.Choose(make, node, fromHome, make.bucket());
        int column = f.column(arc, 0, INFINITY);
        f.entry(rowOf(node), column, -1);
        goTo(next, column);
        if (fromHome) {
            takeFromHome(node.component(), column);
        }
    }

    private void goTo(Node node, int column) {
        if (node instanceof Choice choice) {
            f.entry(rowOf(choice), column, 1);
        }
    }

    private int rowOf(Choice node) {
        Integer row = rowOfNode.get(node.index());
        if (row == null) {
            throw new IllegalStateException("node " + node.index() + " is not of this diagram");
        }
        return row;
    }

    private void takeFromHome(String component, int column) {
        SupplyPoint p = make.point();
        Place home = f.recipes().home(component, p.site());
        Place all = f.graph().place(component, p.site());
        if (home == null || all == null) {
            throw new IllegalStateException("no place for " + component + " at " + p.site());
        }
        DaySet started = make.days().shifted(-p.source().leadTimeDays());
        for (BomLine line : p.components()) {
            if (line.component().equals(component)) {
                double units = f.scale(p) * line.quantity() / f.scale(component);
                Spread.within(
                        f.buckets(),
                        started,
                        0,
                        f.graph().day(line.from()),
                        line.to() == null ? Integer.MAX_VALUE : f.graph().day(line.to()) + 1,
                        (t, share) -> {
                            f.consume(home, t, column, units * share);
                            f.consume(all, t, column, -units * share);
                        });
            }
        }
    }
}
