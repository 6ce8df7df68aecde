package lv.celakarte.gateway.signin;

import java.net.URI;
import java.util.Map;
import lv.celakarte.gateway.GatewaySettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * How the gateway speaks with Keycloak. Every address is derived, none is asked for: the gateway
 * has to start and serve while Keycloak is away.
 */
final class Keycloak {

  static final String ID = "keycloak";

  private static final String CLIENT = "celakarte-gateway";

  private final GatewaySettings settings;

  Keycloak(GatewaySettings settings) {
    this.settings = settings;
  }

  ClientRegistration registration() {
    return ClientRegistration.withRegistrationId(ID)
        .clientId(CLIENT)
        .clientSecret(settings.oidcClientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .scope("openid", "profile")
        .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + ID)
        .issuerUri(realm())
        .authorizationUri(protocol("auth"))
        .tokenUri(protocol("token"))
        .jwkSetUri(keys())
        .userNameAttributeName("sub")
        .providerConfigurationMetadata(Map.of("end_session_endpoint", protocol("logout")))
        .build();
  }

  /** Where a session is ended. */
  URI endSession() {
    return URI.create(protocol("logout"));
  }

  /** Where the keys are with which Keycloak signs. */
  String keys() {
    return protocol("certs");
  }

  String clientId() {
    return CLIENT;
  }

  String clientSecret() {
    return settings.oidcClientSecret();
  }

  private String realm() {
    return settings.keycloakUrl() + "/realms/celakarte";
  }

  private String protocol(String endpoint) {
    return realm() + "/protocol/openid-connect/" + endpoint;
  }
}
