package lv.celakarte.gateway.signin;

/** Keycloak no longer knows the session of somebody who was signed in. */
public final class SignedOut extends RuntimeException {

  SignedOut() {
    super("The session has ended", null, false, false);
  }
}
