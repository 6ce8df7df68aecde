package lv.celakarte.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.platform.problems.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets in who brings a token of the realm, and everybody to what is declared open.
 *
 * <p>Whether the person may do the thing is asked where the thing is known: in the service.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({SecurityFilterChain.class, BearerTokenAuthentication.class})
public class AccessAutoConfiguration {

  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      ObjectProvider<OpenPath> openPaths,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    AuthenticationEntryPoint unknown =
        (request, response, refused) -> {
          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
          answer(problems, request, response, CommonProblem.UNAUTHENTICATED);
        };
    AccessDeniedHandler denied =
        (request, response, refused) ->
            answer(problems, request, response, CommonProblem.FORBIDDEN);
    http.authorizeHttpRequests(
            requests -> {
              openPaths.forEach(path -> requests.requestMatchers(matcher(path)).permitAll());
              // The actuator answers on the management port only, which is never routed publicly;
              // whoever shares requests out asks beside what is served whether we are ready.
              requests.requestMatchers("/error", "/actuator/**", "/readyz", "/livez").permitAll();
              requests.anyRequest().authenticated();
            })
        .oauth2ResourceServer(server ->
            server.jwt(jwt -> {}).authenticationEntryPoint(unknown).accessDeniedHandler(denied))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(unknown))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie carries a right here: a service accepts bearer tokens only.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    return http.build();
  }

  private static void answer(
      HandlerExceptionResolver problems,
      HttpServletRequest request,
      HttpServletResponse response,
      ProblemCode code) {
    problems.resolveException(request, response, null, ProblemException.of(code));
  }

  private static PathPatternRequestMatcher matcher(OpenPath path) {
    var builder = PathPatternRequestMatcher.withDefaults();
    return path.method() == null
        ? builder.matcher(path.pattern())
        : builder.matcher(HttpMethod.valueOf(path.method()), path.pattern());
  }

  @Bean
  WebMvcConfigurer personArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
      }
    };
  }
}
