package io.rackwright.server.access;

import io.rackwright.server.web.Problems;
import io.rackwright.server.web.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask what, in order; what is not named is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Profile("!offline")
class SecurityRules {
    static final String API = "/api/v1";

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http, Users users, Tokens tokens, SecurityContextRepository sessions)
            throws Exception {
        http.authorizeHttpRequests(rules ->
                rules.requestMatchers(API + "/health/live", API + "/health/ready")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, API + "/session")
                        .permitAll()
                        .requestMatchers(API + "/users", API + "/users/**")
                        .hasRole(Role.ADMIN.name())
                        // The own account, whatever the role.
                        .requestMatchers(
                                API + "/session",
                                API + "/session/**",
                                API + "/tokens",
                                API + "/tokens/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, API + "/**")
                        .authenticated()
                        .requestMatchers(API + "/**")
                        .hasAnyRole(Role.PLANNER.name(), Role.ADMIN.name())
                        // The web UI's own files: what it shows, it asks of the API.
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        http.addFilterBefore(new TokenFilter(users, tokens), AuthorizationFilter.class);
        // A script sends its token itself; what a browser sends by itself needs a second proof.
        http.csrf(csrf -> csrf.spa().ignoringRequestMatchers(TokenFilter::isScript));
        http.securityContext(context -> context.securityContextRepository(sessions));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable);
        http.httpBasic(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.anonymous(anonymous -> {});
        http.headers(headers ->
                headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy(
                                        "camera=(), geolocation=(), microphone=(),"
                                                + " payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener ->
                                opener.policy(
                                        org.springframework.security.web.header.writers
                                                .CrossOriginOpenerPolicyHeaderWriter
                                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource ->
                                resource.policy(
                                        org.springframework.security.web.header.writers
                                                .CrossOriginResourcePolicyHeaderWriter
                                                .CrossOriginResourcePolicy.SAME_ORIGIN))
                        .cacheControl(cache -> cache.disable()));
        http.exceptionHandling(failing ->
                failing.authenticationEntryPoint(loginFirst()).accessDeniedHandler(notAllowed()));
        return http.build();
    }

    private static AuthenticationEntryPoint loginFirst() {
        return (request, response, e) ->
                Problems.write(response, Refusal.of(HttpStatus.UNAUTHORIZED, "Log in first."));
    }

    private static AccessDeniedHandler notAllowed() {
        return (request, response, e) ->
                Problems.write(
                        response,
                        Refusal.of(
                                HttpStatus.FORBIDDEN,
                                "This is not allowed: your role does not cover it, or the page is"
                                        + " out of date and must be loaded again."));
    }
}
