package lv.celakarte.platform.workspace;

/** An entry of the navigation as one person sees it on one screen. */
public record NavigationLink(String path, String text, boolean current) {}
