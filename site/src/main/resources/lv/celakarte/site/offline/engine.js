// The rules of a questionnaire without a network: the same road map as the questionnaire service makes.
// Three values (0 no, 1 unknown, 2 yes), exact decimals, days as numbers since 1970. No document, no storage.
function celvedis(definition, today) {
  'use strict';
  var DAY = 86400000;
  var GROUPS = ['now', 'week', 'month', 'later'];
  var LEVELS = ['self-help', 'creditor', 'local-help', 'formal-procedure'];
  var questions = definition.questions, steps = definition.steps, rules = definition.rules;
  var byId = index(questions), stepPlaces = index(steps);
  questions.forEach(function (question, place) { question.place = place; });

  function index(list) {
    var found = {};
    list.forEach(function (it) { found[it.id] = it; });
    return found;
  }

  // Decimals: n / 10^s.
  function dec(value) {
    var match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(String(value));
    if (!match) throw new Error('no number: ' + value);
    var digits = match[3] || '', scale = digits.length - Number(match[4] || 0);
    var n = BigInt(match[2] + digits);
    if (scale < 0) { n *= power(-scale); scale = 0; }
    return { n: match[1] ? -n : n, s: scale };
  }
  function power(count) { return 10n ** BigInt(count); }
  function aligned(a, b) {
    var s = Math.max(a.s, b.s);
    return [a.n * power(s - a.s), b.n * power(s - b.s), s];
  }
  function add(a, b) { var it = aligned(a, b); return { n: it[0] + it[1], s: it[2] }; }
  function minus(a, b) { return add(a, { n: -b.n, s: b.s }); }
  function times(a, b) { return { n: a.n * b.n, s: a.s + b.s }; }
  function compared(a, b) { var it = aligned(a, b); return it[0] < it[1] ? -1 : it[0] > it[1] ? 1 : 0; }
  function abs(n) { return n < 0n ? -n : n; }

  // n / d as a whole number by one of the modes of rounding.
  function whole(n, d, mode) {
    if (d < 0n) { n = -n; d = -d; }
    var quotient = n / d, rest = n % d;
    if (rest === 0n) return quotient;
    var away = n < 0n ? -1n : 1n, twice = abs(rest) * 2n;
    if (mode === 'up') return n > 0n ? quotient + 1n : quotient;
    if (mode === 'down') return n < 0n ? quotient - 1n : quotient;
    if (twice > d) return quotient + away;
    if (twice < d) return quotient;
    return mode === 'half-even' && quotient % 2n === 0n ? quotient : quotient + away;
  }
  function rounded(a, decimals, mode) {
    if (a.s <= decimals) return { n: a.n * power(decimals - a.s), s: decimals };
    return { n: whole(a.n, power(a.s - decimals), mode), s: decimals };
  }
  // To 34 digits, half to even.
  function divided(a, b) {
    if (b.n === 0n) return null;
    if (a.n === 0n) return { n: 0n, s: 0 };
    var it = aligned(a, b), n = it[0], d = it[1], s = 0;
    var least = power(33), shown = abs(n) / abs(d);
    while (shown < least) { n *= 10n; s++; shown = abs(n) / abs(d); }
    while (shown >= least * 10n) { d *= 10n; s--; shown = abs(n) / abs(d); }
    var q = whole(n, d, 'half-even');
    return s >= 0 ? { n: q, s: s } : { n: q * power(-s), s: 0 };
  }

  // Days
  function day(text) {
    var match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
    if (!match) return null;
    var time = Date.UTC(+match[1], match[2] - 1, +(match[3] || 1)), date = new Date(time);
    var same = date.getUTCMonth() === match[2] - 1 && date.getUTCDate() === +(match[3] || 1);
    return same ? time / DAY : null;
  }
  function date(number) { return new Date(number * DAY); }
  function iso(number) { return date(number).toISOString().slice(0, 10); }
  function relative(value) { return typeof value === 'string' ? day(value) : now + (value.today || 0); }
  var now = day(today);

  function easter(year) {
    var golden = year % 19, century = Math.floor(year / 100), rest = year % 100;
    var moon = (19 * golden + century - Math.floor(century / 4)
      - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
    var week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - rest % 4) % 7;
    var late = Math.floor((golden + 11 * moon + 22 * week) / 451), sum = moon + week - 7 * late + 114;
    return Date.UTC(year, Math.floor(sum / 31) - 1, sum % 31 + 1) / DAY;
  }
  var FIXED = ['01-01', '05-01', '05-04', '06-23', '06-24', '11-18', '12-24', '12-25', '12-26', '12-31'];
  function monthDay(number) { return iso(number).slice(5); }
  function weekday(number) { return date(number).getUTCDay(); }
  function holiday(number) {
    var it = date(number), from = number - easter(it.getUTCFullYear());
    if (FIXED.indexOf(monthDay(number)) >= 0 || [-2, 0, 1, 49].indexOf(from) >= 0) return true;
    if (it.getUTCMonth() === 4 && weekday(number) === 0 && it.getUTCDate() > 7 && it.getUTCDate() < 15) return true;
    return weekday(number) === 1 && [1, 2].some(function (back) {
      return ['05-04', '11-18'].indexOf(monthDay(number - back)) >= 0;
    });
  }
  function works(number) {
    if (definition.worked.indexOf(iso(number)) >= 0) return true;
    return weekday(number) % 6 !== 0 && !holiday(number) && definition.freed.indexOf(iso(number)) < 0;
  }
  function orNext(number) { while (!works(number)) number++; return number; }
  function plusMonths(number, count) {
    var it = date(number), months = it.getUTCFullYear() * 12 + it.getUTCMonth() + count;
    var year = Math.floor(months / 12), month = months % 12;
    var last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return Date.UTC(year, month, Math.min(it.getUTCDate(), last)) / DAY;
  }
  function due(it, from) {
    var last = from;
    if (it.days !== undefined) last = from + it.days;
    else if (it.months !== undefined) last = plusMonths(from, it.months);
    else for (var i = 0; i < it.workingDays; i++) last = orNext(last + 1);
    return it.rolls ? orNext(last) : last;
  }

  // What a parameter is worth: on a day without a value the one that began last, before all the first.
  function parameter(id, on) {
    var values = definition.parameters[id], holding = null, before = null;
    values.forEach(function (it) {
      var from = day(it.from), to = it.to ? day(it.to) : Infinity;
      if (from <= on) {
        if (!before || from >= day(before.from)) before = it;
        if (on <= to && (!holding || from >= day(holding.from))) holding = it;
      }
    });
    return dec((holding || before || values[0]).value);
  }

  // The sheet: how it stands with each question, and what was said.
  function Sheet() {
    this.given = questions.map(function () { return 'pending'; });
    this.said = questions.map(function () { return null; });
    this.offered = questions.map(function () { return null; });
  }

  function place(id) { return byId[id].place; }
  function options(id) { return byId[id].options || []; }

  // Amounts; null while an answer is missing.
  function amount(it, sheet) {
    if (typeof it !== 'object') return dec(it);
    if ('answer' in it) return answered(it.answer, sheet);
    if ('parameter' in it) return ofParameter(it, sheet);
    if ('amount' in it) return amount(definition.amounts[it.amount], sheet);
    if ('sum' in it) return folded(it.sum, sheet, add);
    if ('product' in it) return folded(it.product, sheet, times);
    if ('difference' in it) return folded(it.difference, sheet, minus);
    if ('ratio' in it) return folded(it.ratio, sheet, divided);
    if ('smallest' in it) return folded(it.smallest, sheet, function (a, b) { return compared(a, b) <= 0 ? a : b; });
    if ('largest' in it) return folded(it.largest, sheet, function (a, b) { return compared(a, b) >= 0 ? a : b; });
    if ('choose' in it) return one(chosen(it, sheet), sheet);
    if ('daysSince' in it) return on(it.daysSince, sheet, function (said) { return dec(now - said); });
    if ('count' in it) return counted(it.count, sheet);
    if ('ladder' in it) return one((rung(it, sheet) || {}).gives, sheet);
    if ('perPerson' in it) return amount(perPerson(it), sheet);
    var part = amount(it.round, sheet);
    return part && rounded(part, it.decimals === undefined ? 2 : it.decimals, it.mode || 'half-up');
  }
  function one(it, sheet) { return it === undefined || it === null ? null : amount(it, sheet); }
  function on(id, sheet, then) {
    return sheet.given[place(id)] === 'answered' ? then(sheet.said[place(id)]) : null;
  }
  function answered(id, sheet) { return on(id, sheet, function (said) { return said; }); }
  function ofParameter(it, sheet) {
    if (!it.on) return parameter(it.parameter, now);
    return on(it.on, sheet, function (said) { return parameter(it.parameter, said); });
  }
  function folded(parts, sheet, step) {
    var result = amount(parts[0], sheet);
    for (var i = 1; i < parts.length && result; i++) {
      var next = amount(parts[i], sheet);
      result = next && step(result, next);
    }
    return result;
  }
  function chosen(it, sheet) {
    return on(it.choose, sheet, function (said) { return it.cases[said[0]]; });
  }
  function counted(id, sheet) {
    return on(id, sheet, function (said) {
      var marked = options(id).filter(function (option) { return said.indexOf(option.id) >= 0; });
      if (marked.some(function (option) { return option.undecided; })) return null;
      return dec(marked.filter(function (option) { return !option.exclusive; }).length);
    });
  }
  function perPerson(it) {
    return { sum: [it.first, { product: [it.further, { largest: [0, { difference: [it.perPerson, 1] }] }] }] };
  }
  function bound(rung) { return 'below' in rung ? rung.below : rung.upTo; }
  function rung(it, sheet) {
    var height = amount(it.ladder, sheet);
    for (var i = 0; height && i < it.rungs.length; i++) {
      if (bound(it.rungs[i]) === undefined) return it.rungs[i];
      var limit = amount(bound(it.rungs[i]), sheet);
      if (!limit) return null;
      var beside = compared(height, limit);
      if ('below' in it.rungs[i] ? beside < 0 : beside <= 0) return it.rungs[i];
    }
    return null;
  }

  // Whether an amount can never be known, since it needs a question that is not for this visitor.
  function never(it, sheet) {
    if (typeof it !== 'object') return false;
    var asked = it.answer || it.daysSince || it.count || ('parameter' in it && it.on);
    if (asked) return sheet.given[place(asked)] === 'not-asked';
    if ('parameter' in it) return false;
    if ('amount' in it) return never(definition.amounts[it.amount], sheet);
    if ('choose' in it) {
      var picked = chosen(it, sheet);
      return sheet.given[place(it.choose)] === 'not-asked' || (picked !== null && picked !== undefined && never(picked, sheet));
    }
    if ('ladder' in it) return neverReached(it, sheet);
    if ('perPerson' in it) return never(perPerson(it), sheet);
    if ('round' in it) return never(it.round, sheet);
    var parts = it.sum || it.product || it.difference || it.ratio || it.smallest || it.largest;
    return parts.some(function (part) { return never(part, sheet); });
  }
  function neverReached(it, sheet) {
    var height = amount(it.ladder, sheet);
    if (!height) return never(it.ladder, sheet);
    for (var i = 0; i < it.rungs.length; i++) {
      var up = bound(it.rungs[i]), limit = up === undefined ? null : amount(up, sheet);
      if (up !== undefined && !limit) return never(up, sheet);
      var beside = limit && compared(height, limit);
      if (!limit || ('below' in it.rungs[i] ? beside < 0 : beside <= 0)) {
        return it.rungs[i].gives !== undefined && never(it.rungs[i].gives, sheet);
      }
    }
    return false;
  }
  function unscaled(it) {
    if (typeof it !== 'object' || it === null) return false;
    if ('ratio' in it || 'ladder' in it) return true;
    if ('round' in it) return false;
    if ('amount' in it) return unscaled(definition.amounts[it.amount]);
    return Object.keys(it).some(function (key) {
      return typeof it[key] === 'object' && (Array.isArray(it[key]) ? it[key].some(unscaled) : unscaled(it[key]));
    });
  }

  // Conditions
  var RELATIONS = {
    atLeast: function (c) { return c >= 0; },
    atMost: function (c) { return c <= 0; },
    moreThan: function (c) { return c > 0; },
    lessThan: function (c) { return c < 0; }
  };
  function plain(it) {
    if (it.between && it.question) {
      return { all: [{ question: it.question, from: it.between[0] }, { question: it.question, until: it.between[1] }] };
    }
    if (it.between) {
      return { all: [{ atLeast: [it.between[0], it.between[1]] }, { atMost: [it.between[0], it.between[2]] }] };
    }
    return it;
  }
  function relation(it) { return Object.keys(RELATIONS).filter(function (word) { return word in it; })[0]; }
  function unanswered(at, sheet) { return sheet.given[at] === 'not-asked' ? 0 : 1; }

  function truth(condition, sheet) {
    var it = plain(condition);
    if (it.all) return several(it.all, sheet, 0);
    if (it.any) return several(it.any, sheet, 2);
    if (it.not) return 2 - truth(it.not, sheet);
    if (it.always) return 2;
    if (it.holds) return truth(definition.conditions[it.holds], sheet);
    return it.question ? about(it, sheet) : beside(it, sheet);
  }
  function several(parts, sheet, decisive) {
    var open = false;
    for (var i = 0; i < parts.length; i++) {
      var value = truth(parts[i], sheet);
      if (value === decisive) return value;
      open = open || value === 1;
    }
    return open ? 1 : 2 - decisive;
  }
  function telling(it) { return it.oneOf || [it.is || it.includes]; }
  function about(it, sheet) {
    var at = place(it.question), said = sheet.said[at];
    if (sheet.given[at] !== 'answered') return unanswered(at, sheet);
    if (it.before !== undefined) return said < relative(it.before) ? 2 : 0;
    if (it.after !== undefined) return said > relative(it.after) ? 2 : 0;
    if (it.from !== undefined) return said >= relative(it.from) ? 2 : 0;
    if (it.until !== undefined) return said <= relative(it.until) ? 2 : 0;
    if (telling(it).some(function (option) { return said.indexOf(option) >= 0; })) return 2;
    return options(it.question).some(function (option) { return option.undecided && said.indexOf(option.id) >= 0; }) ? 1 : 0;
  }
  function beside(it, sheet) {
    var word = relation(it), left = it[word][0], right = it[word][1];
    var quotient = left && left.ratio && !unscaled(right);
    var one = quotient ? folded(left.ratio, sheet, function (a, b) { return b.n === 0n ? null : { a: a, b: b }; }) : amount(left, sheet);
    var other = one && amount(right, sheet);
    if (!one || !other) return never(left, sheet) || never(right, sheet) ? 0 : 1;
    var result = quotient ? compared(one.a, times(other, one.b)) * (one.b.n < 0n ? -1 : 1) : compared(one, other);
    return RELATIONS[word](result) ? 2 : 0;
  }

  // Which questions would decide what is unknown, and which answers told what is known.
  function used(it, found) {
    if (typeof it !== 'object' || it === null) return found;
    if (Array.isArray(it)) { it.forEach(function (part) { used(part, found); }); return found; }
    var asked = it.answer || it.daysSince || it.count || it.choose || ('parameter' in it && it.on);
    if (asked) found[place(asked)] = true;
    if ('amount' in it) used(definition.amounts[it.amount], found);
    Object.keys(it).forEach(function (key) { used(it[key], found); });
    return found;
  }
  function usedBy(it) { return Object.keys(used(it[relation(it)], {})).map(Number).sort(function (a, b) { return a - b; }); }
  function undecided(at, sheet) {
    var choice = sheet.said[at];
    return Array.isArray(choice) && (questions[at].options || []).some(function (option) {
      return option.undecided && choice.indexOf(option.id) >= 0;
    });
  }
  function missing(condition, sheet, found) {
    var it = plain(condition);
    if (it.all || it.any) {
      (it.all || it.any).forEach(function (part) { if (truth(part, sheet) === 1) missing(part, sheet, found); });
    } else if (it.not) missing(it.not, sheet, found);
    else if (it.holds) missing(definition.conditions[it.holds], sheet, found);
    else if (it.question) lacking(place(it.question), sheet, found);
    else if (!it.always) usedBy(it).forEach(function (at) {
      if (sheet.given[at] !== 'answered' || undecided(at, sheet)) lacking(at, sheet, found);
    });
  }
  function lacking(at, sheet, found) {
    var gate = questions[at].shownIf;
    if (sheet.given[at] === 'pending' && gate) missing(gate, sheet, found); else found[at] = true;
  }
  function evidence(condition, sheet, found) {
    var it = plain(condition), parts = it.all || it.any, decisive = it.all ? 0 : 2;
    if (parts) {
      var telling = parts.filter(function (part) { return truth(part, sheet) === decisive; });
      (telling.length ? telling.slice(0, 1) : parts).forEach(function (part) { evidence(part, sheet, found); });
    } else if (it.not) evidence(it.not, sheet, found);
    else if (it.holds) evidence(definition.conditions[it.holds], sheet, found);
    else if (it.question) told(place(it.question), it.is || it.oneOf || it.includes ? tellingOf(it) : [], sheet, found);
    else if (!it.always) usedBy(it).forEach(function (at) { told(at, sheet.said[at], sheet, found); });
  }
  function tellingOf(it) { return telling(it); }
  function told(at, ids, sheet, found) {
    if (sheet.given[at] !== 'answered') return;
    var known = found.filter(function (it) { return it.question === at; })[0];
    if (!known) { known = { question: at, options: [] }; found.push(known); }
    var said = sheet.said[at];
    if (Array.isArray(said) && Array.isArray(ids)) said.forEach(function (id) {
      if (ids.indexOf(id) >= 0 && known.options.indexOf(id) < 0) known.options.push(id);
    });
  }

  // Answers
  function offered(question, sheet) {
    return (question.options || []).filter(function (option) {
      return !option.shownIf || truth(option.shownIf, sheet) !== 0;
    });
  }
  // 'ok', or why the answer cannot be taken.
  function read(question, answer, sheet) {
    var at = question.place;
    if (answer === null) {
      if (question.required !== false) return 'required';
      sheet.given[at] = 'skipped';
      return 'ok';
    }
    var kind = question.kind, value, ids;
    if (kind === 'single' || kind === 'yesno' || kind === 'multiple') {
      ids = sheet.offered[at].map(function (option) { return option.id; });
      value = (Array.isArray(answer) ? answer : [answer]).filter(function (id) { return ids.indexOf(id) >= 0; });
      value.sort(function (a, b) { return ids.indexOf(a) - ids.indexOf(b); });
      if (!value.length) return 'stale';
      if (value.length > 1 && sheet.offered[at].some(function (option) { return option.exclusive && value.indexOf(option.id) >= 0; })) return 'together';
    } else if (kind === 'integer' || kind === 'money') {
      if (!(kind === 'money' ? /^\d{1,9}([.]\d{1,2})?$/ : /^\d{1,9}$/).test(answer)) return 'number';
      value = dec(answer);
      if (question.minimum !== undefined && question.minimum !== null && compared(value, dec(question.minimum)) < 0) return 'small';
      if (question.maximum !== undefined && question.maximum !== null && compared(value, dec(question.maximum)) > 0) return 'large';
    } else if (kind === 'date' || kind === 'month') {
      value = day(answer);
      if (value === null) return 'date';
      if (question.earliest && value < relative(question.earliest)) return 'early';
      if (question.latest && value > relative(question.latest)) return 'late';
    } else value = answer;
    sheet.said[at] = value;
    sheet.given[at] = 'answered';
    return 'ok';
  }

  // Replays the answers from the first question.
  function walk(answers) {
    var sheet = new Sheet(), done = [], dropped = [], open = null, count = 0, faults = {};
    questions.forEach(function (question) {
      var gate = question.shownIf ? truth(question.shownIf, sheet) : 2, at = question.place;
      if (gate !== 2) {
        sheet.given[at] = gate === 0 ? 'not-asked' : 'pending';
        return;
      }
      sheet.given[at] = 'open';
      sheet.offered[at] = offered(question, sheet);
      if (question.id in answers) {
        var result = read(question, answers[question.id], sheet);
        if (result === 'stale') dropped.push(question.id);
        else if (result !== 'ok') faults[question.id] = result;
      }
      if (sheet.given[at] === 'open') {
        open = open === null ? at : open;
        count++;
      } else done.push(at);
    });
    questions.forEach(function (question) {
      var given = sheet.given[question.place];
      if (question.id in answers && (given === 'not-asked' || (given === 'pending' && open === null))) dropped.push(question.id);
    });
    return { sheet: sheet, open: open, total: done.length + count, answered: done, dropped: dropped, faults: faults };
  }

  // Steps
  var leading = steps.map(function (step) {
    return rules.filter(function (rule) { return rule.steps.indexOf(step.id) >= 0; });
  });
  var places = {};
  steps.forEach(function (step, at) { places[step.id] = at; });
  var before = steps.map(function (step) { return (step.depends || []).map(function (id) { return places[id]; }); });
  var rank = [];
  steps.map(function (step, at) { return at; })
    .sort(function (a, b) { return order(a) - order(b) || a - b; })
    .forEach(function (at, i) { rank[at] = i; });
  function order(at) { return steps[at].order === undefined ? 1000 : steps[at].order; }
  var behind = [];
  steps.forEach(function (step, at) { sortIn(at); });
  function sortIn(at) {
    if (sortIn[at]) return;
    sortIn[at] = true;
    before[at].forEach(sortIn);
    behind.push(at);
  }
  function urgency(word) { return word ? GROUPS.indexOf(word) : 3; }

  function roadMap(walked) {
    var sheet = walked.sheet;
    var truths = rules.map(function (rule) { return truth(rule.when, sheet); });
    var ofRule = function (rule) { return truths[rules.indexOf(rule)]; };
    var best = [], soon = [], last = [];
    steps.forEach(function (step, at) {
      best[at] = Math.max.apply(null, leading[at].map(ofRule).concat(0));
      if (best[at] === 0) return;
      soon[at] = urgency(step.urgency);
      leading[at].forEach(function (rule) {
        if (rule.urgency && ofRule(rule) === best[at]) soon[at] = Math.min(soon[at], urgency(rule.urgency));
      });
      last[at] = !step.due ? null : !step.due.after ? due(step.due, now) : on(step.due.after, sheet, function (said) { return due(step.due, said); });
      if (last[at] !== null) {
        var left = last[at] - now;
        soon[at] = Math.min(soon[at], left <= 2 ? 0 : left <= 7 ? 1 : left <= 31 ? 2 : 3);
      }
    });
    for (var i = behind.length - 1; i >= 0; i--) {
      if (best[behind[i]]) before[behind[i]].forEach(function (at) { soon[at] = Math.min(soon[at], soon[behind[i]]); });
    }
    var found = steps.map(function (step, at) { return at; }).filter(function (at) { return best[at]; })
      .sort(function (a, b) { return soon[a] - soon[b] || rank[a] - rank[b]; });
    var inOrder = [], placed = {};
    found.forEach(put);
    function put(at) {
      if (!best[at] || placed[at]) return;
      placed[at] = true;
      before[at].forEach(put);
      inOrder.push(waypoint(at));
    }
    function waypoint(at) {
      var by = leading[at].filter(function (rule) { return ofRule(rule) === best[at]; }), told = [], open = {};
      by.forEach(function (rule) { if (best[at] === 2) evidence(rule.when, sheet, told); else missing(rule.when, sheet, open); });
      return {
        step: steps[at], id: steps[at].id, certainty: best[at] === 2 ? 'yes' : 'maybe', rules: by, reasons: told,
        decidedBy: Object.keys(open).map(Number).sort(function (a, b) { return a - b; }).map(function (it) { return questions[it].id; }),
        urgency: GROUPS[soon[at]], deadlineDate: last[at] === null || last[at] === undefined ? null : iso(last[at])
      };
    }
    return shortened(inOrder);
  }
  function shortened(all) {
    var sure = all.filter(function (it) { return it.certainty === 'yes'; });
    var outcome = sure.reduce(function (most, it) { return Math.max(most, LEVELS.indexOf(it.step.outcome || 'self-help')); }, 0);
    var roomForMaybe = Math.max(0, definition.atMost - sure.length), roomForSure = definition.atMost, near = [], further = [];
    all.forEach(function (it) {
      var fits = it.certainty === 'yes' ? roomForSure-- > 0 : roomForMaybe-- > 0;
      (fits ? near : further).push(it);
    });
    return {
      groups: GROUPS.map(function (id) { return { id: id, steps: near.filter(function (it) { return it.urgency === id; }) }; })
        .filter(function (group) { return group.steps.length; }),
      further: further, outcome: LEVELS[outcome]
    };
  }

  // A text with the amounts of the law, and of this visitor; null while one of them is not known.
  function filled(text, sheet, number) {
    var known = true;
    var said = String(text).replace(/\{([A-Za-z0-9_-]+)(\|percent)?\}/g, function (whole, name, percent) {
      var value = definition.parameters[name] ? parameter(name, now)
        : name in definition.amounts ? amount(definition.amounts[name], sheet || new Sheet()) : null;
      if (!value) { known = false; return ''; }
      return percent ? number(times(value, dec(100))) + '\u00a0%' : number(value);
    });
    return known ? said : null;
  }
  // Whole amounts without decimals, others with two, rounded half up.
  function written(value, comma, gap) {
    var cut = value.n % power(value.s) === 0n ? rounded(value, 0, 'half-up') : rounded(value, 2, 'half-up');
    var digits = abs(cut.n).toString().padStart(cut.s + 1, '0');
    var front = digits.slice(0, digits.length - cut.s).replace(/\B(?=(\d{3})+$)/g, gap);
    return (cut.n < 0n ? '-' : '') + front + (cut.s ? comma + digits.slice(-cut.s) : '');
  }

  return { questions: questions, walk: walk, roadMap: roadMap, filled: filled, written: written, iso: iso, day: day, decimal: dec };
}
