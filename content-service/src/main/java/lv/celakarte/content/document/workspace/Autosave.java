package lv.celakarte.content.document.workspace;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps what is typed. */
@Controller
class Autosave {

  private static final String BASE = Addressing.LIST + "/resursi/";
  private static final OwnFile SCRIPT = OwnFile.script(Autosave.class, "autosave", BASE);

  /** Where the script is. */
  static final String HREF = SCRIPT.href();

  @GetMapping(BASE + "autosave.{hash}.js")
  ResponseEntity<byte[]> script() {
    return SCRIPT.answer();
  }
}
