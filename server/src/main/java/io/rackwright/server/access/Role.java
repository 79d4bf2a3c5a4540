package io.rackwright.server.access;

/** What a user may do; each may also do what those before may. */
public enum Role {
    /** Read everything, and keep the own account. */
    VIEWER,
    /** Change programs and scenarios, and run. */
    PLANNER,
    /** Keep users. */
    ADMIN;

    /** As Spring Security names it. */
    String authority() {
        return "ROLE_" + name();
    }
}
