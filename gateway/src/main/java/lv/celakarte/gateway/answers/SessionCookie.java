package lv.celakarte.gateway.answers;

import java.net.URI;

/** The names of the gateway's own cookies, which no part behind it ever sees. */
public final class SessionCookie {

  private SessionCookie() {}

  /** The cookie of a signed-in editor; browsers keep others from setting one of such a name. */
  public static String name(URI publicUrl) {
    return secure(publicUrl) ? "__Host-celakarte" : "celakarte";
  }

  /** The cookie of somebody who is on the way to Keycloak and back. */
  public static String signInName(URI publicUrl) {
    return secure(publicUrl) ? "__Host-celakarte-pieslegsanas" : "celakarte-pieslegsanas";
  }

  /** Whether cookies may only travel encrypted: everywhere but on a developer's machine. */
  public static boolean secure(URI publicUrl) {
    return "https".equals(publicUrl.getScheme());
  }
}
