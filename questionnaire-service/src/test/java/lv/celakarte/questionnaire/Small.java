package lv.celakarte.questionnaire;

import lv.celakarte.questionnaire.definition.Definition;

/** A questionnaire about pets, small enough to see through. */
public final class Small {

  private Small() {}

  public static Definition definition() {
    return Starter.parse(JSON);
  }

  public static String json() {
    return JSON;
  }

  private static final String JSON =
      """
      {"id": "pets", "title": {"lv": "Mājdzīvnieki", "en": "Pets"}, "intro": {"lv": "Ievads", "en": "Intro"},
       "atMost": 5,
       "sections": [{"id": "all", "title": {"lv": "Viss", "en": "All"}}],
       "parameters": [{"id": "most_dogs", "name": {"lv": "Suņu robeža", "en": "Most dogs"},
         "values": [{"from": "2020-01-01", "to": "2025-12-31", "value": 3, "verification": "verified"},
                    {"from": "2026-01-01", "value": 5, "verification": "to-be-confirmed"}], "sources": ["https://example.org"]}],
       "amounts": [{"id": "paws", "name": {"lv": "Ķepas", "en": "Paws"}, "formula": {"product": [4, {"answer": "dogs"}]}}],
       "conditions": [{"id": "pack", "name": {"lv": "Bars", "en": "A pack"},
         "when": {"moreThan": [{"answer": "dogs"}, {"parameter": "most_dogs"}]}}],
       "questions": [
         {"id": "pets", "section": "all", "kind": "multiple", "text": {"lv": "Kas tev ir?", "en": "What do you have?"},
          "options": [{"id": "dog", "text": {"lv": "Suns", "en": "A dog"}}, {"id": "cat", "text": {"lv": "Kaķis", "en": "A cat"}},
                      {"id": "none", "text": {"lv": "Nekas", "en": "None"}, "exclusive": true}]},
         {"id": "dogs", "section": "all", "kind": "integer", "text": {"lv": "Cik suņu?", "en": "How many dogs?"},
          "shownIf": {"question": "pets", "includes": "dog"}, "minimum": 1, "maximum": 10},
         {"id": "leash", "section": "all", "kind": "yesno", "text": {"lv": "Vai ir pavada?", "en": "Is there a leash?"},
          "shownIf": {"question": "pets", "includes": "dog"}},
         {"id": "since", "section": "all", "kind": "date", "text": {"lv": "Kopš kura laika?", "en": "Since when?"},
          "required": false, "latest": {"today": 0}}],
       "rules": [
         {"id": "walk", "when": {"question": "pets", "includes": "dog"}, "steps": ["walk"],
          "why": [{"lv": "Tavam baram ir {paws} ķepas.", "en": "Your pack has {paws} paws."}]},
         {"id": "leash", "when": {"question": "leash", "is": "no"}, "steps": ["leash"]},
         {"id": "pack", "when": {"holds": "pack"}, "steps": ["pack"]},
         {"id": "read", "when": {"always": true}, "steps": ["read"]}],
       "steps": [
         {"id": "walk", "title": {"lv": "Ej pastaigā", "en": "Take a walk"}, "text": {"lv": "Ej.", "en": "Go."},
          "verification": "verified", "urgency": "week", "order": 1},
         {"id": "leash", "title": {"lv": "Nopērc pavadu", "en": "Buy a leash"}, "text": {"lv": "Pērc.", "en": "Buy."},
          "verification": "verified", "urgency": "week", "order": 2},
         {"id": "pack", "title": {"lv": "Reģistrē baru", "en": "Register the pack"},
          "text": {"lv": "Vairāk nekā {most_dogs} suņi.", "en": "More than {most_dogs} dogs."},
          "verification": "verified", "urgency": "now", "order": 9},
         {"id": "read", "title": {"lv": "Izlasi grāmatu", "en": "Read a book"}, "text": {"lv": "Lasi.", "en": "Read."},
          "verification": "verified", "urgency": "later", "order": 1}],
       "situations": [{"document": "situacija-suns", "title": {"lv": "Suns", "en": "Dog"}, "when": {"question": "pets", "includes": "dog"}}],
       "crisis": {"title": {"lv": "Palīdzība", "en": "Help"}, "text": {"lv": "Zvani.", "en": "Call."}, "institutions": ["skalbes"]}}
      """;
}
