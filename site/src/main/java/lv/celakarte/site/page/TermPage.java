package lv.celakarte.site.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One word of the glossary. */
public record TermPage(
    Frame frame,
    GlossaryPage.Word word,
    @Nullable Content body,
    Mark mark,
    List<DocumentPage.Source> sources) {}
