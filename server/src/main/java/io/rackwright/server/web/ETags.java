package io.rackwright.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** An ETag on what the API answers, made of its bytes, where it is small enough to be held. */
@Configuration(proxyBeanMethods = false)
class ETags {
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new OfWholeAnswers());
        filter.addUrlPatterns(
                "/api/v1/session", "/api/v1/programs/*", "/api/v1/runs/*", "/api/v1/change-kinds");
        return filter;
    }

    /** Not of what is sent piece by piece. */
    private static final class OfWholeAnswers extends ShallowEtagHeaderFilter {
        private static final Set<String> STREAMS = Set.of("events", "file", "log", "report");

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = request.getRequestURI();
            return STREAMS.contains(path.substring(path.lastIndexOf('/') + 1));
        }
    }
}
