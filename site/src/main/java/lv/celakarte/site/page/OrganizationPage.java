package lv.celakarte.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An institution: what it does, how to reach it, and when to turn to it. */
public record OrganizationPage(
    Frame frame,
    Contact contact,
    @Nullable String shortName,
    String kind,
    @Nullable String nameNote,
    @Nullable String municipality,
    Mark mark,
    List<Link> situations,
    List<Link> steps,
    List<DocumentPage.Source> sources) {}
