/** Signing in and out with Keycloak, the session, and the tokens that never leave the gateway. */
@NullMarked
package lv.celakarte.gateway.signin;

import org.jspecify.annotations.NullMarked;
