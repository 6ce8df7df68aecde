package lv.celakarte.platform.workspace;

import java.util.Locale;
import lv.celakarte.platform.access.Person;

/**
 * A look at a workspace screen.
 *
 * @param path of the screen, with which the navigation and the language switch are marked
 */
public record WorkspaceRequest(Person person, Locale locale, String path) {}
