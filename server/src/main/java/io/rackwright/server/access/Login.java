package io.rackwright.server.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who makes a request.
 *
 * @param credentialsVersion of the user when the session began
 * @param viaToken with a script's token instead of a session
 */
public record Login(String name, Role role, long credentialsVersion, boolean viaToken)
        implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
