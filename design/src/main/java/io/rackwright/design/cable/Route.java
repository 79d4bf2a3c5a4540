package io.rackwright.design.cable;

import io.rackwright.design.hall.HallDesign.Row;
import io.rackwright.design.hall.HallDesign.Tray;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.hall.Layout.Stand;

/**
 * The way of a cable over the trays, in millimetres:
 *
 * <pre>
 * (tray - height a) + along a's row + across + along b's row + (tray - height b) + slack
 * </pre>
 *
 * Along and across are right-angled: from the middle of a's rack along the tray of its row to a
 * cross tray, over it to the other row, along that row's tray to the middle of b's rack. Of the
 * cross trays the one with the shortest way is taken. Rows in one line share a tray, and on one
 * tray the way is along alone; in one rack the cable stays there and takes the difference of
 * heights and the slack.
 *
 * @param crossMm place of the cross tray; NaN when none is used
 */
public record Route(Row from, Row to, double crossMm, boolean inRack, double lengthMm) {
    public static Route between(Device a, Device b, Layout layout) {
        Tray tray = layout.hall().tray();
        Stand from = a.stand();
        Stand to = b.stand();
        if (from.equals(to)) {
            double length = Math.abs(a.heightMm() - b.heightMm()) + tray.slackMm();
            return new Route(from.row(), to.row(), Double.NaN, true, length);
        }
        double ups = 2 * tray.heightMm() - a.heightMm() - b.heightMm() + tray.slackMm();
        if (layout.trayMm(from.row()) == layout.trayMm(to.row())) {
            double along = Math.abs(from.middleMm() - to.middleMm());
            return new Route(from.row(), to.row(), Double.NaN, false, ups + along);
        }
        double best = Double.POSITIVE_INFINITY;
        double cross = Double.NaN;
        for (double x : tray.crossMm()) {
            double along = Math.abs(from.middleMm() - x) + Math.abs(to.middleMm() - x);
            if (along < best) {
                best = along;
                cross = x;
            }
        }
        double across = Math.abs(layout.trayMm(from.row()) - layout.trayMm(to.row()));
        return new Route(from.row(), to.row(), cross, false, ups + best + across);
    }
}
