package lv.celakarte.questionnaire.authoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;

/** A visitor of the try-out as the beginning of a test case: the answers, and what followed. */
record TriedCase(Engine engine, Walk walk) {

  List<Hidden> fields() {
    var fields = new ArrayList<Hidden>();
    int row = 0;
    for (int place : walk.answered()) {
      if (walk.value(place) != null) {
        answer(place, "answers[" + row++ + "]", fields);
      }
    }
    fields.addAll(expected());
    return fields;
  }

  private void answer(int place, String path, List<Hidden> fields) {
    var question = engine.definition().questions().get(place);
    fields.add(new Hidden(path + ".question", question.id()));
    var value = walk.value(place);
    if (value instanceof List<?> several) {
      several.forEach(one -> fields.add(new Hidden(path + ".ticked", String.valueOf(one))));
    } else {
      var name = question.kind().choice() ? ".ticked" : ".value";
      fields.add(new Hidden(path + name, String.valueOf(value)));
    }
  }

  private List<Hidden> expected() {
    var map = engine.roadMap(walk);
    var fields = new ArrayList<Hidden>();
    var points = Stream.concat(map.steps().stream(), map.further().stream()).toList();
    for (int i = 0; i < points.size(); i++) {
      var path = "expected[" + i + "]";
      var step = engine.definition().steps().get(points.get(i).step()).id();
      fields.add(new Hidden(path + ".step", step));
      fields.add(new Hidden(path + ".is", points.get(i).certainty().code()));
    }
    return fields;
  }
}
