package lv.celakarte.gateway.signin;

/** Keycloak does not answer, and without it a session cannot go on. */
public final class SignInUnavailable extends RuntimeException {

  SignInUnavailable(Throwable cause) {
    super("Keycloak does not answer", cause, false, false);
  }
}
