package lv.celakarte.content.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.Gatekeeper;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.markdown.CommonMark;

/** Looks a text over as readers would meet it, and keeps what is broken from them. */
public final class Inspection implements Gatekeeper {

  private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

  private static final Comparator<Finding> HEAVIEST_FIRST = Comparator.comparing(Finding::severity);

  private final CommonMark commonMark;
  private final List<Check> checks;

  public Inspection(CommonMark commonMark, LinkTargets targets, Glossary glossary, Clock clock) {
    this(
        commonMark,
        List.of(
            new ImageCheck(targets),
            new HeadingCheck(),
            new LinkCheck(targets),
            new BlockCheck(),
            new TrustCheck(() -> LocalDate.ofInstant(clock.instant(), LATVIA)),
            new LengthCheck(),
            new AbbreviationCheck(glossary),
            new WordCheck(ForeignWords.bundled(), glossary),
            new TermCheck(glossary),
            new PassiveCheck(),
            new AddressCheck(),
            new PatternCheck()));
  }

  private Inspection(CommonMark commonMark, List<Check> checks) {
    this.commonMark = commonMark;
    this.checks = checks;
  }

  /** The same with a further way of looking. */
  Inspection with(Check check) {
    return new Inspection(commonMark, Stream.concat(checks.stream(), Stream.of(check)).toList());
  }

  /** Everything there is to say about a text. */
  public Report of(Language language, DocumentType type, Manuscript manuscript) {
    var subject = Subject.of(language, type, manuscript, commonMark);
    var findings =
        checks.stream()
            .flatMap(check -> check.look(subject).stream())
            .sorted(HEAVIEST_FIRST)
            .toList();
    return Report.of(findings, Readability.of(subject));
  }

  @Override
  public List<Fault> faults(Document document, Manuscript manuscript, Instant liveAt) {
    return of(document.id().language(), document.type(), manuscript).blocking().stream()
        .map(Inspection::fault)
        .toList();
  }

  private static Fault fault(Finding finding) {
    var line = finding.line() == null ? "1" : finding.line().toString();
    return new Fault(finding.field(), kind(finding.rule()), List.of(line, finding.excerpt()));
  }

  /** Only rules that block can become the fault of a field. */
  private static Fault.Kind kind(Rule rule) {
    return Fault.Kind.valueOf(rule.name());
  }
}
