/**
 * Who may do what: users, passwords, tokens, sessions, and what every request is held against
 * before anything else reads it. Start at {@link io.rackwright.server.access.SecurityRules}, which
 * lists it all in order; {@link io.rackwright.server.access.Users} keeps the users, {@link
 * io.rackwright.server.access.FirstAdministrator} makes the first.
 */
@NullMarked
package io.rackwright.server.access;

import org.jspecify.annotations.NullMarked;
