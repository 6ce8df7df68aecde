package lv.celakarte.platform.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.celakarte.platform.access.PersonArgument;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemException;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a servlet service its languages and, where people sign in, the workspace's frame. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WorkspaceAutoConfiguration {

  /** The gateway tells the chosen language; without it the browser's wish counts, then Latvian. */
  @Bean
  @ConditionalOnMissingBean(name = "localeResolver")
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Celakarte-Language"))
            .map(Texts::nearest)
            .or(() ->
                Optional.ofNullable(request.getHeader("Accept-Language"))
                    .map(wish -> wished(request, wish)))
            .orElse(Texts.LATVIAN);
      }

      private static Locale wished(HttpServletRequest request, String wish) {
        return request.getRequestURI().startsWith("/api/")
            ? Texts.nearestForVisitors(wish)
            : Texts.nearest(wish);
      }

      @Override
      public void setLocale(
          HttpServletRequest request,
          @Nullable HttpServletResponse response,
          @Nullable Locale locale) {
        throw new UnsupportedOperationException("The gateway keeps the language");
      }
    };
  }

  /** Only where tokens are checked is there a workspace. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Jwt.class)
  @EnableConfigurationProperties(Navigation.class)
  static class Screens {

    @Bean
    Workspace workspace(Texts texts, Navigation navigation) {
      return new Workspace(texts, navigation);
    }

    @Bean
    WebMvcConfigurer workspaceRequests() {
      return new WebMvcConfigurer() {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
          resolvers.add(new RequestArgument());
        }
      };
    }
  }

  private static final class RequestArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == WorkspaceRequest.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var servlet = (HttpServletRequest) request.getNativeRequest();
      var person =
          PersonArgument.current()
              .orElseThrow(() -> ProblemException.of(CommonProblem.UNAUTHENTICATED));
      return new WorkspaceRequest(
          person,
          org.springframework.context.i18n.LocaleContextHolder.getLocale(),
          servlet.getRequestURI());
    }
  }
}
