package io.rackwright.model;

/**
 * How far lead times, transits and yields stray from what the program states, where a source or a
 * lane says nothing of its own. A stated time is the mean, and a spread is a coefficient of
 * variation: standard deviation over mean.
 *
 * @param leadTimeCv of a source's lead time; 0 when it never strays
 * @param transitCv of a lane's transit
 * @param yieldCv of the good units of a lot
 * @param commonShare from 0 to 1: the correlation between the (log) times of two orders that leave
 *     one source, or go by one lane, in the same quarter; a supplier who is late is late with all
 *     of them
 */
public record Uncertainty(double leadTimeCv, double transitCv, double yieldCv, double commonShare) {

    public double leadTimeCv(Source source) {
        return source.leadTimeCv() == null ? leadTimeCv : source.leadTimeCv();
    }

    public double yieldCv(Source source) {
        return source.yieldCv() == null ? yieldCv : source.yieldCv();
    }

    public double transitCv(Lane lane) {
        return lane.transitCv() == null ? transitCv : lane.transitCv();
    }
}
