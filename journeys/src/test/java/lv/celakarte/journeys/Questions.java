package lv.celakarte.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who answers whatever is asked, in one of several ways, until the answers can be checked.
 */
final class Questions {

  private static final Pattern ASKED = Pattern.compile(".*/jautajums/[a-z0-9-_]+$");

  private final Visitor visitor;
  private final Choice choice;

  /** Which of the offered choices is taken. */
  enum Choice {
    FIRST,
    LAST
  }

  /** How an answer gets into the page. */
  private interface Hand {
    void choose(Locator choice);

    void write(Locator field, String text);

    void pick(Locator list, String name);

    void send();
  }

  Questions(Visitor visitor, Choice choice) {
    this.visitor = visitor;
    this.choice = choice;
  }

  /** With finger or mouse. */
  int answerByTouch() {
    return answer(touch(page()));
  }

  /** Gives an answer to everything that is asked on a page, and does not send it. */
  static void fill(Page page, Choice choice) {
    fill(page, choice, touch(page));
  }

  private static Hand touch(Page page) {
    return new Hand() {
      @Override
      public void choose(Locator input) {
        input.check();
      }

      @Override
      public void write(Locator field, String text) {
        field.fill(text);
      }

      @Override
      public void pick(Locator list, String name) {
        list.selectOption(new SelectOption().setLabel(name));
      }

      @Override
      public void send() {
        page.locator("form .acts button").first().click();
      }
    };
  }

  /** With nothing but Tab, arrows, space, letters and Enter. */
  int answerByKeyboard() {
    return answer(
        new Hand() {
          @Override
          public void choose(Locator input) {
            tabTo(input);
            page().keyboard().press("Space");
          }

          @Override
          public void write(Locator field, String text) {
            tabTo(field);
            page().keyboard().press("Control+A");
            page().keyboard().type(text);
          }

          @Override
          public void pick(Locator list, String name) {
            tabTo(list);
            page().keyboard().type(name);
          }

          @Override
          public void send() {
            tabTo(page().locator("form .acts button").first());
            page().keyboard().press("Enter");
          }
        });
  }

  private Page page() {
    return visitor.page();
  }

  private int answer(Hand hand) {
    var asked = 0;
    while (ASKED.matcher(page().url()).matches()) {
      var question = page().url();
      visitor.expectAWellMadePage();
      fill(page(), choice, hand);
      page().waitForNavigation(hand::send);
      assertThat(page().url()).as("the answer to %s was taken", question).isNotEqualTo(question);
      assertThat(++asked).as("the questions come to an end").isLessThan(60);
    }
    return asked;
  }

  /** A page asks one question, or several short ones that stand together. */
  private static void fill(Page page, Choice choice, Hand hand) {
    for (var group : page.locator("main form fieldset").all()) {
      var choices = group.locator(".choice input");
      if (choices.count() > 0) {
        hand.choose(choice == Choice.FIRST ? choices.first() : choices.last());
      } else {
        var fields = group.locator(".date input");
        var parts = fields.count() == 3 ? List.of("2", "11", "2026") : List.of("11", "2026");
        for (var i = 0; i < parts.size(); i++) {
          hand.write(fields.nth(i), parts.get(i));
        }
      }
    }
    for (var field : page.locator("main form .field").all()) {
      if (field.locator("select").count() > 0) {
        hand.pick(field.locator("select"), "Ogres novads");
      } else {
        hand.write(field.locator("input"), choice == Choice.FIRST ? "2" : "40");
      }
    }
  }

  /** A keyboard reaches everything by Tab alone. */
  private void tabTo(Locator wanted) {
    for (var i = 0; i < 80; i++) {
      if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
        return;
      }
      if (Boolean.TRUE.equals(
          wanted.evaluate("e => e.type === 'radio' && document.activeElement.name === e.name"))) {
        page().keyboard().press("ArrowDown");
      } else {
        page().keyboard().press("Tab");
      }
    }
    throw new AssertionError("The keyboard does not reach " + wanted);
  }
}
