package io.rackwright.server.view;

/**
 * Turns a finished run into what a page shows.
 *
 * @param <T> a record, which the API's document describes
 */
@FunctionalInterface
interface View<T> {
    T of(OpenRun run);
}
