// The screens of the copy for use without a network. Answers are kept in this page only: closing it forgets them.
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('dati').textContent);
  var words = data.words, map, answers = {}, main = document.getElementById('saturs');
  var engine = celvedis(data, today());
  window.celakarte = engine;

  function today() {
    var now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }
  function t(key) {
    var text = words[key] || key;
    for (var i = 1; i < arguments.length; i++) text = text.replace('{' + (i - 1) + '}', arguments[i]);
    return text;
  }
  function number(value) {
    return data.language === 'en' ? engine.written(value, '.', ',') : engine.written(value, ',', '\u00a0');
  }
  function text(template, sheet) { return template ? engine.filled(template, sheet, number) || '' : ''; }

  // Elements, never markup: no text of a questionnaire can become part of the page's code.
  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key === 'on') element.addEventListener(attributes.on[0], attributes.on[1]);
      else if (attributes[key] !== null && attributes[key] !== undefined && attributes[key] !== false) element.setAttribute(key, attributes[key]);
    });
    [].concat(children || []).forEach(function (child) {
      if (child) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return element;
  }
  function button(label, action, quiet) {
    return make('button', { type: 'button', class: quiet ? 'quiet' : null, on: ['click', action] }, label);
  }
  function show(title, children) {
    main.textContent = '';
    children.forEach(function (child) { if (child) main.appendChild(child); });
    document.title = title + ' – ' + words['site.name'];
    var first = main.querySelector('.faults') || main.querySelector('h1');
    first.tabIndex = -1;
    first.focus();
    window.scrollTo(0, 0);
  }

  function start() {
    answers = {};
    show(data.title, [
      make('h1', {}, data.title), make('p', { class: 'lead' }, data.intro),
      make('ul', {}, [make('li', {}, t('offline.made', data.made)), make('li', {}, t('offline.private')), make('li', {}, t('start.skip'))]),
      make('p', { class: 'acts' }, button(t('start.button'), onward))
    ]);
  }
  function crisis() {
    return data.crisis ? make('section', { class: 'crisis' }, [make('h2', {}, text(data.crisis.title)), make('p', {}, text(data.crisis.text))]) : null;
  }
  function onward() {
    var walked = engine.walk(answers);
    if (walked.open === null) check(walked); else ask(walked, engine.questions[walked.open], null);
  }

  function ask(walked, question, fault) {
    var before = walked.answered.filter(function (at) { return at < question.place; }).pop();
    var one = fields(question, walked), wrong = fault ? ' wrong' : '';
    var head = make('h1', {}, text(question.text));
    var hint = question.hint ? make('p', { class: 'hint', id: 'norade' }, text(question.hint))
      : question.kind === 'multiple' ? make('p', { class: 'hint', id: 'norade' }, t('question.many')) : null;
    var said = fault ? make('p', { class: 'fault', id: 'kluda' }, fault) : null;
    var body = one.single
      ? make('div', { class: 'field' + wrong }, [make('label', { for: 'atbilde' }, head), hint, said, one.single])
      : make('fieldset', { class: wrong || null }, [make('legend', {}, head), hint, said].concat(one.many));
    var form = make('form', { novalidate: '', on: ['submit', function (event) { event.preventDefault(); taken(question, one.value()); }] }, [
      body,
      question.why ? make('details', { class: 'more' }, [make('summary', {}, t('question.why')), make('p', {}, text(question.why))]) : null,
      make('p', { class: 'acts' }, [
        make('button', { type: 'submit' }, t('question.continue')),
        question.required === false ? button(t('question.skip'), function () { taken(question, null); }, true) : null
      ])
    ]);
    show(text(question.text), [
      fault ? make('div', { class: 'faults', role: 'alert' }, [make('h2', {}, t('errors.title')),
        make('ul', {}, make('li', {}, make('a', { href: '#atbilde' }, fault)))]) : null,
      make('div', { class: 'progress' }, make('p', {}, [make('b', {}, data.sections[question.section] || ''),
        make('span', {}, t('question.progress', walked.answered.length, walked.total))])),
      form,
      make('p', { class: 'turns' }, [button('‹ ' + t('question.back'), function () {
        if (before === undefined) start(); else ask(walked, engine.questions[before], null);
      }, true), button(t('offline.erase'), start, true)]),
      crisis()
    ]);
  }
  // The fields of one question, and how to read them: null for nothing.
  function fields(question, walked) {
    var given = answers[question.id], kind = question.kind;
    if (kind === 'single' || kind === 'yesno' || kind === 'multiple') return choices(question, walked, given);
    if (kind === 'municipality') return places(given);
    if (kind === 'date' || kind === 'month') return dated(kind, given);
    var input = make('input', { type: 'text', class: 'short', id: 'atbilde', inputmode: kind === 'money' ? 'decimal' : 'numeric', maxlength: 20, autocomplete: 'off', 'aria-describedby': 'norade', value: given });
    return {
      single: make('span', { class: 'unit' }, [input, question.unit || (kind === 'money') ? make('span', {}, text(question.unit) || '€') : null]),
      value: function () { return input.value.replace(/[\s€]/g, '').replace(',', '.') || null; }
    };
  }
  function choices(question, walked, given) {
    var many = question.kind === 'multiple', boxes = [];
    var offered = walked.sheet.offered[question.place] || question.options;
    var rows = offered.map(function (option, i) {
      var id = i ? 'atbilde-' + i : 'atbilde';
      var box = make('input', { type: many ? 'checkbox' : 'radio', name: 'atbilde', id: id, value: option.id });
      box.checked = given !== undefined && given !== null && [].concat(given).indexOf(option.id) >= 0;
      box.addEventListener('change', function () {
        if (many && box.checked) boxes.forEach(function (other) {
          if (other !== box && (option.exclusive || exclusive(offered, other.value))) other.checked = false;
        });
      });
      boxes.push(box);
      return make('div', { class: 'choice' }, [box, make('label', { for: id }, [text(option.text), option.hint ? make('small', {}, text(option.hint)) : null])]);
    });
    return {
      many: rows,
      value: function () {
        var ticked = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
        return !ticked.length ? null : many ? ticked : ticked[0];
      }
    };
  }
  function exclusive(options, id) {
    return options.some(function (option) { return option.id === id && option.exclusive; });
  }
  function places(given) {
    var select = make('select', { id: 'atbilde' }, [make('option', { value: '' }, t('question.choose'))].concat(
      data.places.map(function (it) { return make('option', { value: it.id, selected: it.id === given ? '' : null }, it.name); })));
    return { single: select, value: function () { return select.value || null; } };
  }
  function dated(kind, given) {
    var parts = (given || '').split('-');
    var input = function (id, value, long) {
      return make('input', { type: 'text', id: id, inputmode: 'numeric', maxlength: long, autocomplete: 'off', value: value || null });
    };
    var year = input('gads', parts[0], 4), month = input(kind === 'month' ? 'atbilde' : 'menesis', parts[1], 2), date = input('atbilde', parts[2], 2);
    var cell = function (field, label, name) { return make('div', { class: name }, [make('label', { for: field.id }, t(label)), field]); };
    return {
      many: [make('div', { class: 'date' }, [kind === 'date' ? cell(date, 'question.day') : null, cell(month, 'question.month'), cell(year, 'question.year', 'year')])],
      value: function () {
        if (!year.value && !month.value && !date.value) return null;
        var two = function (field) { return ('0' + field.value.trim()).slice(-2); };
        return year.value.trim() + '-' + two(month) + (kind === 'date' ? '-' + two(date) : '');
      }
    };
  }
  function taken(question, value) {
    var changed = Object.assign({}, answers);
    changed[question.id] = value;
    var walked = engine.walk(changed), fault = walked.faults[question.id];
    if (fault) ask(walked, question, t(message(fault, question)));
    else { answers = changed; onward(); }
  }
  function message(fault, question) {
    if (fault !== 'required' && fault !== 'number') return 'errors.' + (fault === 'date' ? question.kind : 'answer');
    var kind = question.kind;
    return 'errors.' + (kind === 'multiple' ? 'choose-many' : kind === 'single' || kind === 'yesno' ? 'choose' : kind);
  }

  function display(question, value) {
    if (value === null || value === undefined) return t('check.skipped');
    if (question.options) return question.options.filter(function (option) { return [].concat(value).indexOf(option.id) >= 0; })
      .map(function (option) { return text(option.text); }).join('; ');
    if (question.kind === 'municipality') return (place(value) || {}).name || value;
    if (question.kind === 'money' || question.kind === 'integer') return number(engine.decimal(value)) + (question.unit ? ' ' + text(question.unit) : '');
    return value.split('-').reverse().join('.');
  }
  function place(id) { return data.places.filter(function (it) { return it.id === id; })[0]; }

  function check(walked) {
    var rows = walked.answered.map(function (at) {
      var question = engine.questions[at];
      return make('div', {}, [make('dt', {}, text(question.text)), make('dd', {}, display(question, answers[question.id])),
        make('dd', { class: 'change' }, button(t('check.change'), function () { ask(walked, question, null); }, true))]);
    });
    var dropped = walked.dropped.map(function (id) {
      delete answers[id];
      return make('li', {}, text(engine.questions.filter(function (it) { return it.id === id; })[0].text));
    });
    show(t('check.title'), [make('h1', {}, t('check.title')), make('p', { class: 'lead' }, t('check.lead')), make('dl', { class: 'answers' }, rows),
      dropped.length ? make('div', { class: 'note' }, [make('h2', {}, t('check.dropped')), make('p', {}, t('check.dropped.text')), make('ul', {}, dropped)]) : null,
      make('p', { class: 'acts' }, button(t('check.result'), function () { result(walked); }))]);
  }

  function reasons(waypoint, walked) {
    var lines = [];
    var add = function (line) { if (line && lines.indexOf(line) < 0 && lines.length < 5) lines.push(line); };
    if (waypoint.certainty === 'maybe') {
      waypoint.decidedBy.forEach(function (id) { add(t('result.maybe.decided') + ' ' + text(question(id).text)); });
      return lines;
    }
    waypoint.reasons.forEach(function (reason) {
      var it = engine.questions[reason.question];
      if (it.delicate) add(text(it.why));
      else if (it.kind === 'multiple') it.options.forEach(function (option) {
        if (reason.options.indexOf(option.id) >= 0) add(t('offline.told', text(option.text)));
      });
      else add(t('offline.told', text(it.text) + ' ' + display(it, answers[it.id])));
    });
    waypoint.rules.forEach(function (rule) {
      (rule.why || []).forEach(function (why) { add(text(why, walked.sheet)); });
    });
    return lines;
  }
  function question(id) { return engine.questions.filter(function (it) { return it.id === id; })[0]; }

  function contacts(step) {
    var local = step.local === 'social-service' ? place(answers[municipality()]) : null;
    var own = local && (step.institutionsByPlace || {})[local.id];
    var list = (own || step.institutions || []).filter(function (id) { return !(local && local.service && id === 'socdienests'); });
    return (local && local.service ? [local.service] : []).concat(list).map(function (id) { return data.institutions[id]; }).filter(Boolean);
  }
  function municipality() {
    return (engine.questions.filter(function (it) { return it.kind === 'municipality'; })[0] || {}).id;
  }
  function row(label, value) {
    return value ? make('div', {}, [make('dt', {}, t(label)), make('dd', {}, value)]) : null;
  }
  function stop(waypoint, walked) {
    var step = waypoint.step, why = reasons(waypoint, walked);
    var until = waypoint.deadlineDate ? t('offline.until', waypoint.deadlineDate.split('-').reverse().join('.')) : '';
    var deadline = [until, text(step.deadline)].filter(Boolean).join(' · ');
    return make('li', { class: waypoint.certainty === 'maybe' ? 'maybe' : null }, [
      make('h3', {}, [text(step.title), waypoint.certainty === 'maybe' ? make('span', { class: 'mark unsure in' }, t('result.maybe')) : null,
        step.verification !== 'verified' ? make('span', { class: 'mark unsure in' }, t('mark.unconfirmed-short')) : null]),
      deadline ? make('p', { class: 'due' }, [make('b', {}, t('result.deadline') + ': '), deadline]) : null,
      make('p', {}, text(step.text)),
      why.length ? make('div', { class: 'why' }, why.map(function (line) { return make('p', {}, line); })) : null,
      make('dl', { class: 'pairs' }, [
        row('result.channel', text(step.channel)),
        step.documents && step.documents.length ? row('result.bring', make('ul', {}, step.documents.map(function (it) { return make('li', {}, text(it)); }))) : null,
        row('result.cost', text(step.cost)), row('result.consequence', text(step.consequence)), row('result.law', step.law)])
    ].concat(contacts(step).map(function (it) {
      return make('div', { class: 'who' }, [make('p', {}, it.name)].concat(it.ways.map(function (way) { return make('p', {}, way); })));
    })));
  }
  function result(walked) {
    map = engine.roadMap(walked);
    var first = 1, groups = map.groups.map(function (group) {
      var list = make('ol', { class: 'way', start: first }, group.steps.map(function (it) { return stop(it, walked); }));
      first += group.steps.length;
      return make('section', { class: 'when' + (group.id === 'now' ? ' now' : '') }, [make('h2', {}, t('paper.' + group.id)), list]);
    });
    show(t('result.title'), [
      make('h1', {}, t('result.title')), make('p', { class: 'lead' }, map.groups.length ? t('result.lead') : t('result.empty')),
      make('div', { class: 'map' }, groups.concat(map.further.length
        ? make('details', { class: 'more further' }, [make('summary', {}, make('h2', {}, t('result.further') + ' (' + map.further.length + ')')),
          make('ul', { class: 'way' }, map.further.map(function (it) { return stop(it, walked); }))]) : [])),
      make('p', { class: 'small' }, t('offline.made', data.made)),
      make('p', { class: 'acts noprint' }, [button(t('result.print'), function () { window.print(); }),
        button(t('result.answers'), function () { check(walked); }, true), button(t('offline.erase'), start, true)]),
      crisis()
    ]);
  }
  start();
})();
