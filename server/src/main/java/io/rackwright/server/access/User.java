package io.rackwright.server.access;

import java.time.Instant;

/**
 * Somebody who may log in.
 *
 * @param passwordHash Argon2id, with its parameters and salt
 * @param mustChange the password was made by somebody else: nothing but changing it is allowed
 * @param credentialsVersion sessions of an older one have ended
 */
record User(
        String name,
        String passwordHash,
        Role role,
        boolean mustChange,
        Instant createdAt,
        long credentialsVersion) {}
