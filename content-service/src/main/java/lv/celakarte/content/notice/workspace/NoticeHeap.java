package lv.celakarte.content.notice.workspace;

import java.util.LinkedHashMap;
import java.util.Optional;
import lv.celakarte.content.document.workspace.Panel;
import lv.celakarte.content.document.workspace.Words;
import lv.celakarte.content.notice.NoticeKeeping;
import lv.celakarte.content.notice.NoticeRight;
import lv.celakarte.content.notice.SiteNotice;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notices that wait for this person to agree to what another one proposes. */
@Component
@Order(5)
final class NoticeHeap implements Panel {

  private final NoticeKeeping keeping;

  NoticeHeap(NoticeKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public Optional<Waiting> onHome(Person person, Words words) {
    if (!person.may(NoticeRight.DECIDE)) {
      return Optional.empty();
    }
    var things = new LinkedHashMap<String, String>();
    keeping.list(person).stream()
        .map(Stored::state)
        .filter(notice -> waits(person, notice))
        .forEach(notice -> things.put(told(notice), NoticeScreen.ALL + "/" + notice.id()));
    return Waiting.of(words.of("notices.waiting"), things);
  }

  private static boolean waits(Person person, SiteNotice notice) {
    return notice.proposal() != null && !notice.proposal().isOf(person);
  }

  private static String told(SiteNotice notice) {
    return notice.text().getOrDefault("lv", notice.id());
  }
}
