(count) => {
  // Many visitors who answer at random, always the same ones; as JSON, since it goes to another program.
  const engine = window.celakarte;
  let seed = 20261;
  const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const day = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  const number = (engine) => (value) => engine.written(value, ',', '\u00a0');

  function answer(question, offered) {
    if (question.required === false && below(4) === 0) return null;
    const least = Number(question.minimum || 0);
    switch (question.kind) {
      case 'single':
      case 'yesno':
        return offered[below(offered.length)].id;
      case 'multiple': {
        const alone = offered.filter((it) => it.exclusive), others = offered.filter((it) => !it.exclusive);
        if (alone.length && below(4) === 0) return [alone[0].id];
        const some = others.filter(() => below(3) === 0);
        return (some.length ? some : others.slice(0, 1)).map((it) => it.id);
      }
      case 'integer':
        return String(least + below(below(2) ? 6 : 100));
      case 'money':
        return String(least + below([100, 1000, 5000, 30000][below(4)])) + (below(2) ? '.' + (10 + below(90)) : '');
      case 'date':
        return engine.iso(engine.day(day) - below(below(2) ? 30 : 400));
      default:
        return 'ogre';
    }
  }

  function walk() {
    const answers = {};
    for (;;) {
      const walked = engine.walk(answers);
      const wrong = Object.keys(walked.faults);
      wrong.forEach((id) => delete answers[id]);
      if (wrong.length) continue;
      if (walked.open === null) return { answers, map: shown(engine.roadMap(walked)) };
      const question = engine.questions[walked.open];
      answers[question.id] = answer(question, walked.sheet.offered[walked.open] || []);
    }
  }

  function shown(map) {
    const steps = [];
    const add = (group) => (it) => steps.push({
      group, id: it.id, certainty: it.certainty, deadlineDate: it.deadlineDate, decidedBy: it.decidedBy,
      title: engine.filled(it.step.title, null, number(engine))
    });
    map.groups.forEach((group) => group.steps.forEach(add(group.id)));
    map.further.forEach(add('further'));
    return { steps, outcome: map.outcome };
  }

  return JSON.stringify(Array.from({ length: count }, walk));
}
